/** `publish --space`: GitHub and the Hub together, each a double; the repo's own Python is stood for by a script. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HubDouble, startHub } from '../support/hub/server.ts';
import { CLI, PROJECT } from '../support/paths.ts';
import { mustRun, run } from '../support/process.ts';
import { commit, git, publish, TOKEN, useDesk } from '../support/publishing.ts';

const HUB_TOKEN = 'hf_adaAdaAdaAdaAdaAda';
const desk = useDesk({ users: [{ login: 'ada', token: TOKEN, kind: 'classic' }] });
let hub: HubDouble;
beforeAll(async () => {
  hub = await startHub({ accounts: [{ name: 'ada', token: HUB_TOKEN }] });
});
afterAll(() => hub.stop());
beforeEach(() => {
  hub.reset();
  desk.env.HF_ENDPOINT = hub.url;
  desk.env.HF_TOKEN = HUB_TOKEN;
  python(
    `mkdir -p build/space && cp demo/app.py demo/README.md project.yaml build/space/ && env > build/space/environment.txt`,
  );
});
afterEach(() => {
  hub.reset();
  // The token is in no file of the repo or of its owner's home.
  for (const file of readdirSync(desk.home, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      expect(readFileSync(join(file.parentPath, file.name), 'latin1')).not.toContain(HUB_TOKEN);
});

/** What `python -m desk space` does. */
function python(script: string): void {
  const bin = join(desk.folder, '.venv', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'python'),
    `#!/bin/sh\n[ "$1 $2 $3" = "-m desk space" ] || exit 9\n${script}\necho "$4 $5" > .venv/asked\n`,
  );
  chmodSync(join(bin, 'python'), 0o755);
}

/** The script's words behind `space`. */
const asked = () => readFileSync(join(desk.folder, '.venv', 'asked'), 'utf8').trim();

const PAGE = `mkdir -p build/space && printf -- '---\\ntitle: x\\nsdk: static\\n---\\n' > build/space/README.md && echo "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" > build/space/index.html && cp project.yaml build/space/`;

const homepage = async () => ((await desk.state()) as { homepage: string }).homepage;

describe('publish --demo-url', () => {
  const URL = 'https://desk.streamlit.app';
  const readme = () => git(desk.folder, 'show', 'HEAD:README.md');

  test('a demo that runs elsewhere is linked, and nothing is written the second time', async () => {
    const said = await publish(desk.env, desk.folder, { public: true, 'demo-url': URL });
    expect(said.code, said.err).toBe(0);
    expect(said.out).toContain(`the demo              ${URL}`);
    expect(readme()).toContain(`**[Open the demo](${URL})**`);
    expect(await homepage()).toBe(URL);
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
    const before = desk.github.requests.filter(({ write }) => write).length;
    const again = await publish(desk.env, desk.folder, { 'demo-url': URL, json: true });
    expect(JSON.parse(again.out)).toMatchObject({ version: 1, demo: URL });
    expect(desk.github.requests.filter(({ write }) => write).length).toBe(before);
    expect(hub.requests).toEqual([]);
  });

  test('it moves: to another address, to a Space and back', async () => {
    await publish(desk.env, desk.folder, { public: true, 'demo-url': URL });
    await publish(desk.env, desk.folder, { 'demo-url': 'https://two.streamlit.app/' });
    expect(await homepage()).toBe('https://two.streamlit.app/');
    await publish(desk.env, desk.folder, { space: 'ada/desk' });
    expect(await homepage()).toBe(`${hub.url}/spaces/ada/desk`);
    await publish(desk.env, desk.folder, { 'demo-url': URL });
    expect(await homepage()).toBe(URL);
    expect(readme().match(/Open the demo/g)).toHaveLength(1);
  });

  test.each([
    'http://desk.streamlit.app',
    'desk.streamlit.app',
    'https://a.example/)](javascript:x',
    'https://u:p@a.example',
    'https://a.example/" onclick="x',
    '',
  ])('%j is no address for it', async (url) => {
    const said = await publish(desk.env, desk.folder, { public: true, 'demo-url': url });
    expect(said).toMatchObject({ code: 2, error: 'usage' });
    expect(desk.github.requests).toEqual([]);
  });
});

