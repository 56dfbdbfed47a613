/** What a Space needs of an account, which files go up, and whose a Space is. Pure. */
import { createHash } from 'node:crypto';
import type { TreeFile } from '../disk/files.ts';
import { inputError, UserError } from '../words/errors.ts';
import type { Sdk } from './front-matter.ts';
import { ROADS } from './roads.ts';

export const ZERO_GPU = 'zero-a10g';
const CPU = 'cpu-basic';

/** The hardware to ask for; undefined for a static Space, which has none. */
export function hardwareFor(sdk: Sdk, isPro: boolean): string | undefined {
  if (sdk === 'static') return undefined;
  return sdk === 'gradio' && !isPro ? ZERO_GPU : CPU;
}

/** Refuses what the plan will not allow, before it is asked for. */
export function checkRoad(sdk: Sdk, isPro: boolean): void {
  if (sdk === 'docker' && !isPro)
    throw planForbids('A Space in Docker, which Streamlit needs, is not in the free plan.');
}

export const planForbids = (why: string) =>
  new UserError(
    'plan',
    `${why} The roads there are:\n${ROADS.map((road) => `- ${road}`).join('\n')}\nWhat was done on GitHub stays.`,
  );

/** `namespace/name`, as the Hub takes it. */
export function parseSpaceId(text: string): { namespace: string; name: string; id: string } {
  const [namespace = '', name = '', more] = text.split('/');
  const fits = (part: string) => /^(?!.*(?:--|\.\.))[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/.test(part);
  if (more !== undefined || !fits(namespace) || !fits(name) || text.length > 96)
    throw inputError(
      'space-name',
      `"${text}" can't be a Space's name: NAMESPACE/NAME is wanted, of letters, digits, - . and _.`,
    );
  return { namespace, name, id: text };
}

/** A file as the Hub lists it. */
export interface Listed {
  path: string;
  /** Git's id of the contents. */
  oid: string;
  /** Of a large file: the SHA-256 of the contents. */
  sha256: string | undefined;
}

export interface FileChanges {
  upload: TreeFile[];
  remove: string[];
}

/** The Hub writes it itself. */
const KEPT = new Set(['.gitattributes']);

/** What differs between what was built and what is there. */
export function fileChangesBetween(built: TreeFile[], there: Listed[]): FileChanges {
  const known = new Map(there.map((file) => [file.path, file]));
  const paths = new Set(built.map(({ path }) => path));
  return {
    upload: built.filter(({ path, bytes }) => {
      const listed = known.get(path);
      if (!listed) return true;
      return listed.sha256 === undefined ? listed.oid !== blobOid(bytes) : listed.sha256 !== sha256(bytes);
    }),
    remove: there.map(({ path }) => path).filter((path) => !paths.has(path) && !KEPT.has(path)),
  };
}

const blobOid = (bytes: Buffer) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A public variable of the Space's, by which it is known as ours. */
export const MARK = 'START_THE_JOB_ID';

/** What is known of a Space that is there already. */
export interface RemoteSpace {
  sdk: string;
  head: string;
  files: Listed[];
  variables: Record<string, string>;
  /** The project.yaml in it, where it has one. */
  project: string | undefined;
  /** Of a static Space: its page. */
  page: string | undefined;
}

/** What the Hub makes any Space with, and a static one besides. */
const FIRST_FILES = new Set(['.gitattributes', 'README.md']);
const WELCOME_FILES = new Set(['index.html', 'style.css']);
const WELCOME = 'Welcome to your static Space!';

/**
 * Refuses a Space that holds something else. Ours has the mark, or our project in it (the deploy workflow put it there), or nothing but
 * what the Hub makes it with: PLAN.md says how to make one by hand.
 */
export function refuseForeignSpace(
  id: string,
  lockId: string,
  project: string,
  sdk: Sdk,
  remote: RemoteSpace,
): void {
  if (remote.sdk !== sdk)
    throw new UserError(
      'foreign',
      `The Space ${id} is a ${remote.sdk} Space, and what was built needs ${sdk}. Choose another name.`,
    );
  const mark = remote.variables[MARK];
  if (mark === lockId) return;
  const welcome = remote.page?.includes(WELCOME) ?? false;
  const untouched = remote.files.every(
    ({ path }) => FIRST_FILES.has(path) || (welcome && WELCOME_FILES.has(path)),
  );
  const same = remote.project !== undefined && keysOf(remote.project) === keysOf(project);
  if (mark === undefined && (untouched || same)) return;
  throw new UserError(
    'foreign',
    `There is a Space ${id} already that holds something else, and it is left as it is. Choose another name.`,
  );
}

/** The name and package that a project.yaml gives. */
const keysOf = (text: string) => /^name: .*$/m.exec(text)?.[0] + (/^package: .*$/m.exec(text)?.[0] ?? '');

/** What a Space's stage means. */
export function verdictOf(stage: string): 'running' | 'waiting' | 'failed' {
  if (stage === 'RUNNING' || stage === 'SLEEPING') return 'running';
  return /ERROR|NO_APP_FILE|STOPPED|PAUSED|DELETING/.test(stage) ? 'failed' : 'waiting';
}
