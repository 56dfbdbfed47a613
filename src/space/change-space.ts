/** Each change of a Space on the Hub. */
import type { BuiltSpace } from './built-space.ts';
import type { Hub } from './hub.ts';
import { HubFailure } from './hub-failure.ts';
import { fileChangesBetween, hardwareFor, MARK, parseSpaceId, type RemoteSpace } from './space-plan.ts';

/** What a Space is to be. */
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

const LOOKS = 3;

type Observe = () => Promise<RemoteSpace | undefined>;

/** A lost answer is no failure: the mark is set in the call itself, and says that it is ours. */
export async function makeSpace(
  hub: Hub,
  { sdk }: BuiltSpace,
  { id, isPrivate, lockId }: SpaceWishes,
  isPro: boolean,
  observe: Observe,
): Promise<RemoteSpace> {
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

/**
 * Again on top of what is there now, where the answer was lost or somebody else committed.
 * @returns the commit that is there then
 */
export async function uploadFiles(
  hub: Hub,
  { files }: BuiltSpace,
  { id, title }: SpaceWishes,
  remote: RemoteSpace,
  observe: Observe,
): Promise<string> {
  let there: RemoteSpace | undefined = remote;
  for (let tries = 1; ; tries++) {
    const changes = fileChangesBetween(files, there?.files ?? []);
    if (changes.upload.length + changes.remove.length === 0) return there?.head ?? '';
    try {
      return await hub.upload(id, changes, there?.head ?? '', title);
    } catch (error) {
      const status = error instanceof HubFailure ? error.status : -1;
      const passing = status === 0 || status >= 500 || status === 409 || status === 412 || status === 429;
      const asked = error instanceof HubFailure ? error.pause : undefined;
      if (!passing || tries === LOOKS || (asked ?? 0) > hub.pace.patience) throw error;
      await (asked === undefined ? hub.wait(hub.pace.retry * tries) : hub.countdown(asked));
      there = await observe();
    }
  }
}
