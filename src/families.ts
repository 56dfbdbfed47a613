/** What ads are read for: the task families and their projects, without what only a repo needs. */
import { readFileSync } from 'node:fs';
import type { Lexicon } from './ad/lexicon.ts';
import type { Manifests } from './catalog.ts';
import type { Idea } from './ideas.ts';

export interface Families extends Manifests {
  /** What a task family could be used for; read when somebody asks. */
  ideas(task: string): Idea[];
  /** What ads are read by. */
  lexicon(): Lexicon;
}

/** Put here by the build (scripts/build.ts), with lexicon.json and ideas.json beside the bundle. From source the templates folder is read. */
declare const BUILT_MANIFESTS: Manifests;
declare const IS_BUILT: true | undefined;

const built = <T>(name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

export async function openFamilies(): Promise<Families> {
  if (typeof IS_BUILT === 'undefined') {
    const { ownTemplates, readFamilies } = await import('./catalog.ts');
    return readFamilies(ownTemplates());
  }
  let ideas: Record<string, Idea[]> | undefined;
  return {
    ...BUILT_MANIFESTS,
    lexicon: () => built<Lexicon>('lexicon.json'),
    ideas(task) {
      ideas ??= built<Record<string, Idea[]>>('ideas.json');
      return ideas[task] ?? [];
    },
  };
}
