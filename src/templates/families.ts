/** What ads are read for: the task families and their projects, without what only a repo needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../ad/lexicon.ts';
import type { Idea } from './ideas.ts';
import type { Family, Task } from './manifest.ts';

export interface Families {
  /** Those that can be built. */
  tasks: readonly Pick<Task, 'id'>[];
  /** Those that are recognised, with the one to build instead. */
  recognised: readonly Pick<Family, 'id' | 'nearest'>[];
  /** What a task family could be used for; read when somebody asks. */
  ideas(task: string): Idea[];
  /** What ads are read by. */
  lexicon(): Lexicon;
}

/** Put here by the build (scripts/build.ts), with lexicon.txt and ideas.json beside the bundle. From source the templates folder is read. */
declare const BUILT_FAMILIES: Pick<Families, 'tasks' | 'recognised'>;
declare const IS_BUILT: true | undefined;

const built = <T>(name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T;

export async function openFamilies(): Promise<Families> {
  if (typeof IS_BUILT === 'undefined') {
    const { ownTemplates, readFamilies } = await import('./catalog.ts');
    return readFamilies(ownTemplates());
  }
  let ideas: Record<string, Idea[]> | undefined;
  return {
    ...BUILT_FAMILIES,
    lexicon: () => readFileSync(join(import.meta.dirname, 'lexicon.txt'), 'latin1'),
    ideas(task) {
      ideas ??= built<Record<string, Idea[]>>('ideas.json');
      return ideas[task] ?? [];
    },
  };
}
