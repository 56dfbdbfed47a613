import { execFile, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The settings of whoever runs the tests must not reach GitHub's side. */
export const GIT_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs git in a bare repo; undefined when it fails. */
export async function git(bare: string, ...args: string[]): Promise<string | undefined> {
  try {
    const options = { cwd: bare, env: GIT_ENVIRONMENT, maxBuffer: 256e6 };
    return (await execute('git', args, options)).stdout;
  } catch {
    return undefined;
  }
}

/** Feeds a program and gathers what it prints; exit codes other than 0 are errors. */
export async function feed(
  args: readonly string[],
  input: Buffer | string,
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Buffer> {
  return await new Promise((done, fail) => {
    const child = spawn('git', args, {
      cwd: options.cwd,
      env: { ...GIT_ENVIRONMENT, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const printed: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => complaints.push(chunk));
    // A child that ends before it has read everything says so by its exit code.
    child.stdin.on('error', () => {});
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0
        ? done(Buffer.concat(printed))
        : fail(new Error(`git ${args[0]}: exit ${code}\n${Buffer.concat(complaints)}`)),
    );
    child.stdin.end(input);
  });
}

/** Makes an empty bare repo that may be pushed to, and takes no forced push. */
export async function makeBare(path: string): Promise<void> {
  await execute('git', ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', path], {
    cwd: dirname(path),
    env: GIT_ENVIRONMENT,
  });
  appendFileSync(
    join(path, 'config'),
    '[http]\n\treceivepack = true\n[receive]\n\tfsckObjects = true\n\tdenyNonFastForwards = true\n[gc]\n\tauto = 0\n',
  );
}

/** One commit with these files on main, beside what a push would bring. */
export async function placeFiles(bare: string, files: Record<string, string>): Promise<void> {
  const parent = (await git(bare, 'rev-parse', '--verify', '--quiet', 'refs/heads/main'))?.trim();
  const who = 'Someone <someone@example.org> 1700000000 +0000';
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const stream = [
    `commit refs/heads/main\ncommitter ${who}\n${data('Add files')}`,
    parent ? `from ${parent}\n` : '',
    ...Object.entries(files).map(([path, text]) => `M 100644 inline ${JSON.stringify(path)}\n${data(text)}`),
  ];
  await feed(['fast-import', '--quiet'], stream.join(''), { cwd: bare });
}

/** The commit that the default branch points at; undefined while the repo is empty. */
export async function headOf(bare: string): Promise<string | undefined> {
  return (await git(bare, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim();
}

export async function defaultBranch(bare: string): Promise<string> {
  return (await git(bare, 'symbolic-ref', '--short', 'HEAD'))?.trim() ?? 'main';
}

/** Whether the branch is there, and so could be made the default. */
export async function setDefaultBranch(bare: string, name: string): Promise<boolean> {
  const full = `refs/heads/${name}`;
  if ((await git(bare, 'rev-parse', '--verify', '--quiet', full)) === undefined) return false;
  return (await git(bare, 'symbolic-ref', 'HEAD', full)) !== undefined;
}

/** The first branch that is pushed becomes the default branch. */
export async function settleDefaultBranch(bare: string): Promise<void> {
  if ((await headOf(bare)) !== undefined) return;
  const [first] = ((await git(bare, 'for-each-ref', '--format=%(refname)', 'refs/heads')) ?? '').split('\n');
  if (first) await git(bare, 'symbolic-ref', 'HEAD', first);
}

/** In kilobytes, at least one when there is anything, as GitHub counts. */
export async function sizeOf(bare: string): Promise<number> {
  const counted = (await git(bare, 'count-objects', '-v')) ?? '';
  const [loose = 0, packed = 0] = ['size', 'size-pack'].map((name) =>
    Number(new RegExp(`^${name}: (\\d+)`, 'm').exec(counted)?.[1] ?? 0),
  );
  return (await headOf(bare)) === undefined ? 0 : Math.max(1, loose + packed);
}
