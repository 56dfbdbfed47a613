import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { feed, git, settleDefaultBranch } from './bare.ts';
import { REFUSALS, type RefusalName } from './faults.ts';
import { type Store, scopesOf } from './store.ts';
import type { Answer, Call, Command, Repo, User } from './types.ts';

const ROUTE = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;
const NOTHING = '0'.repeat(40);

/** Git over HTTP: who may read and push, then git's own server. */
export async function answerGit(
  store: Store,
  call: Call,
  user: User | undefined,
  refused: RefusalName | undefined,
): Promise<Answer> {
  const { pathname, search } = new URL(call.record.path, 'http://localhost');
  const [, owner = '', name = '', action = ''] = ROUTE.exec(decodeURI(pathname)) ?? [];
  const pushing = call.record.kind === 'git-write';
  const repo = store.find(owner, name);
  const moved = store.moved(owner, name);
  const mine = store.mayWrite(user?.login, owner);
  if (call.headers.authorization && !user)
    return challenge(
      'Invalid username or token. Password authentication is not supported for Git operations.',
    );
  if (!user && (!(repo ?? moved) || (repo ?? moved)?.private || pushing))
    return challenge('No anonymous write access.');
  if (!repo && moved)
    return { status: 301, headers: { location: `/${moved.owner}/${moved.name}.git/${action}${search}` } };
  if (!repo || (repo.private && !mine)) return text(404, 'Repository not found.');
  if (pushing && (!mine || !allowed(user, repo)))
    return text(403, `Permission to ${repo.owner}/${repo.name}.git denied to ${user?.login}.`);
  if (!call.record.write) return await serve(repo, call, action, search, user);

  const commands = commandsOf(call.bytes);
  if (refused) return refusePush(commands, REFUSALS[refused].lines, REFUSALS[refused].reason);
  const limited = user && scopesOf(user)?.includes('workflow') === false;
  const workflow = limited ? await firstWorkflow(repo, call.bytes, commands) : undefined;
  if (workflow !== undefined) {
    const what = `create or update workflow \`${workflow}\` without \`workflow\` scope`;
    return refusePush(commands, [], `refusing to allow a Personal Access Token to ${what}`);
  }
  const answer = await serve(repo, call, action, search, user);
  await settleDefaultBranch(repo.bare);
  // A rejected push leaves the refs as they were.
  for (const { ref, to } of commands)
    if (to !== NOTHING && (await git(repo.bare, 'rev-parse', '--verify', '--quiet', ref))?.trim() === to)
      repo.pushed = Date.now();
  return answer;
}

function allowed(user: User | undefined, repo: Repo): boolean {
  const scopes = user && scopesOf(user);
  return !scopes || scopes.includes('repo') || (!repo.private && scopes.includes('public_repo'));
}

/** Lets `git http-backend` answer, as the program that a web server would start. */
async function serve(
  repo: Repo,
  call: Call,
  action: string,
  search: string,
  user: User | undefined,
): Promise<Answer> {
  const printed = await feed(['http-backend'], call.bytes, {
    cwd: repo.bare,
    env: {
      GIT_PROJECT_ROOT: repo.bare,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${action}`,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: call.record.method,
      CONTENT_TYPE: call.headers['content-type'] ?? '',
      CONTENT_LENGTH: `${call.bytes.length}`,
      GIT_PROTOCOL: call.headers['git-protocol'] ?? '',
      ...(user ? { REMOTE_USER: user.login } : {}),
    },
  });
  const end = printed.indexOf('\r\n\r\n');
  const lines = printed.subarray(0, end).toString().split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const { status = '200', ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: printed.subarray(end + 4) };
}

/** What a push asks for, from the lines before its pack. */
export function commandsOf(bytes: Buffer): Command[] {
  const commands: Command[] = [];
  for (const line of packetLines(bytes).lines) {
    const [from = '', to = '', ref = ''] = (line.split('\0')[0] ?? '').trim().split(' ');
    if (ref.startsWith('refs/')) commands.push({ from, to, ref });
  }
  return commands;
}

function packetLines(bytes: Buffer): { lines: string[]; end: number } {
  const lines: string[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 4), 16);
    if (!(length > 4)) break;
    lines.push(bytes.toString('utf8', at + 4, at + length));
    at += length;
  }
  return { lines, end: at + 4 };
}

/** A workflow file that a push would bring or change. */
async function firstWorkflow(repo: Repo, bytes: Buffer, commands: readonly Command[]) {
  // The objects are unpacked beside the repo, so that a refused push leaves nothing behind.
  const objects = mkdtempSync(join(repo.bare, 'incoming-'));
  const env = { GIT_OBJECT_DIRECTORY: objects, GIT_ALTERNATE_OBJECT_DIRECTORIES: join(repo.bare, 'objects') };
  const workflows = async (commit: string): Promise<string[]> => {
    if (commit === NOTHING) return [];
    const list = ['ls-tree', '-r', commit, '--', '.github/workflows'];
    return (await feed(list, '', { cwd: repo.bare, env })).toString().split('\n').filter(Boolean);
  };
  try {
    const pack = bytes.subarray(packetLines(bytes).end);
    if (pack.length > 0) await feed(['unpack-objects', '-q'], pack, { cwd: repo.bare, env });
    for (const { from, to } of commands) {
      const before = await workflows(from);
      const changed = (await workflows(to)).find((line) => !before.includes(line));
      if (changed) return changed.split('\t')[1];
    }
    return undefined;
  } finally {
    rmSync(objects, { recursive: true, force: true });
  }
}

/** A hook could only say that a hook declined; GitHub names its reason beside the ref. */
function refusePush(commands: readonly Command[], lines: readonly string[], reason: string): Answer {
  const report = ['unpack ok\n', ...commands.map(({ ref }) => `ng ${ref} ${reason}\n`)].map((line) =>
    packet(line),
  );
  const body = [
    ...lines.map((line) => packet(`\u0002${line}\n`)),
    packet(`\u0001${report.join('')}0000`),
    '0000',
  ].join('');
  const headers = { 'content-type': 'application/x-git-receive-pack-result', 'cache-control': 'no-cache' };
  return { status: 200, headers, body: Buffer.from(body) };
}

function packet(line: string): string {
  return (Buffer.byteLength(line) + 4).toString(16).padStart(4, '0') + line;
}

function challenge(message: string): Answer {
  return text(401, message, { 'www-authenticate': 'Basic realm="GitHub"' });
}

function text(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body: message };
}
