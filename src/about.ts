/** What GitHub is told of a repo beside its files. Pure. */
import { topic } from './names.ts';
import { oneLine } from './render.ts';
import { shorten } from './titles.ts';

export interface About {
  /** At most 350 characters on one line, as GitHub takes it. */
  description: string;
  /** At most ten, of small letters, digits and hyphens. */
  topics: string[];
}

const LONGEST_DESCRIPTION = 350;
const MOST_TOPICS = 10;

export function aboutOf(project: { problem: string; task: string; demo: string; skills: string[] }): About {
  const words = [
    project.task,
    project.demo,
    'machine-learning',
    'proof-of-concept',
    'portfolio-project',
    ...project.skills,
  ];
  const topics = words.map(topic).filter((word) => word !== undefined);
  return {
    description: shorten(oneLine(project.problem), LONGEST_DESCRIPTION),
    topics: [...new Set(topics)].slice(0, MOST_TOPICS),
  };
}