describe('publish --space', () => {
  test('the repo, the Space, and the link from one to the other', async () => {
    const said = await publish(desk.env, desk.folder, { public: true, space: 'ada/desk' });
    expect(said.code, said.err).toBe(0);
    expect(said.out).toMatch(
      /made +repo[\s\S]*made +space[\s\S]*updated +upload[\s\S]*found +stage[\s\S]*homepage/,
    );
    expect(said.out + said.err).not.toContain(HUB_TOKEN);
    expect(await homepage()).toBe(`${hub.url}/spaces/ada/desk`);
    expect(git(desk.folder, 'show', 'HEAD:README.md')).toContain(
      `**[Open the demo](${hub.url}/spaces/ada/desk)**`,
    );
    expect(git(desk.folder, 'log', '-1', '--format=%s', '--name-only')).toBe('Link the demo\n\nREADME.md');
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
    const space = hub.space('ada/desk');
    expect(space).toMatchObject({ sdk: 'gradio', hardware: 'zero-a10g' });
    expect(space?.files.get('app.py')?.toString()).toBe(`${git(desk.folder, 'show', 'HEAD:demo/app.py')}\n`);
    // What builds it needs no token.
    expect(space?.files.get('environment.txt')?.toString()).not.toMatch(/TOKEN=/);
  });

  test('a page of the results, with what the road needs told before the first call to the Hub', async () => {
    python(PAGE);
    const flags = { public: true, space: 'ada/desk', hosting: 'static' };
    const said = await publish(desk.env, desk.folder, flags);
    expect(said.code, said.err).toBe(0);
    expect(asked()).toBe('--hosting static');
    expect(said.err).toContain('ada/desk: a page of the results as a static Space');
    expect(said.err).toContain('`hosting: static` there');
    const space = hub.space('ada/desk');
    expect(space).toMatchObject({ sdk: 'static', hardware: '', private: false });
    expect(space?.files.get('index.html')?.toString()).toBe(`${desk.github.url}/ada/desk\n`);
    expect(space?.files.has('style.css')).toBe(false);
    expect(git(desk.folder, 'show', 'HEAD:README.md')).toContain(
      `**[Open the page of results](${hub.url}/spaces/ada/desk)**`,
    );
    expect(await homepage()).toBe(`${hub.url}/spaces/ada/desk`);
    const before = hub.requests.filter(({ write }) => write).length;
    expect((await publish(desk.env, desk.folder, flags)).out).toContain('every file is there already');
    expect(hub.requests.filter(({ write }) => write).length).toBe(before);
  });

  test('links go to this repo: by its remote, and never to the one whose workflow runs this', async () => {
    python(PAGE);
    const env = { ...desk.env, GITHUB_REPOSITORY: 'school/class' };
    const flags = { space: 'ada/desk', 'only-space': true, hosting: 'static' };
    const linked = () => hub.space('ada/desk')?.files.get('index.html')?.toString().trim();
    await publish(env, desk.folder, flags);
    expect(linked()).not.toContain('school/class');
    git(desk.folder, 'remote', 'add', 'origin', 'https://ada:ghp_secret@github.com/ada/desk.git');
    await publish(env, desk.folder, flags);
    expect(linked()).toBe('https://github.com/ada/desk');
  });

  test('project.yaml alone says it as well, and nobody is warned', async () => {
    python(PAGE);
    const project = readFileSync(join(desk.folder, 'project.yaml'), 'utf8');
    commit(desk.folder, { 'project.yaml': project.replace(/^hosting: .*$/m, 'hosting: "static"') });
    const said = await publish(desk.env, desk.folder, { public: true, space: 'ada/desk' });
    expect(said.code, said.err).toBe(0);
    expect(asked()).toBe('');
    expect(said.err).not.toContain('warning');
  });

  test('the Space of a private repo is private', async () => {
    await publish(desk.env, desk.folder, { private: true });
    const said = await publish(desk.env, desk.folder, { space: 'ada/desk' });
    expect(said.code, said.err).toBe(0);
    expect(hub.space('ada/desk')?.private).toBe(true);
  });

  test('a static Space made by hand is taken over as the Hub made it, and left as it is once it says more', async () => {
    python(PAGE);
    const flags = { space: 'ada/desk', 'only-space': true, hosting: 'static' };
    hub.addSpace('ada/desk', { sdk: 'static' });
    expect((await publish(desk.env, desk.folder, flags)).code).toBe(0);
    hub.reset();
    hub.addSpace('ada/desk', { sdk: 'static' }).files.set('index.html', Buffer.from('<h1>Mine</h1>'));
    expect((await publish(desk.env, desk.folder, flags)).error).toBe('foreign');
    expect(hub.requests.filter(({ write }) => write)).toEqual([]);
  });

  test('again: nothing is written anywhere', async () => {
    python('mkdir -p build/space && cp demo/app.py demo/README.md project.yaml build/space/');
    await publish(desk.env, desk.folder, { public: true, space: 'ada/desk' });
    const before = [desk.github.requests, hub.requests].map((all) => all.filter(({ write }) => write).length);
    const said = await publish(desk.env, desk.folder, { space: 'ada/desk', json: true });
    expect(JSON.parse(said.out)).toMatchObject({ version: 1, space: { id: 'ada/desk', stage: 'RUNNING' } });
    expect(
      [desk.github.requests, hub.requests].map((all) => all.filter(({ write }) => write).length),
    ).toEqual(before);
    expect(await homepage()).toBe(`${hub.url}/spaces/ada/desk`);
  });

  test('a README that its owner is writing is not committed', async () => {
    writeFileSync(join(desk.folder, 'README.md'), `${git(desk.folder, 'show', 'HEAD:README.md')}\n\nMine.\n`);
    const said = await publish(desk.env, desk.folder, { public: true, space: 'ada/desk' });
    expect(said.out).toContain('skipped  readme');
    expect(git(desk.folder, 'log', '-1', '--format=%s')).toBe('Start the job');
  });

  test('the Space alone', async () => {
    const said = await publish(desk.env, desk.folder, { space: 'ada/desk', 'only-space': true, json: true });
    expect(JSON.parse(said.out)).toMatchObject({ version: 1, space: { url: `${hub.url}/spaces/ada/desk` } });
    expect(desk.github.requests).toEqual([]);
  });

  test('killed after every request to the Hub, then one run again', async () => {
    const flags = ['only-space', 'space=ada/desk'];
    const script = join(PROJECT, 'test', 'support', 'publish-process.ts');
    const start = () =>
      execa(process.execPath, ['--import', import.meta.resolve('tsx'), script, desk.folder, ...flags], {
        env: desk.env as Record<string, string>,
        extendEnv: false,
        reject: false,
        cwd: PROJECT,
      });
    python('mkdir -p build/space && cp demo/app.py demo/README.md project.yaml build/space/');
    const state = () => {
      const space = hub.space('ada/desk');
      return space && [[...space.files.keys()].sort(), [...space.variables], space.hardware, space.stages];
    };
    const again = () => publish(desk.env, desk.folder, { space: 'ada/desk', 'only-space': true });
    await again();
    const clean = state();
    const count = hub.requests.length;
    for (let number = 1; number <= count; number++) {
      hub.reset();
      const child = start();
      let killed = false;
      hub.onRequest(number, () => {
        killed = child.kill('SIGKILL');
      });
      await child;
      expect(killed, `request ${number}`).toBe(true);
      expect((await again()).code, `request ${number}`).toBe(0);
      expect(state(), `request ${number}`).toEqual(clean);
    }
  }, 200_000);

  test('a plan that forbids it is advice, and what was done on GitHub stays', async () => {
    hub.faultWhen(({ path }) => path === '/api/repos/create', '402');
    const said = await publish(desk.env, desk.folder, { public: true, space: 'ada/desk' });
    expect(said).toMatchObject({ code: 1, error: 'plan' });
    expect(said.err).toContain('Streamlit on Community Cloud');
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
    expect((await publish(desk.env, desk.folder, { space: 'ada/desk' })).code).toBe(0);
  });

  test('a homepage of the owner stays', async () => {
    await publish(desk.env, desk.folder, { public: true });
    await fetch(`${desk.github.apiUrl}/repos/ada/desk`, {
      method: 'PATCH',
      body: JSON.stringify({ homepage: 'https://ada.example' }),
      headers: { authorization: `token ${TOKEN}`, 'content-type': 'application/json' },
    });
    await publish(desk.env, desk.folder, { space: 'ada/desk' });
    expect(await homepage()).toBe('https://ada.example');
  });

  test.each([
    ['no token', { HF_TOKEN: undefined }, { space: 'ada/desk' }, 'hub-token-missing'],
    ['a name that can’t be', {}, { space: 'desk' }, 'space-name'],
    ['no name', {}, { 'only-space': true }, 'usage'],
    ['two demos', {}, { space: 'ada/desk', 'demo-url': 'https://desk.streamlit.app' }, 'usage'],
    ['a hosting that is unknown', {}, { space: 'ada/desk', hosting: 'statik' }, 'usage'],
    ['a hosting without a Space', {}, { 'only-space': false, hosting: 'static' }, 'usage'],
    ['Community Cloud, which needs none', {}, { space: 'ada/desk', hosting: 'streamlit-cloud' }, 'usage'],
    [
      'two tokens by one input',
      {},
      { space: 'ada/desk', 'token-stdin': true, 'hf-token-stdin': true },
      'usage',
    ],
  ])('%s is said', async (_name, more, values, error) => {
    const said = await publish({ ...desk.env, ...more }, desk.folder, {
      public: true,
      'only-space': true,
      ...values,
    });
    expect(said.error).toBe(error);
    expect(hub.requests).toEqual([]);
  });

  test('a repo that can’t build it says why', async () => {
    rmSync(join(desk.folder, '.venv'), { recursive: true });
    const bin = join(desk.home, 'bin');
    mkdirSync(bin);
    const real = (await mustRun('sh', ['-c', 'command -v git'])).stdout.trim();
    symlinkSync(real, join(bin, 'git'));
    writeFileSync(
      join(bin, 'python3'),
      '#!/bin/sh\necho "There is no demo/app.py: put it back." >&2\nexit 1\n',
    );
    chmodSync(join(bin, 'python3'), 0o755);
    const said = await publish({ ...desk.env, PATH: bin }, desk.folder, {
      space: 'ada/desk',
      'only-space': true,
    });
    expect(said.error).toBe('space-build');
    expect(said.err).toContain('There is no demo/app.py: put it back.');
    expect(said.err).toContain('uv sync');
  });

  test('from the built package, with the token by standard input', async () => {
    const env = { ...desk.env, HF_TOKEN: undefined };
    const args = [CLI, 'publish', '--space', 'ada/desk', '--only-space', '--hf-token-stdin', '--json'];
    const ran = await run('node', args, { cwd: desk.folder, env, input: `${HUB_TOKEN}\n` });
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ space: { id: 'ada/desk', stage: 'RUNNING' } });
    expect(ran.stdout + ran.stderr).not.toContain(HUB_TOKEN);
  });

  test('a dry run names it, and asks nobody', async () => {
    const said = await publish(desk.env, desk.folder, {
      space: 'ada/desk',
      'only-space': true,
      'dry-run': true,
    });
    expect(said.out).toContain('build the demo and publish it as the Space ada/desk');
    expect(said.out).toContain('free on ZeroGPU');
    const flags = { space: 'ada/desk', 'only-space': true, 'dry-run': true, hosting: 'static' };
    expect((await publish(desk.env, desk.folder, flags)).out).toContain('free for every account');
    expect(hub.requests).toEqual([]);
  });
});
