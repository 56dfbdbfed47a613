/** What ads are read for: the task families and their projects, without what only a repo needs. */
import { builtValue } from './built.ts';
import type { FamilyWords } from './family-words.ts';
import type { Idea } from './ideas.ts';
import type { Family, Task } from './manifest.ts';

/** The built command has the words in its lexicon, and not here. */
type Words = Partial<FamilyWords>;

export interface Families {
  /** Those that can be built. */
  tasks: readonly (Pick<Task, 'id'> & Words)[];
  /** Those that are recognised, with the one to build instead. */
  recognised: readonly (Pick<Family, 'id' | 'nearest'> & Words)[];
  /** What a task family could be used for; read when somebody asks. */
  ideas(task: string): Idea[];
}

/** Put here by the build (scripts/build.ts). From source the templates folder is read. */
declare const BUILT_FAMILIES: Pick<Families, 'tasks' | 'recognised'>;
declare const IS_BUILT: true | undefined;

/** @param root a templates folder, if not our own; the built command has it inside */
export async function openFamilies(root?: string): Promise<Families> {
  if (typeof IS_BUILT === 'undefined') {
    const { ownTemplates, readIdeas, readManifests } = await import('./manifests.ts');
    const folder = root ?? ownTemplates();
    return { ...readManifests(folder), ideas: (task) => readIdeas(folder, task) };
  }
  const ideas = new Map<string, Idea[]>();
  return {
    ...BUILT_FAMILIES,
    ideas(task) {
      const known = ideas.get(task) ?? builtValue<Idea[]>(`ideas/${task}.json`) ?? [];
      ideas.set(task, known);
      return known;
    },
  };
}
