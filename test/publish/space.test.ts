/** A built Space → the Hub's double: the real client, every fault at every request. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Pace } from '../../src/net/pace.ts';
import { askedPause } from '../../src/net/rate-limit.ts';
import { readBuiltSpace } from '../../src/space/built-space.ts';
import { readFrontMatter } from '../../src/space/front-matter.ts';
import { failureOfAnswer } from '../../src/space/hub-failure.ts';
import { findHubToken } from '../../src/space/hub-token.ts';
import { type PublishedSpace, publishSpace } from '../../src/space/publish-space.ts';
import { MARK } from '../../src/space/space-plan.ts';
import { UserError } from '../../src/words/errors.ts';
import { type HubDouble, type HubFault, startHub } from '../support/hub/server.ts';
import { QUICK } from '../support/publishing.ts';

const TOKENS = { ada: 'hf_adaAdaAdaAdaAdaAda', pia: 'hf_piaPiaPiaPiaPiaPia', ron: 'hf_ronRonRonRonRonRon' };
const LOCK_ID = '01234567-89ab-cdef-0123-456789abcdef';
const PROJECT = 'name: "desk"\npackage: "desk"\nproblem: "x"\n';

let hub: HubDouble;
let folder: string;
beforeAll(async () => {
  hub = await startHub({
    accounts: [
      { name: 'ada', token: TOKENS.ada, orgs: ['school'] },
      { name: 'pia', token: TOKENS.pia, pro: true },
      { name: 'ron', token: TOKENS.ron, role: 'read' },
    ],
  });
});
afterAll(() => hub.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'space-'));
  build('gradio');
});
afterEach(() => {
  hub.reset();
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function build(sdk: 'gradio' | 'docker' | 'static', more: Record<string, string | Buffer> = {}): void {
  const start = { gradio: 'app.py', docker: 'Dockerfile', static: 'index.html' }[sdk];
  const readme = `---\ntitle: "Desk"\nemoji: "📊"\nsdk: "${sdk}"\ncolorFrom: "blue"\nshort_description: "x"\n---\n`;
  write({
    'README.md': readme,
    [start]: 'x\n',
    'project.yaml': PROJECT,
    'models/model.npz': Buffer.alloc(500, 7),
    ...more,
  });
}

interface Said {
  done: PublishedSpace | undefined;
  error: string | undefined;
  words: string;
}

async function publish(
  options: { id?: string; token?: string; timeout?: number; patience?: number; pace?: Partial<Pace> } = {},
): Promise<Said> {
  const { id = 'ada/desk', token = TOKENS.ada, timeout = QUICK.timeout, patience = 20_000 } = options;
  const said: Said = { done: undefined, error: undefined, words: '' };
  const note = (text: string) => {
    said.words += `${text}\n`;
  };
  try {
    said.done = await publishSpace(
      await readBuiltSpace(folder, {}),
      { id, isPrivate: false, lockId: LOCK_ID, title: 'Publish', patience },
      {
        url: hub.url,
        token,
        env: {},
        progress: {
          note,
          countdown: async (why, milliseconds, wait) => {
            note(why);
            await wait(milliseconds);
          },
        },
        pace: { ...QUICK, timeout, ...options.pace },
      },
      'HF_TOKEN',
      ({ id: step, did, detail }) => note(`${did} ${step} ${detail}`),
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    said.error = error.code;
    note(error.message);
    for (const { message } of error.problems) note(message);
  }
  expect(said.words).not.toContain(token);
  return said;
}

const state = () => {
  const space = hub.space('ada/desk');
  return {
    files:
      space && Object.fromEntries([...space.files].map(([path, bytes]) => [path, bytes.toString('base64')])),
    variables: space && Object.fromEntries(space.variables),
    sdk: space?.sdk,
    hardware: space?.hardware,
    stage: space?.stages.at(-1),
  };
};
const writes = () => hub.requests.filter(({ write }) => write).map(({ method, path }) => `${method} ${path}`);

describe('the state before a commit', () => {
  test.each([
    ['a Space that names its commit', { lag: 3 }],
    ['one that does not', { lag: 3, namesCommit: false }],
  ])('%s: neither "nothing to start" nor what ran before is believed', async (_name, options) => {
    hub.stagesAfterCommit(['BUILDING', 'RUNNING'], options);
    const first = await publish();
    expect(first.done?.stage).toBe('RUNNING');
    write({ 'app.py': 'y\n' });
    hub.stagesAfterCommit(['RUNNING_BUILDING', 'BUILD_ERROR'], options);
    expect((await publish({ timeout: 1000 })).error).toBe('space-failed');
    write({ 'app.py': 'z\n' });
    hub.stagesAfterCommit(['BUILDING', 'RUNNING'], options);
    expect((await publish()).done?.stage).toBe('RUNNING');
  });

  test('a commit that a run before made counts as well', async () => {
    hub.stagesAfterCommit(['BUILDING', 'RUNNING'], { lag: 2 });
    hub.faultWhen(({ path }) => path.endsWith('/runtime'), '403');
    expect((await publish()).error).toBe('token-rights');
    expect((await publish()).done?.stage).toBe('RUNNING');
  });

  test('one that stays is said to be of the commit before', async () => {
    await publish();
    write({ 'app.py': 'y\n' });
    hub.stagesAfterCommit(['RUNNING'], { lag: 1000 });
    const { words, done } = await publish({ patience: 200 });
    expect(words).toContain('skipped stage still RUNNING, of the commit before');
    expect(done).toBeDefined();
  });
});

describe('what a Space that fails says', () => {
  const token = ['hf', 'kQzWvTnXbRyLdJpMsHfGcAeUiOqZxVtNwP'].join('_');
  test.each([
    ['BUILD_ERROR', 'build'],
    ['CONFIG_ERROR', 'build'],
    ['RUNTIME_ERROR', 'run'],
  ] as const)('%s: the end of its %s log, without secrets and colours', async (stage, kind) => {
    hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
    const space = hub.space('ada/desk');
    space?.logs[kind].push(
      ...Array.from({ length: 300 }, (_, line) => `line ${line}\n`),
      `\u001b[31mno mod`,
      `ule named torch\u001b[0m\u0007\n\u001b]0;title\u0007HF_TOKEN=${token}\n`,
      `${'x'.repeat(5000)}\n`,
    );
    hub.stagesAfterCommit(['BUILDING', stage]);
    const { words, error } = await publish({ timeout: 1000 });
    expect(error).toBe('space-failed');
    expect(words).toContain('  | no module named torch\n');
    expect(words).toContain('HF_TOKEN=hf_k…');
    expect(words).not.toMatch(/line 280\b|x{200}|[\0-\x08\x0b-\x1f]/);
    expect(words).toContain(`?logs=${kind === 'build' ? 'build' : 'container'}`);
  });

  test('what the Hub itself says of it', async () => {
    hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
    Object.assign(hub.space('ada/desk') ?? {}, { errorMessage: 'No @spaces.GPU function detected' });
    hub.stagesAfterCommit(['APP_STARTING', 'RUNTIME_ERROR']);
    expect((await publish({ timeout: 1000 })).words).toContain('  | No @spaces.GPU function detected');
  });

  test('a log that can not be had changes nothing', async () => {
    hub.faultWhen(({ path }) => path.includes('/logs/'), '500');
    hub.stagesAfterCommit(['BUILDING', 'BUILD_ERROR']);
    const { words, error } = await publish();
    expect(error).toBe('space-failed');
    expect(words).toContain('Its logs say why');
  });
});

describe('large files', () => {
  const model = Buffer.alloc(12_000_000, 'model');
  test('a slow line takes its time; one on which nothing moves ends', async () => {
    build('gradio', { 'models/model.npz': model });
    hub.takesBytes(6_000_000);
    const pace = { timeout: 400, stall: 1500 };
    expect((await publish({ pace })).error).toBeUndefined();
    // Compared as a whole: an assertion goes through them byte by byte.
    expect(hub.space('ada/desk')?.files.get('models/model.npz')?.equals(model)).toBe(true);
    hub.reset();
    hub.faultWhen(({ path }) => path.startsWith('/lfs/'), 'stall', { times: 9 });
    const begin = Date.now();
    build('gradio', { 'models/model.npz': Buffer.alloc(12_000_000, 'm') });
    expect((await publish({ pace: { timeout: 400, stall: 500 } })).error).toBe('network');
    expect(Date.now() - begin).toBeLessThan(10_000);
  });

  test('go to another host without the token; what is there goes again only when it changed', async () => {
    build('gradio', { 'data/picture.bin': Buffer.from([0, 1, 2]), 'data/blob': Buffer.from('a\0b') });
    await publish();
    const sent = () => hub.requests.filter(({ path }) => path.startsWith('/lfs/')).map(({ user }) => user);
    expect(sent()).toEqual([undefined, undefined, undefined]);
    expect(hub.space('ada/desk')?.large).toEqual(
      new Set(['models/model.npz', 'data/picture.bin', 'data/blob']),
    );
    expect((await publish()).words).toContain('found upload');
  });
});

test('a tree of many pages is read to its end', async () => {
  hub.pagesOf(2);
  build('gradio', Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`data/${i}/a.txt`, 'x'])));
  await publish();
  expect((await publish()).words).toContain('found upload');
});

test('a page of a tree that lies elsewhere is not asked for: it would get the token', async () => {
  await publish();
  hub.saysAlways({ link: `<${hub.url}.example/api/x>; rel="next"` });
  expect((await publish()).error).toBeUndefined();
});

describe('the Hub asks for a pause', () => {
  test('a quota that is used up is waited for, at a refusal and before one', async () => {
    hub.faultWhen(({ path }) => path.includes('/commit/'), '429-quota');
    const refused = await publish({ pace: { patience: 2500 } });
    expect(refused.error).toBeUndefined();
    expect(refused.words).toContain('The Hub asks for a pause');
    hub.reset();
    hub.saysAlways({ ratelimit: '"api";r=0;t=60' });
    setTimeout(() => hub.saysAlways({ ratelimit: '"api";r=400;t=60' }), 20);
    const longer = await publish({ pace: { patience: 50 } });
    expect(longer.error).toBeUndefined();
  });

  test.each([
    [429, { 'retry-after': '7' }, 7000],
    [429, { 'retry-after': 'Fri, 27 Nov 2026 10:00:09 GMT' }, 9000],
    [429, { ratelimit: '"api";r=0;t=55', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' }, 56_000],
    [429, { ratelimit: '"pages";r=12;t=3, "api, all" ; r=0 ; t=9;pk=:x:' }, 10_000],
    [429, { 'ratelimit-policy': '"api";q=500;w=300' }, 300_000],
    [429, {}, 60_000],
    [429, { 'retry-after': 'soon', ratelimit: 'nothing' }, 60_000],
    [503, { 'retry-after': '3' }, 3000],
    [503, {}, undefined],
    [403, { 'retry-after': '3' }, undefined],
  ])('%i with %j: %s', (status, headers, pause) => {
    const now = Date.parse('2026-11-27T10:00:00Z');
    expect(askedPause(status, new Headers(headers as Record<string, string>), now)).toBe(pause);
  });
});

describe('a fresh publish', () => {
  test('the Space has the files, the mark and the free hardware, and runs', async () => {
    const { done, words } = await publish();
    expect(done).toMatchObject({ url: `${hub.url}/spaces/ada/desk`, stage: 'RUNNING' });
    expect(words).toContain('made space');
    expect(words).toContain('the Space: app starting');
    const space = hub.space('ada/desk');
    expect(space).toMatchObject({ sdk: 'gradio', hardware: 'zero-a10g', starts: 1 });
    expect(space?.variables.get(MARK)).toBe(LOCK_ID);
    expect([...(space?.files.keys() ?? [])].sort()).toEqual([
      '.gitattributes',
      'README.md',
      'app.py',
      'models/model.npz',
      'project.yaml',
    ]);
    expect(space?.commits).toHaveLength(2);
  });

  test('a second run changes nothing; a later build sends what changed and takes away what is gone', async () => {
    await publish();
    const before = writes().length;
    expect((await publish()).words).toContain('found upload');
    expect(writes().length).toBe(before);
    write({ 'app.py': 'y\n' });
    rmSync(join(folder, 'models'), { recursive: true });
    await publish();
    expect(hub.space('ada/desk')?.commits.at(-1)?.changed).toEqual(['app.py', 'models/model.npz']);
    expect(hub.space('ada/desk')?.files.has('.gitattributes')).toBe(true);
  });

  test('with PRO a Gradio Space has a CPU, and Streamlit its Docker Space', async () => {
    await publish({ id: 'pia/desk', token: TOKENS.pia });
    expect(hub.space('pia/desk')?.hardware).toBe('cpu-basic');
    rmSync(folder, { recursive: true });
    build('docker');
    expect((await publish({ id: 'pia/streamlit', token: TOKENS.pia })).done?.stage).toBe('RUNNING');
  });

  test('a static Space needs no plan', async () => {
    rmSync(folder, { recursive: true });
    build('static');
    expect((await publish()).done?.stage).toBe('RUNNING');
    expect(hub.space('ada/desk')).toMatchObject({ sdk: 'static', hardware: '' });
  });
});

describe('whose Space it is', () => {
  test('one made by hand is taken over while it is empty, and one that the workflow filled', async () => {
    hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
    expect((await publish()).done?.stage).toBe('RUNNING');
    expect(hub.space('ada/desk')?.variables.get(MARK)).toBe(LOCK_ID);
    hub.reset();
    const space = hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
    space.files.set('project.yaml', Buffer.from(`${PROJECT}more: 1\n`));
    expect((await publish()).error).toBeUndefined();
  });

  test.each([
    ['another project in it', { 'project.yaml': 'name: "other"\n' }, undefined],
    ['other files', { 'app.py': 'theirs' }, undefined],
    ['the mark of another', {}, 'another'],
  ])('%s: it is left as it is', async (_name, files, mark) => {
    const space = hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
    for (const [path, text] of Object.entries(files)) space.files.set(path, Buffer.from(text));
    if (mark) space.variables.set(MARK, mark);
    const said = await publish();
    expect(said.error).toBe('foreign');
    expect(writes()).toEqual([]);
  });

  test('another SDK', async () => {
    hub.addSpace('ada/desk', { sdk: 'static' });
    expect((await publish()).words).toContain('is a static Space, and what was built needs gradio');
  });
});

describe('what is refused, with the way out', () => {
  test('the free roads are told where a plan forbids one', async () => {
    rmSync(folder, { recursive: true });
    build('docker');
    const docker = await publish();
    expect(docker.error).toBe('plan');
    expect(docker.words).toContain('Streamlit on Community Cloud');
    expect(writes()).toEqual([]);
    rmSync(folder, { recursive: true });
    build('gradio');
    hub.addSpace('ada/one', { sdk: 'gradio', hardware: 'zero-a10g' });
    hub.addSpace('ada/two', { sdk: 'gradio', hardware: 'zero-a10g' });
    const third = await publish();
    expect(third.error).toBe('plan');
    expect(third.words).toContain('limit of ZeroGPU');
  });

  test.each([
    ['a wrong token', { token: 'hf_wrongWrongWrong' }, 'token-refused'],
    ['a token that may only read', { id: 'ron/desk', token: TOKENS.ron }, 'token-rights'],
    ['a namespace of somebody else', { id: 'pia/desk' }, 'owner'],
    ['a name that the Hub does not take', { id: 'ada/a--b' }, 'space-name'],
    ['no namespace', { id: 'desk' }, 'space-name'],
  ])('%s', async (_name, options, error) => {
    expect((await publish(options)).error).toBe(error);
    expect(writes()).toEqual([]);
  });

  test('a Space that does not start names its logs; one that is slow is said', async () => {
    hub.stagesAfterCommit(['BUILDING', 'BUILD_ERROR']);
    const failed = await publish({ timeout: 1000 });
    expect(failed.error).toBe('space-failed');
    expect(failed.words).toContain('?logs=build');
    hub.reset();
    hub.stagesAfterCommit(['BUILDING']);
    expect((await publish({ patience: 100 })).words).toContain('skipped stage still BUILDING');
  });

  test.each(['/api/whoami-v2', '/tree/main', '/variables', '/runtime', '/api/validate-yaml'])(
    'a network that answers %s with a page of its own',
    async (path) => {
      if (!/yaml|whoami/.test(path)) await publish();
      hub.faultWhen((request) => request.path.includes(path), 'portal');
      const said = await publish();
      expect(said.error).toBe('network');
      expect(said.words).toContain('it answered no JSON');
      expect((await publish()).done?.stage).toBe('RUNNING');
    },
  );

  test('what the Hub says moves no terminal', async () => {
    hub.stagesAfterCommit(['BUILD\u001b[2JING']);
    expect((await publish({ patience: 100 })).words).not.toContain('\u001b');
    const answer = new Response(JSON.stringify({ error: 'a\u001b[2J\u009bb' }), { status: 400 });
    expect((await failureOfAnswer(answer)).message).toBe('a[2Jb');
  });

  test('the Hub has the last word on the front matter, before anything is made', async () => {
    hub.faultWhen(({ path }) => path === '/api/validate-yaml', 'invalid');
    const said = await publish();
    expect(said.error).toBe('space-invalid');
    expect(said.words).toContain('"emoji" must be a single emoji');
    expect(writes()).toEqual([]);
    expect((await publish()).done?.stage).toBe('RUNNING');
    await publish();
    expect(hub.requests.filter(({ path }) => path === '/api/validate-yaml')).toHaveLength(2);
  });

  test('what an organisation may make is asked of the Hub', async () => {
    rmSync(folder, { recursive: true });
    build('docker');
    const said = await publish({ id: 'school/desk' });
    expect(said.error).toBe('plan');
    expect(hub.requests.at(-1)?.path).toBe('/api/repos/create');
  });

  test('what was built is looked at before anything is asked', async () => {
    write({ 'notes.txt': ['hf', 'kQzWvTnXbRyLdJpMsHfGcAeUiOqZxVtNwP'].join('_') });
    expect((await publish()).error).toBe('secret');
    rmSync(folder, { recursive: true });
    for (const path of ['private/job.yaml', 'Private/job.yaml', 'data/.ENV']) {
      build('gradio', { [path]: 'x' });
      expect((await publish()).error, path).toBe('private');
      rmSync(folder, { recursive: true });
    }
    build('gradio', {
      'README.md': `---\ntitle: x\nsdk: gradio\nshort_description: "${'x'.repeat(61)}"\ncolorFrom: orange\n---\n`,
    });
    rmSync(join(folder, 'app.py'));
    const invalid = await publish();
    expect(invalid.error).toBe('space-invalid');
    for (const words of ['at most 60', 'colorFrom', 'app.py is missing'])
      expect(invalid.words).toContain(words);
    expect(hub.requests).toEqual([]);
    rmSync(folder, { recursive: true });
    expect((await publish()).error).toBe('space-missing');
    mkdirSync(folder);
  });
});

test.each<HubFault>(['drop-before', 'drop-after', '500', '502', '429', '409-busy', 'hang'])(
  'every request met by %s, then one run again',
  async (fault) => {
    await publish();
    const clean = state();
    const count = hub.requests.length;
    for (let number = 1; number <= count; number++) {
      hub.reset();
      hub.faultAt(number, fault);
      const where = `${fault} at ${number}`;
      const first = await publish({ timeout: fault === 'hang' ? 1500 : 20_000 });
      if (first.error) expect(first.error, where).toMatch(/^(network|server|rate-limit|moved)$/);
      const second = await publish();
      expect(second.error, `${where}\n${second.words}`).toBeUndefined();
      expect(state(), where).toEqual(clean);
    }
  },
  120_000,
);

test.each<[HubFault, RegExp]>([
  ['401', /^token-refused$/],
  ['402', /^plan$/],
  ['403', /^token-rights$/],
])(
  'every request refused with %s: it is explained, and one run again ends as one without',
  async (fault, code) => {
    await publish();
    const clean = state();
    const count = hub.requests.length;
    for (let number = 1; number <= count; number++) {
      hub.reset();
      hub.faultAt(number, fault);
      const where = `${fault} at ${number}`;
      const { error = '' } = await publish();
      // The storage of large files knows no token and no plan: it is asked again.
      if (hub.requests[number - 1]?.path.startsWith('/lfs/')) expect(error, where).toBe('');
      else expect(error, where).toMatch(code);
      expect((await publish()).error, where).toBeUndefined();
      expect(state(), where).toEqual(clean);
    }
  },
  120_000,
);

test('a Space that appears between the look and the call is taken over when it is ours, and left when it is not', async () => {
  await publish();
  const create = hub.requests.findIndex(({ path }) => path.endsWith('/repos/create'));
  for (const [mark, error] of [
    [LOCK_ID, undefined],
    ['another', 'foreign'],
  ] as const) {
    hub.reset();
    hub.onRequest(create, () => {
      const space = hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
      space.variables.set(MARK, mark);
    });
    expect((await publish()).error).toBe(error);
    expect(hub.space('ada/desk')?.files.has('app.py')).toBe(error === undefined);
  }
});

test('the token: environment, then the file of the Hub’s own tools', () => {
  write({ 'hf/token': 'hf_fromFile12345\n' });
  const home = { HF_HOME: join(folder, 'hf') };
  expect(findHubToken({ ...home, HF_TOKEN: 'hf_fromEnv12345' }, false)).toEqual({
    value: 'hf_fromEnv12345',
    from: 'HF_TOKEN',
  });
  expect(findHubToken(home, false)?.value).toBe('hf_fromFile12345');
  expect(findHubToken({ HF_HOME: folder }, false)).toBeUndefined();
});

test.each([
  ['---\ntitle: x\nsdk: gradio\n---\n', []],
  ['# no front matter', ['has no front matter']],
  ['---\ntitle: x\nsdk: streamlit\n---\n', ['sdk has to be one of']],
  ['---\ntitle: x\nsdk: gradio\npython_version: 3.10\n---\n', ['python_version']],
  ['---\ntitle: x\nsdk: docker\napp_port: "8501"\nhardware: t4\n---\n', ['app_port', 'hardware is no key']],
  ['---\ntitle: x\nsdk: static\nemoji: x\npinned: "yes"\ntags: x\n---\n', ['emoji', 'pinned', 'tags']],
  ['---\nsdk: [\n---\n', ['no YAML', 'title is missing']],
])('front matter %j', (readme, problems) => {
  const found = readFrontMatter(readme).problems;
  for (const problem of problems) expect(found.join('\n')).toContain(problem);
  if (problems.length === 0) expect(found).toEqual([]);
});
