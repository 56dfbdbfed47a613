/** What ads are read for: the task families and their projects, without what only a repo needs. */
import { builtOf, DOMAINS_PART } from './built.ts';
import type { Domain } from './domains.ts';
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
  /** What the people of an industry work with; read when an ad names something of it. */
  domain(id: string): Domain | undefined;
}

/** Put here by the build (scripts/build.ts). From source the templates folder is read. */
declare const BUILT_FAMILIES: Pick<Families, 'tasks' | 'recognised'>;
declare const IS_BUILT: true | undefined;

/** @param root a templates folder, if not our own; the built command has it inside */
export async function openFamilies(root?: string): Promise<Families> {
  if (typeof IS_BUILT === 'undefined') {
    const { ownTemplates, readDomains, readIdeas, readManifests } = await import('./manifests.ts');
    const folder = root ?? ownTemplates();
    const domains = readDomains(folder);
    return {
      ...readManifests(folder),
      ideas: (task) => readIdeas(folder, task),
      domain: (id) => domains[id],
    };
  }
  return {
    ...BUILT_FAMILIES,
    ideas: onceEach((task) => builtOf<Idea[]>('ideas.txt', task) ?? []),
    domain: onceEach((id) => builtOf<Domain>(DOMAINS_PART, id)),
  };
}

/** The family to build for a task: itself, or the nearest. */
export function buildable(
  id: string,
  { tasks, recognised }: Pick<Families, 'tasks' | 'recognised'>,
): string | undefined {
  return tasks.some((task) => task.id === id) ? id : recognised.find((family) => family.id === id)?.nearest;
}

/** What was read once is kept. */
function onceEach<T>(read: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, read(id));
    return known.get(id) as T;
  };
}
