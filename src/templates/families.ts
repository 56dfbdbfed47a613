/** What ads are read for: the task families and their projects, without what only a repo needs. */
import type { Lexicon } from '../ad/lexicon.ts';
import { builtPart, builtValue } from './built.ts';
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

/** Put here by the build (scripts/build.ts). From source the templates folder is read. */
declare const BUILT_FAMILIES: Pick<Families, 'tasks' | 'recognised'>;
declare const IS_BUILT: true | undefined;

export async function openFamilies(): Promise<Families> {
  if (typeof IS_BUILT === 'undefined') {
    const { ownTemplates, readFamilies } = await import('./catalog.ts');
    return readFamilies(ownTemplates());
  }
  const ideas = new Map<string, Idea[]>();
  return {
    ...BUILT_FAMILIES,
    lexicon: () => builtPart('lexicon.txt')?.toString('latin1') ?? '',
    ideas(task) {
      const known = ideas.get(task) ?? builtValue<Idea[]>(`ideas/${task}.json`) ?? [];
      ideas.set(task, known);
      return known;
    },
  };
}
