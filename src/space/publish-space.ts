/** build/space/ → a Space: look, decide, act, step by step, so that the same command again goes on after whatever happened. */
import { inputError, UserError } from '../words/errors.ts';
import type { BuiltSpace } from './built.ts';
import type { Sdk } from './front-matter.ts';
import { explainHub, Hub, HubFailure, type HubOptions } from './hub.ts';
import {
  changesBetween,
  checkOwnership,
  checkRoad,
  hardwareFor,
  MARK,
  parseSpaceId,
  type Remote,
  verdictOf,
} from './space-plan.ts';

export type SpaceStep = 'space' | 'upload' | 'stage';

export interface SpaceDone {
  id: SpaceStep;
  did: 'made' | 'found' | 'updated' | 'skipped';
  detail: string;
}

export interface SpaceWishes {
  /** `namespace/name` */
  id: string;
  isPrivate: boolean;
  /** The repo's own, from its lock. */
  lockId: string;
  /** Of the commit. */
  title: string;
  /** Milliseconds that the Space may take to start. */
  patience: number;
}

export interface PublishedSpace {
  id: string;
  url: string;
  sdk: Sdk;
  stage: string;
  steps: SpaceDone[];
}

const BETWEEN_LOOKS = 5000;
const LOOKS = 3;

/** @param from where the token came from @throws UserError that says what to do */
export async function publishSpace(
  built: BuiltSpace,
  wishes: SpaceWishes,
  options: HubOptions,
  from: string,
  tell: (done: SpaceDone) => void,
): Promise<PublishedSpace> {
  const { id, lockId } = wishes;
  const { namespace, name } = parseSpaceId(id);
  const hub = await Hub.open(options);
  const steps: SpaceDone[] = [];
  const did = (step: SpaceStep, what: SpaceDone['did'], detail: string) => {
    const done = { id: step, did: what, detail };
    steps.push(done);
    tell(done);
  };
  const asking = async <T>(doing: string, asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      throw explainHub(error, doing, from);
    }
  };
  const account = await asking('say whose token it is', hub.whoAmI());
  if (account.auth?.accessToken?.role === 'read')
    throw new UserError(
      'token-rights',
      `The token from ${from} may only read. Make one that may write at https://huggingface.co/settings/tokens.`,
    );
  if (namespace !== account.name && !account.orgs.some((org) => org.name === namespace))
    throw new UserError(
      'owner',
      `The token from ${from} is ${account.name}'s, who can't write to ${namespace}. Name the Space ${account.name}/${name}.`,
      2,
    );

  const project = built.files.find(({ path }) => path === 'project.yaml')?.bytes.toString('utf8') ?? '';
  const observe = async (): Promise<Remote | undefined> => {
    const space = await hub.space(id);
    if (!space) return undefined;
    const [files, variables, there, page] = await Promise.all([
      hub.files(id),
      hub.variables(id),
      hub.text(id, 'project.yaml'),
      space.sdk === 'static' ? hub.text(id, 'index.html') : undefined,
    ]);
    return { sdk: space.sdk, head: space.sha, files, variables, project: there, page };
  };
  const url = `${options.url}/spaces/${id}`;
  let remote = await asking('show the Space', observe());
  if (remote) checkOwnership(id, lockId, project, built.sdk, remote);
  // What an organisation may make is between it and the Hub.
  else if (namespace === account.name) checkRoad(built.sdk, account.isPro);
  const readme = changesBetween(built.files, remote?.files ?? []).upload.find(
    ({ path }) => path === 'README.md',
  );
  const faults = readme
    ? await asking('look at the front matter', hub.faultsOf(readme.bytes.toString()))
    : [];
  if (faults.length > 0)
    throw inputError(
      'space-invalid',
      'The Hub would not take this Space.',
      faults.map((message) => ({ file: 'demo/README.md', message })),
    );
  if (remote) did('space', 'found', url);
  else {
    remote = await asking('make the Space', make(hub, built, wishes, account.isPro, observe));
    checkOwnership(id, lockId, project, built.sdk, remote);
    did('space', 'made', url);
  }
  if (remote.variables[MARK] === undefined) await asking('set a variable', hub.setVariable(id, MARK, lockId));

  const changes = changesBetween(built.files, remote.files);
  const count = changes.upload.length + changes.remove.length;
  if (count === 0) did('upload', 'found', 'every file is there already');
  else {
    await asking('take the files', upload(hub, built, wishes, remote, observe));
    did('upload', 'updated', `${changes.upload.length} files sent, ${changes.remove.length} taken away`);
  }
  const stage = await asking('say whether it runs', started(hub, wishes, options));
  if (verdictOf(stage) === 'failed')
    throw new UserError(
      'space-failed',
      `The Space does not run (${stage}). Its logs say why: ${url}?logs=container. Mend it, build again, and run the same command.`,
    );
  did(
    'stage',
    verdictOf(stage) === 'running' ? 'found' : 'skipped',
    verdictOf(stage) === 'running' ? 'it runs' : `still ${stage}; ${url} shows it`,
  );
  return { id, url, sdk: built.sdk, stage, steps };
}

