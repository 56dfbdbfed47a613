/** Waits until a Space runs what was sent, and asks why where it does not. */
import { UserError } from '../words/errors.ts';
import type { SpaceWishes } from './change-space.ts';
import type { Hub, Runtime } from './hub.ts';
import type { HubOptions } from './hub-connection.ts';
import { lastLines } from './hub-logs.ts';
import { verdictOf } from './space-plan.ts';

const BETWEEN_LOOKS = 5000;

/** What a Space is to show. */
export interface Shown {
  /** The commit that it is to run. */
  commit: string;
  /** Whether the commit was made just now: what the Space says may be of the one before. */
  isNew: boolean;
  sdk: string;
}

/**
 * Waits until it runs or fails, and says how far it is. An old state is not believed: the Hub goes on showing the build before for a
 * moment, or, while nobody has built yet, that there is nothing to start.
 * @returns what was seen last, and whether it is of the commit
 */
export async function started(
  hub: Hub,
  { id, patience }: SpaceWishes,
  shown: Shown,
  { progress }: HubOptions,
): Promise<Runtime & { isOfCommit: boolean }> {
  const begin = Date.now();
  let firstLook: number | undefined;
  let last = '';
  let moved = shown.sdk === 'static';
  for (;;) {
    const runtime = await hub.runtime(id);
    const verdict = verdictOf(runtime.stage);
    firstLook ??= Date.now();
    moved ||= verdict === 'waiting' || Date.now() - firstLook > hub.pace.lag;
    // A run that was stopped may have made the commit a moment ago: then a failure may be of the one before.
    moved ||= verdict === 'running' && !shown.isNew;
    const isOfCommit = isOf(runtime, shown, moved);
    const words =
      runtime.stage.toLowerCase().replaceAll('_', ' ') + (isOfCommit ? '' : ', of the commit before');
    if (words !== last && (isOfCommit || verdict === 'running')) progress.note(`  the Space: ${words}`);
    last = words;
    if ((verdict !== 'waiting' && isOfCommit) || Date.now() - begin > patience)
      return { ...runtime, isOfCommit };
    await hub.wait(Math.min(BETWEEN_LOOKS, hub.pace.retry * 2));
  }
}

/** What runs is known by its commit, where the Hub names it; what failed may keep the name of what ran before. */
function isOf({ stage, sha }: Runtime, { commit, sdk }: Shown, moved: boolean): boolean {
  if (sha === undefined || sdk === 'static') return moved;
  if (sha === commit) return true;
  return moved && verdictOf(stage) !== 'running';
}

/** A Space that does not run, with the last words of its log. */
export async function spaceFailed(
  hub: Hub,
  id: string,
  { stage, errorMessage = '' }: Runtime,
  { url, env }: HubOptions,
): Promise<UserError> {
  const kind = /^(?:BUILD|CONFIG)_ERROR$/.test(stage) ? 'build' : 'run';
  const lines = stage === 'NO_APP_FILE' ? [] : await hub.log(id, kind);
  const said = await lastLines([...lines, ...errorMessage.split('\n')], env);
  const page = `${url}/spaces/${id}?logs=${kind === 'build' ? 'build' : 'container'}`;
  return new UserError(
    'space-failed',
    said.length > 0
      ? `The Space does not run (${stage}). The end of its log, the whole of which is at ${page}:\n${said.map((line) => `  | ${line}`).join('\n')}\nFix it, build again, and run the same command.`
      : `The Space does not run (${stage}). Its logs say why: ${page}. Fix it, build again, and run the same command.`,
  );
}
