/** `publish` as a process: killed at every request, behind a proxy, with its token searched for everywhere, and from the package. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { afterEach, describe, expect, test } from 'vitest';
import { findToken } from '../../src/github/github-token.ts';
import { CLI, PROJECT } from '../support/paths.ts';
import { mustRun, run } from '../support/process.ts';
import { startProxy } from '../support/proxy.ts';
import { commit, expectNoToken, git, publish, TOKEN, useDesk } from '../support/publishing.ts';

const desk = useDesk({ users: [{ login: 'ada', token: TOKEN, kind: 'classic' }] });

const PROCESS = join(PROJECT, 'test', 'support', 'publish-process.ts');
const start = (more: Record<string, string> = {}) => {
  const args = ['--import', import.meta.resolve('tsx'), PROCESS, desk.folder, 'public'];
  return execa(process.execPath, args, {
    env: { ...desk.env, ...more } as Record<string, string>,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    cwd: PROJECT,
  });
};
test('killed after every request, then one run again', async () => {
  expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
  const count = desk.github.requests.length;
  const clean = await desk.state();
  for (let number = 1; number <= count; number++) {
    await desk.renew();
    const child = start();
    let killed = false;
    desk.github.onRequest(number, () => {
      killed = child.kill('SIGKILL');
    });
    await child;
    expect(killed, `request ${number}`).toBe(true);
    const again = await publish(desk.env, desk.folder, { public: true });
    expect(again.code, `request ${number}\n${again.err}`).toBe(0);
    expect(await desk.state(), `request ${number}`).toEqual(clean);
    expect(desk.github.violations()).toEqual([]);
  }
}, 300_000);

test('a Ctrl-C says that the same command goes on', async () => {
  const child = start();
  desk.github.faultWhen(({ path }) => path === '/user/repos', 'hang');
  desk.github.onRequest(1, () => {
    setTimeout(() => child.kill('SIGINT'), 700);
  });
  const { exitCode, stderr } = await child;
  expect(stderr).toContain('the same command again goes on from there');
  expect(exitCode).toBe(1);
  expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
});

test('two runs at once: the second is told to wait', async () => {
  const child = start();
  const head = git(desk.folder, 'rev-parse', 'HEAD');
  let other: Awaited<ReturnType<typeof publish>> | undefined;
  desk.github.onRequest(1, async () => {
    writeFileSync(join(desk.folder, 'notes.md'), 'x\n');
    other = await publish(desk.env, desk.folder, { public: true, commit: 'Notes' });
  });
  expect((await child).exitCode).toBe(0);
  expect(other?.error).toBe('busy');
  // Nor does it commit meanwhile.
  expect(git(desk.folder, 'rev-parse', 'HEAD')).toBe(head);
});

test('the token is in no file, no output and no argv, whatever is traced and whatever fails', async () => {
  const bin = join(desk.home, 'bin');
  const log = join(desk.home, 'argv.log');
  mkdirSync(bin);
  const real = (await mustRun('sh', ['-c', 'command -v git'])).stdout.trim();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nprintf '%s\\n' "$0 $*" >> "${log}"\nexec "${real}" "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const traced = {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    GIT_TRACE: '1',
    GIT_TRACE_CURL: '1',
    GIT_TRACE_REDACT: '0',
    GIT_CURL_VERBOSE: '1',
    NODE_DEBUG: 'undici,fetch',
  };
  const outputs: string[] = [];
  for (const fault of [undefined, '401', 'GH013', '500', 'drop-after'] as const) {
    if (fault) desk.github.faultWhen(({ path }) => path.includes('git-receive-pack'), fault, { times: 2 });
    const { stdout, stderr } = await start(traced);
    outputs.push(stdout, stderr);
    await desk.github.reset();
  }
  expectNoToken(outputs.join('\n'));
  const argv = readFileSync(log, 'utf8');
  expect(argv).toContain('push');
  expectNoToken(argv);
});

test('a proxy is used by the API and by git alike', async () => {
  const proxy = await startProxy();
  try {
    const { exitCode, stderr } = await start({ HTTP_PROXY: proxy.url });
    expect(exitCode, stderr).toBe(0);
    const host = new URL(desk.github.url).host;
    expect(proxy.passed.some((line) => line.startsWith('CONNECT') && line.includes(host))).toBe(true);
    expect(proxy.passed.some((line) => /receive-pack git$/.test(line))).toBe(true);
    const before = proxy.passed.length;
    expect((await start({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' })).exitCode).toBe(0);
    expect(proxy.passed.length).toBe(before);
  } finally {
    await proxy.stop();
  }
});

test('a second client, GitHub’s own CLI, reads what was published', async () => {
  expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
  // gh speaks HTTP without TLS to this host alone.
  const host = 'github.localhost';
  const proxy = await startProxy((address) => address.replace(`http://api.${host}`, desk.github.apiUrl));
  try {
    const env = { HOME: desk.home, GH_HOST: host, GH_TOKEN: TOKEN, HTTP_PROXY: proxy.url };
    const gh = async (path: string) => JSON.parse((await mustRun('gh', ['api', path], { env })).stdout);
    const repo = await gh('repos/ada/desk');
    expect(repo).toMatchObject({ full_name: 'ada/desk', visibility: 'public', default_branch: 'main' });
    expect(repo.topics).toContain('tabular-classification');
    expect((await gh('repos/ada/desk/branches/main')).commit.sha).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
    expect(desk.github.violations()).toEqual([]);
  } finally {
    await proxy.stop();
  }
});

describe('where the token comes from', () => {
  const server = { url: 'https://github.com', apiUrl: 'https://api.github.com', host: 'github.com' };
  const bin = () => join(desk.home, 'tools');
  const tool = (name: string, script: string) => {
    mkdirSync(bin(), { recursive: true });
    writeFileSync(join(bin(), name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin(), name), 0o755);
  };
  afterEach(() => rmSync(bin(), { recursive: true, force: true }));
  const given = (more: object) => ({
    HOME: desk.home,
    PATH: `${bin()}${delimiter}/usr/bin${delimiter}/bin`,
    ...more,
  });

  test('GH_TOKEN stands before GITHUB_TOKEN, that before gh, that before the credential helper', async () => {
    tool('gh', '[ "$*" = "auth token --hostname github.com" ] && echo gho_fromGh12345');
    writeFileSync(join(desk.home, 'helper'), '#!/bin/sh\necho username=x\necho password=ghp_fromHelper1\n');
    chmodSync(join(desk.home, 'helper'), 0o755);
    const helped = given({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'credential.helper',
      GIT_CONFIG_VALUE_0: join(desk.home, 'helper'),
    });
    const from = async (more: object) => (await findToken(server, { ...helped, ...more }, false))?.value;
    expect(await from({ GH_TOKEN: 'ghp_first12345', GITHUB_TOKEN: 'ghp_second1234' })).toBe('ghp_first12345');
    expect(await from({ GH_TOKEN: ' ', GITHUB_TOKEN: 'ghp_second1234' })).toBe('ghp_second1234');
    expect(await from({})).toBe('gho_fromGh12345');
    tool('gh', 'exit 1');
    expect(await from({})).toBe('ghp_fromHelper1');
    expect(
      (
        await findToken(
          { ...server, host: 'ghe.example' },
          { ...given({}), GH_ENTERPRISE_TOKEN: 'ghp_enterprise1' },
          false,
        )
      )?.from,
    ).toBe('GH_ENTERPRISE_TOKEN');
    expect(await findToken(server, given({}), false)).toBeUndefined();
  });

  test('what is no token is not sent', async () => {
    await expect(findToken(server, given({ GH_TOKEN: 'two words' }), false)).rejects.toThrow(
      'GH_TOKEN holds no token',
    );
  });
});

describe('from the built package', () => {
  test('it publishes', async () => {
    expect(existsSync(CLI), 'npm run build makes it').toBe(true);
    const options = { cwd: desk.folder, env: { ...desk.env, GH_TOKEN: undefined }, input: `${TOKEN}\n` };
    const ran = await run('node', [CLI, 'publish', '--public', '--token-stdin', '--json'], options);
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ version: 1, repo: { owner: 'ada', name: 'desk' } });
    expectNoToken(ran.stdout + ran.stderr);
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
  });

  test('Ctrl-C is exit 130, and nothing is lost', async () => {
    const options = { env: desk.env as Record<string, string>, extendEnv: false, reject: false } as const;
    const child = execa(process.execPath, [CLI, 'publish', desk.folder, '--public'], options);
    desk.github.faultWhen(({ path }) => path === '/user/repos', 'hang');
    desk.github.onRequest(3, () => {
      setTimeout(() => child.kill('SIGINT'), 500);
    });
    const { exitCode, stderr } = await child;
    expect(exitCode).toBe(130);
    expect(stderr).toContain('the same command again goes on from there');
    expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
  });

  test('an error is one JSON object, with exit 2 where the input is wrong', async () => {
    const ran = await run('node', [CLI, 'publish', desk.folder, '--json'], { env: desk.env });
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({ version: 1, error: { code: 'answers-missing' } });
  });
});

describe('in a terminal', () => {
  const ENTER = '\r';
  const DOWN = '\u001b[B';
  /** The questions, each with the keys that answer it. */
  const ask = async (args: string[], steps: [string, string][], cwd = desk.home) => {
    const terminal = { ...desk.env, CI: null, TERM: 'xterm-256color', COLUMNS: '200' };
    const job = { command: [process.execPath, CLI, ...args], cwd, env: terminal, steps, timeout: 60 };
    const script = join(PROJECT, 'test', 'support', 'terminal.py');
    const ran = await mustRun('python3', [script], { input: JSON.stringify(job) });
    const shown = JSON.parse(ran.stdout) as { code: number; screen: string; missed: string | null };
    expect(shown.missed, shown.screen).toBeNull();
    expectNoToken(shown.screen);
    return shown;
  };

  test('what was not said is asked, with the plan in sight', async () => {
    writeFileSync(join(desk.folder, 'notes.md'), 'x\n');
    const { code, screen } = await ask(
      ['publish', desk.folder],
      [
        ['1 file is not committed (notes.md)', ENTER],
        ["The commit's message", ENTER],
        ['Who may see it?', `${DOWN}${ENTER}`],
        ['Publish it?', ENTER],
      ],
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('To ada/desk on GitHub:');
    expect(await desk.github.repo('ada', 'desk')).toMatchObject({
      private: true,
      head: git(desk.folder, 'rev-parse', 'HEAD'),
    });
    expect(git(desk.folder, 'status', '--porcelain')).toBe('');
  });

  test('where the demo goes is asked as long as it is nowhere; without a token it is said how', async () => {
    const page: [string, string][] = [
      ['Put the demo online', `${DOWN}${ENTER}`],
      ['The name of the Space', ENTER],
    ];
    const { code, screen } = await ask(
      ['publish', desk.folder, '--public'],
      [['Publish it?', ENTER], ...page],
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('https://huggingface.co/settings/tokens');
    expect(screen).toContain('start-the-job publish --space ada/desk --hosting static');
    const readme = git(desk.folder, 'show', 'HEAD:README.md');
    const linked = readme.replace('<!-- demo:link -->', '<!-- demo:link -->\nhttps://ada.example');
    commit(desk.folder, { 'README.md': `${linked}\n` });
    const again = await ask(['publish', desk.folder], []);
    expect(again.code, again.screen).toBe(0);
  });

  test('the three clicks on Community Cloud, and the address that they end in', async () => {
    const project = git(desk.folder, 'show', 'HEAD:project.yaml').replace(/^demo: .*$/m, 'demo: "streamlit"');
    commit(desk.folder, { 'project.yaml': `${project}\n` });
    const { code, screen } = await ask(
      ['publish', desk.folder, '--public'],
      [
        ['Publish it?', ENTER],
        ['Put the demo online', ENTER],
        ['Its address', `https://desk.streamlit.app${ENTER}`],
      ],
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('repository ada/desk, branch main, main file path demo/app.py');
    expect(git(desk.folder, 'show', 'HEAD:README.md')).toContain('(https://desk.streamlit.app)');
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
  });

  test('a public repo that is made meanwhile is not filled where private was the answer', async () => {
    expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
    const looks = desk.github.requests.findIndex(({ path }) => path === '/user/repos');
    await desk.renew();
    desk.github.onRequest(looks, async () => {
      await desk.github.addRepo('ada', 'desk');
    });
    const { code, screen } = await ask(
      ['publish', desk.folder],
      [
        ['Who may see it?', `${DOWN}${ENTER}`],
        ['Publish it?', ENTER],
      ],
    );
    expect(code, screen).toBe(1);
    expect(screen).toContain('Your empty repo ada/desk is public, and this was to be private');
    expect((await desk.github.repo('ada', 'desk'))?.refs).toEqual({});
  });

  test('a no is a no', async () => {
    const { code } = await ask(['publish', desk.folder, '--public'], [['Publish it?', `n${ENTER}`]]);
    expect(code).toBe(130);
    expect(desk.github.requests.filter(({ write }) => write)).toEqual([]);
  });

  test('the walk from a job file ends on GitHub', async () => {
    writeFileSync(join(desk.home, 'job.yaml'), 'title: x\nproject: {name: walked, task: object-detection}\n');
    const { code, screen } = await ask(
      [],
      [
        ['Job file', `job.yaml${ENTER}`],
        ['Make the repo?', ENTER],
        ['Publish it on GitHub now?', `y${ENTER}`],
        ['Who may see it?', ENTER],
        ['Publish it?', ENTER],
        ['Put the demo online', `${DOWN}${DOWN}${ENTER}`],
      ],
    );
    expect(code, screen).toBe(0);
    expect((await desk.github.repo('ada', 'walked'))?.head).toMatch(/^[0-9a-f]{40}$/);
    rmSync(join(desk.home, 'walked'), { recursive: true });
  });
});