type Observe = () => Promise<Remote | undefined>;

/** A lost answer is no failure: the mark is set in the call itself, and says that it is ours. */
async function make(
  hub: Hub,
  { sdk }: BuiltSpace,
  { id, isPrivate, lockId }: SpaceWishes,
  isPro: boolean,
  observe: Observe,
): Promise<Remote> {
  const { namespace, name } = parseSpaceId(id);
  const hardware = hardwareFor(sdk, isPro);
  const fields = {
    type: 'space',
    name,
    organization: namespace,
    sdk,
    visibility: isPrivate ? 'private' : 'public',
    variables: [{ key: MARK, value: lockId }],
    ...(hardware ? { hardware } : {}),
  };
  let failure: unknown;
  try {
    await hub.create(fields);
  } catch (error) {
    const status = error instanceof HubFailure ? error.status : -1;
    if (status !== 0 && status < 500 && status !== 409) throw error;
    failure = error;
  }
  for (let looks = 1; looks <= LOOKS; looks++) {
    const remote = await observe();
    if (remote) return remote;
    await hub.wait(hub.pace.retry * looks);
  }
  throw failure ?? new HubFailure(404, 'it is not there', undefined);
}

/** Again on top of what is there now, where the answer was lost or somebody else committed. */
async function upload(
  hub: Hub,
  { files }: BuiltSpace,
  { id, title }: SpaceWishes,
  remote: Remote,
  observe: Observe,
): Promise<void> {
  let there: Remote | undefined = remote;
  for (let tries = 1; ; tries++) {
    const changes = changesBetween(files, there?.files ?? []);
    if (changes.upload.length + changes.remove.length === 0) return;
    try {
      await hub.upload(id, changes, there?.head ?? '', title);
      return;
    } catch (error) {
      const status = error instanceof HubFailure ? error.status : -1;
      const passing = status === 0 || status >= 500 || status === 409 || status === 412 || status === 429;
      if (!passing || tries === LOOKS) throw error;
      await hub.wait(status === 429 ? Math.min(60_000, hub.pace.patience) : hub.pace.retry * tries);
      there = await observe();
    }
  }
}

/** Waits until it runs or fails, and says how far it is. */
async function started(hub: Hub, { id, patience }: SpaceWishes, { progress }: HubOptions): Promise<string> {
  const until = Date.now() + patience;
  let last = '';
  for (;;) {
    const stage = await hub.stage(id);
    if (stage !== last) progress.note(`  the Space: ${stage.toLowerCase().replaceAll('_', ' ')}`);
    last = stage;
    if (verdictOf(stage) !== 'waiting' || Date.now() > until) return stage;
    await hub.wait(Math.min(BETWEEN_LOOKS, hub.pace.retry * 2));
  }
}
