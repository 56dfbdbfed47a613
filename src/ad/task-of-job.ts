/** Which task a job file is about that names none: by the phrases that ads are read by, what is to be built before all else. Pure. */
import type { JobFile } from '../job/schema.ts';
import { buildable, type Families } from '../templates/families.ts';
import { wordsOf } from '../words/phrases.ts';
import { AdPhrases } from './ad-phrases.ts';
import { cleanLines } from './lines.ts';
import { lexiconFor } from './open-lexicon.ts';
import { rankTasks } from './rank.ts';
import { type Part, sectionsOf } from './sections.ts';

/** What a job file's words say of its task. */
export interface RecognisedTask {
  /** The family to build: the one that was recognised, or the nearest to it. */
  task: string;
  /** The family that was recognised. */
  answers: string;
  /** The words that it rests on, at least one. */
  evidence: string[];
}

/** The task family that a job's words say most; undefined where they name none. */
export function taskOfJob(
  { title, project = {}, responsibilities = [], description = '' }: JobFile,
  families: Pick<Families, 'tasks' | 'recognised'>,
): RecognisedTask | undefined {
  const asked = [project.problem, project.title ?? project.name].filter((text) => text !== undefined);
  const parts: Part[] = [
    ...sectionsOf(cleanLines(description)),
    ...sectionsOf(cleanLines(responsibilities.join('\n'))).map(
      (part): Part => ({ ...part, section: 'duties', heading: false }),
    ),
  ];
  const words = [...asked, title ?? ''].flatMap((text) => wordsOf(text));
  const phrases = new AdPhrases(lexiconFor(families), [...words, ...parts.flatMap((part) => part.words)]);
  for (const { id, evidence } of rankTasks(title, parts, phrases, asked).ranked) {
    const task = buildable(id, families);
    const said = evidence.map(({ text }) => text.toLowerCase());
    if (task !== undefined) return { task, answers: id, evidence: [...new Set(said)] };
  }
  return undefined;
}
