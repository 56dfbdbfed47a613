/** Where the repos of one run over several job files go: side by side, and none twice. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, parse } from 'node:path';
import { repoNames } from '../words/names.ts';
import { refuseExisting } from './files.ts';
import { foldedName, type SaidPlace } from './places.ts';

/** What is to be made, as far as it tells one repo from another. */
export interface Wanted {
  name: string;
  file: string;
  /** The job file's text, which a repo keeps in private/. */
  text: string;
  task: string;
  demo: string;
}

/** A repo's name and place. `already`: it was made from this very job file before. */
export interface Berth {
  name: string;
  place: SaidPlace;
  already: boolean;
}

export interface Batch {
  /** @throws UserError (exit 2) where something else stands in the place */
  berthFor(wanted: Wanted): Berth;
  /** What was to be made there was not. */
  free(berth: Berth): void;
}

/** @param base the folder that all are made in */
export function openBatch(base: SaidPlace): Batch {
  const there = new Set(namesIn(base.path).map(foldedName));
  const given = new Map<string, string>();
  const berth = (name: string, already: boolean): Berth => {
    const place = { path: join(base.path, name), shown: join(base.shown, name) };
    return { name, place, already };
  };
  return {
    berthFor(wanted) {
      const file = fileBehind(wanted.file);
      // An address says the employer's name, and is no name for a repo.
      const word = /^https?:\/\//i.test(wanted.file) ? '' : parse(wanted.file).name;
      for (const name of repoNames(wanted.name, word)) {
        const other = given.get(name);
        if (other === file) return berth(name, true);
        if (other !== undefined) continue;
        const found = berth(name, false);
        if ((there.has(name) || existsSync(found.place.path)) && !mayStand(found.place, wanted)) continue;
        given.set(name, file);
        return { ...found, already: existsSync(found.place.path) };
      }
      throw new Error('the names came to an end');
    },
    free({ name }) {
      given.delete(name);
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It is made with the first repo; or what is against it is said then.
    return [];
  }
}

/** A link and what it leads to are one file. */
function fileBehind(file: string): string {
  return existsSync(file) ? realpathSync(file) : file;
}

/** Whether what stands at a place is what is wanted. Another repo of ours is not; anything else is refused. */
function mayStand({ path, shown }: SaidPlace, { text, task, demo }: Wanted): boolean {
  // Only capitals differ: some disks hold both, and the next one that the folder is copied to may not.
  if (!existsSync(path)) return false;
  const kept = textOf(path, 'private', 'job.yaml');
  if (!existsSync(join(path, '.start-the-job.yaml')) || kept === undefined) refuseExisting(path, shown);
  if (kept !== text) return false;
  const project = textOf(path, 'project.yaml') ?? '';
  const said = (key: string) => new RegExp(`^${key}: "?([\\w-]+)"?\\s*$`, 'm').exec(project)?.[1];
  if ((said('task') ?? task) !== task || (said('demo') ?? demo) !== demo) refuseExisting(path, shown);
  return true;
}

function textOf(...parts: string[]): string | undefined {
  try {
    return readFileSync(join(...parts), 'utf8');
  } catch {
    return undefined;
  }
}
