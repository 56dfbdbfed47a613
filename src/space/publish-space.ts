/** build/space/ → a Space: look, decide, act, step by step, so that the same command again goes on after whatever happened. */
import type { BuiltSpace } from './built-space.ts';
import { makeSpace, type SpaceWishes, uploadFiles } from './change-space.ts';
import { explainHub } from './explain-hub.ts';
import type { Sdk } from './front-matter.ts';
import { Hub } from './hub.ts';
import type { HubOptions } from './hub-connection.ts';
import { checkAccount, checkFrontMatter, observeSpace } from './observe-space.ts';
import {
  checkRoad,
  fileChangesBetween,
  MARK,
  parseSpaceId,
  refuseForeignSpace,
  verdictOf,
} from './space-plan.ts';
import { spaceFailed, started } from './watch-space.ts';

export type SpaceStep = 'space' | 'upload' | 'stage';

export interface SpaceDone {
  id: SpaceStep;
  did: 'made' | 'found' | 'updated' | 'skipped';
  detail: string;
}

export interface PublishedSpace {
  id: string;
  url: string;
  sdk: Sdk;
  stage: string;
  steps: SpaceDone[];
}

/** @param from where the token came from @throws UserError that says what to do */
export async function publishSpace(
  built: BuiltSpace,
  wishes: SpaceWishes,
  options: HubOptions,
  from: string,
  tell: (done: SpaceDone) => void,
): Promise<PublishedSpace> {
  const { id, lockId } = wishes;
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
  checkAccount(account, id, from);
  const project = built.files.find(({ path }) => path === 'project.yaml')?.bytes.toString('utf8') ?? '';
  const observe = () => observeSpace(hub, id);
  const url = `${options.url}/spaces/${id}`;
  let remote = await asking('show the Space', observe());
  if (remote) refuseForeignSpace(id, lockId, project, built.sdk, remote);
  // What an organisation may make is between it and the Hub.
  else if (parseSpaceId(id).namespace === account.name) checkRoad(built.sdk, account.isPro);
  await asking('look at the front matter', checkFrontMatter(hub, built, remote));
  if (remote) did('space', 'found', url);
  else {
    remote = await asking('make the Space', makeSpace(hub, built, wishes, account.isPro, observe));
    refuseForeignSpace(id, lockId, project, built.sdk, remote);
    did('space', 'made', url);
  }
  if (remote.variables[MARK] === undefined) await asking('set a variable', hub.setVariable(id, MARK, lockId));

  const changes = fileChangesBetween(built.files, remote.files);
  const count = changes.upload.length + changes.remove.length;
  let commit = remote.head;
  if (count === 0) did('upload', 'found', 'every file is there already');
  else {
    commit = await asking('take the files', uploadFiles(hub, built, wishes, remote, observe));
    did('upload', 'updated', `${changes.upload.length} files sent, ${changes.remove.length} taken away`);
  }
  const shown = { commit, isNew: count > 0, sdk: built.sdk };
  const runtime = await asking('say whether it runs', started(hub, wishes, shown, options));
  const { stage, isOfCommit } = runtime;
  if (isOfCommit && verdictOf(stage) === 'failed') throw await spaceFailed(hub, id, runtime, options);
  const runs = isOfCommit && verdictOf(stage) === 'running';
  did(
    'stage',
    runs ? 'found' : 'skipped',
    runs ? 'it runs' : `still ${stage}${isOfCommit ? '' : ', of the commit before'}; ${url} shows it`,
  );
  return { id, url, sdk: built.sdk, stage, steps };
}
