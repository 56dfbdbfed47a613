/** deploy-space.yml, step by step as GitHub's runner takes them, with the Hub's double at the other end. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { QUIET } from '../support/environment.ts';
import { type HubDouble, startHub } from '../support/hub/server.ts';
import { said } from '../support/process.ts';
import { exampleRepo, type Repo } from '../support/repos.ts';
import { type Context, runJob } from '../support/workflow.ts';

const TOKEN = 'hf_adaAdaAdaAdaAdaAda';
const SPACE: Context = { 'vars.SPACE_ID': 'ada/desk' };
const JOB = { repository: 'ada/desk', workflow: 'deploy-space.yml', ref: 'refs/tags/v1' };

let hub: HubDouble;
let made: Repo;
let root: string;
let repo: string;
beforeAll(async () => {
  hub = await startHub({ accounts: [{ name: 'ada', token: TOKEN }] });
  made = await exampleRepo({ task: 'tabular-classification', demo: 'gradio' });
  root = mkdtempSync(join(tmpdir(), 'workflow-'));
  repo = join(root, 'repo');
  // As `actions/checkout` leaves it: what git ignores is not there.
  const ignored = /\/(?:build|models|raw|processed|private|__pycache__|\.venv|\.git)$/;
  cpSync(made.folder, repo, { recursive: true, filter: (path) => !ignored.test(path) });
});
afterAll(async () => {
  await hub?.stop();
  if (root) rmSync(root, { recursive: true, force: true });
});

const environment = (more: Record<string, string> = {}) => ({
  ...QUIET,
  HF_HUB_OFFLINE: undefined,
  HF_HUB_DISABLE_XET: '1',
  HF_ENDPOINT: hub.url,
  HF_HOME: join(root, 'hub'),
  HF_TOKEN: undefined,
  GITHUB_SHA: 'abc123',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'ada/desk',
  ...more,
});

const job = (name: string, cwd: string, context: Context, more?: Record<string, string>) =>
  runJob(join(repo, '.github', 'workflows', 'deploy-space.yml'), name, {
    cwd,
    context,
    env: environment(more),
  });

test('a release or a hand starts it, and nothing else', () => {
  const text = readFileSync(join(repo, '.github', 'workflows', 'deploy-space.yml'), 'utf8');
  expect(/^on:\n((?: .*\n)+)/m.exec(text)?.[1]).toBe(
    '  release:\n    types: [published]\n  workflow_dispatch:\n',
  );
});

describe('the job that builds', () => {
  test('says what to set when there is no Space to deploy to', async () => {
    const ran = await job('build', repo, {});
    expect(ran.code).toBe(1);
    expect(ran.steps).toEqual(['Is there a Space to deploy to?']);
    expect(ran.stdout).toContain('::error::Set the repository variable SPACE_ID');
  });

  test('builds the demo, with a model that was trained', async () => {
    const ran = await job('build', repo, SPACE);
    expect(ran.code, said(ran)).toBe(0);
    for (const path of ['app.py', 'requirements.txt', 'models/model.skops', 'reports/metrics.json'])
      expect(existsSync(join(repo, 'build', 'space', path)), path).toBe(true);
  });

  test('keeps a model that is in git, which came from data that the runner has not', async () => {
    const model = join(repo, 'models', 'model.skops');
    const [before, metrics] = [readFileSync(model), join(repo, 'reports', 'metrics.json')];
    const figures = readFileSync(metrics, 'utf8').replace('"source": "synthetic"', '"source": "own"');
    writeFileSync(metrics, figures);
    const ran = await job('build', repo, SPACE);
    expect(ran.code, said(ran)).toBe(0);
    const built = join(repo, 'build', 'space');
    expect(readFileSync(join(built, 'models', 'model.skops')).equals(before)).toBe(true);
    expect(readFileSync(join(built, 'reports', 'metrics.json'), 'utf8')).toBe(figures);
  });

  test('builds the page of results where project.yaml says so, with links to the repo it runs in', async () => {
    rmSync(join(repo, 'models'), { recursive: true });
    const project = join(repo, 'project.yaml');
    const before = readFileSync(project, 'utf8');
    writeFileSync(project, before.replace(/^hosting: .*$/m, 'hosting: "static"'));
    const ran = await job('build', repo, SPACE);
    writeFileSync(project, before);
    expect(ran.code, said(ran)).toBe(0);
    const page = readFileSync(join(repo, 'build', 'space', 'index.html'), 'utf8');
    expect(page).toContain('href="https://github.com/ada/desk"');
    expect(existsSync(join(repo, 'build', 'space', 'app.py'))).toBe(false);
  });

  test("runs its owner's command instead, and fails with it", async () => {
    const own = 'mkdir -p build/space && echo "<h1>mine</h1>" > build/space/index.html';
    const ran = await job('build', repo, { ...SPACE, 'vars.SPACE_BUILD': own });
    expect(ran.code, said(ran)).toBe(0);
    expect(readFileSync(join(repo, 'build', 'space', 'index.html'), 'utf8')).toContain('mine');
    expect((await job('build', repo, { ...SPACE, 'vars.SPACE_BUILD': 'false' })).code).toBe(1);
  });
});

describe('the job that deploys', () => {
  let artifact: string;
  beforeEach(() => {
    artifact = mkdtempSync(join(root, 'artifact-'));
    const built = join(artifact, 'build', 'space');
    cpSync(join(made.folder, 'demo'), built, { recursive: true });
    writeFileSync(join(built, 'model.npz'), Buffer.alloc(3000, 7));
    hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
  });
  afterEach(() => hub.reset());
  const deploy = (context: Context = SPACE, more?: Record<string, string>) =>
    job('deploy', artifact, context, more);
  const files = () => [...(hub.space('ada/desk')?.files.keys() ?? [])].sort();

  test('needs no stored token where the Space trusts the workflow', async () => {
    hub.trust('ada/desk', { repository: JOB.repository, workflow: JOB.workflow });
    const ran = await deploy(SPACE, hub.runnerOf(JOB));
    expect(ran.code, said(ran)).toBe(0);
    expect(files()).toContain('model.npz');
    expect(hub.space('ada/desk')?.commits.at(-1)?.title).toBe('Deploy abc123');
    expect(hub.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
  });

  test('is refused where the Space trusts another repo', async () => {
    hub.trust('ada/desk', { repository: 'mallory/desk', workflow: JOB.workflow });
    const ran = await deploy(SPACE, hub.runnerOf(JOB));
    expect(ran.code).not.toBe(0);
    expect(files()).toEqual(['.gitattributes', 'README.md']);
  });

  test('takes a stored token as well, and makes no Space by itself', async () => {
    const secret = { ...SPACE, 'secrets.HF_TOKEN': TOKEN };
    const ran = await deploy(secret);
    expect(ran.code, said(ran)).toBe(0);
    expect(said(ran)).not.toContain(TOKEN);
    expect(files()).toContain('app.py');
    expect(hub.requests.filter(({ path }) => path.includes('repos/create'))).toEqual([]);
    const missing = await deploy({ ...secret, 'vars.SPACE_ID': 'ada/other' });
    expect(missing.code).not.toBe(0);
    expect(hub.space('ada/other')).toBeUndefined();
  });

  test('a second time commits nothing; what is no longer built is taken away', async () => {
    const secret = { ...SPACE, 'secrets.HF_TOKEN': TOKEN };
    await deploy(secret);
    const commits = hub.space('ada/desk')?.commits.length;
    const again = await deploy(secret);
    expect(again.code, said(again)).toBe(0);
    expect(hub.space('ada/desk')?.commits.length).toBe(commits);
    rmSync(join(artifact, 'build', 'space', 'model.npz'));
    await deploy(secret);
    expect(files()).not.toContain('model.npz');
    expect(files()).toContain('.gitattributes');
  });

  test.each(['drop-before', 'drop-after', '500', '429'] as const)(
    'after %s at any request, the next run ends as one without a fault',
    async (fault) => {
      const secret = { ...SPACE, 'secrets.HF_TOKEN': TOKEN };
      await deploy(secret);
      const wanted = files();
      const requests = hub.requests.length;
      for (let number = 1; number <= requests; number++) {
        hub.reset();
        hub.addSpace('ada/desk', { sdk: 'gradio', hardware: 'zero-a10g' });
        hub.faultAt(number, fault);
        await deploy(secret);
        const again = await deploy(secret);
        expect(again.code, said(again)).toBe(0);
        expect(files()).toEqual(wanted);
      }
    },
    600_000,
  );
});
