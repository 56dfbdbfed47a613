/** What GitHub is told of a repo beside its files. Pure. */

import { shorten } from '../job/titles.ts';
import { oneLine } from '../templates/render.ts';
import { topic } from '../words/names.ts';

export interface About {
  /** At most 350 characters on one line, as GitHub takes it. */
  description: string;
  /** Of small letters, digits and hyphens. */
  topics: string[];
}

const LONGEST_DESCRIPTION = 350;

/** What a repo says of itself. The skills that an ad asks for are no topics: a repo has to show them first. */
export function aboutOf(project: { problem: string; task: string; demo: string; domain: string }): About {
  const words = [
    project.task,
    project.demo,
    project.domain,
    'machine-learning',
    'python',
    'proof-of-concept',
    'portfolio-project',
  ];
  const topics = words.map(topic).filter((word) => word !== undefined);
  return {
    description: shorten(oneLine(project.problem), LONGEST_DESCRIPTION),
    topics: [...new Set(topics)],
  };
}
