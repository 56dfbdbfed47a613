/** The double of the Hub, by its client in JavaScript; Python's is in publish/hub-python.test.ts. */
import {
  createRepo,
  downloadFile,
  listFiles,
  repoExists,
  spaceInfo,
  uploadFiles,
  whoAmI,
} from '@huggingface/hub';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HubDouble, startHub } from './support/hub/server.ts';

let hub: HubDouble;
beforeAll(async () => {
  hub = await startHub({
    accounts: [
      { name: 'ada', token: 'hf_ada', orgs: ['school'] },
      { name: 'pia', token: 'hf_pia', pro: true },
      { name: 'ron', token: 'hf_ron', role: 'read' },
    ],
  });
});
afterAll(() => hub.stop());
afterEach(() => hub.reset());

const as = (accessToken: string) => ({ hubUrl: hub.url, accessToken });
const space = (name: string) => ({ type: 'space' as const, name });
const post = async (path: string, body: object, token = 'hf_ada', method = 'POST') => {
  const answer = await fetch(`${hub.url}${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const get = async (path: string, token = 'hf_ada') =>
  (await (
    await fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as Record<string, unknown>;
/** The status that a call fails with. */
const failure = async (call: Promise<unknown>): Promise<number | string> =>
  await call.then(
    () => 'no failure',
    (error) => (error as { statusCode?: number }).statusCode ?? String(error),
  );

describe('the JavaScript client', () => {
  test('makes a static Space, uploads to it, and reads it', async () => {
    expect(await whoAmI(as('hf_ada'))).toMatchObject({ name: 'ada', isPro: false });
    expect(await repoExists({ repo: space('ada/demo'), ...as('hf_ada') })).toBe(false);
    await createRepo({ repo: space('ada/demo'), sdk: 'static', ...as('hf_ada') });
    expect(await repoExists({ repo: space('ada/demo'), ...as('hf_ada') })).toBe(true);
    const small = new Blob(['<h1>Größe</h1>']);
    const large = new Blob([new Uint8Array(1000).fill(7)]);
    const uploaded = await uploadFiles({
      repo: space('ada/demo'),
      files: [
        { path: 'index.html', content: small },
        { path: 'models/model.npz', content: large },
      ],
      commitTitle: 'Publish',
      ...as('hf_ada'),
    });
    const placed = hub.space('ada/demo');
    expect(placed?.commits.at(-1)).toMatchObject({ oid: uploaded?.commit.oid, title: 'Publish' });
    expect(placed?.files.get('models/model.npz')).toHaveLength(1000);
    const file = await downloadFile({ repo: space('ada/demo'), path: 'index.html', ...as('hf_ada') });
    expect(await file?.text()).toBe('<h1>Größe</h1>');
    const paths: string[] = [];
    for await (const { path, type } of listFiles({
      repo: space('ada/demo'),
      recursive: true,
      ...as('hf_ada'),
    }))
      if (type === 'file') paths.push(path);
    expect(paths.sort()).toEqual([
      '.gitattributes',
      'README.md',
      'index.html',
      'models/model.npz',
      'style.css',
    ]);
    expect(await spaceInfo({ name: 'ada/demo', ...as('hf_ada') })).toMatchObject({
      name: 'ada/demo',
      sdk: 'static',
    });
  });

  test('is refused as the Hub refuses', async () => {
    const make = (name: string, token: string, sdk: 'gradio' | 'docker' | 'static' = 'static') =>
      failure(createRepo({ repo: space(name), sdk, ...as(token) }));
    expect(await make('ada/demo', 'hf_wrong')).toBe(401);
    expect(await make('pia/demo', 'hf_ada')).toBe(403);
    expect(await make('ron/demo', 'hf_ron')).toBe(403);
    expect(await make('ada/a--b', 'hf_ada')).toBe(400);
    expect(await make('ada/gradio', 'hf_ada', 'gradio')).toBe(402);
    expect(await make('ada/docker', 'hf_ada', 'docker')).toBe(402);
    expect(await make('pia/gradio', 'hf_pia', 'gradio')).toBe('no failure');
    expect(await make('school/demo', 'hf_ada')).toBe('no failure');
    expect(await make('school/demo', 'hf_ada')).toBe(409);
    expect(await failure(uploadFiles({ repo: space('ada/none'), files: [], ...as('hf_ada') }))).toBe(404);
  });

  test('front matter that the Hub refuses, and a commit in between', async () => {
    hub.addSpace('ada/demo');
    const upload = (readme: string, parentCommit?: string) =>
      failure(
        uploadFiles({
          repo: space('ada/demo'),
          files: [{ path: 'README.md', content: new Blob([readme]) }],
          ...(parentCommit ? { parentCommit } : {}),
          ...as('hf_ada'),
        }),
      );
    expect(await upload(`---\nsdk: static\nshort_description: "${'x'.repeat(61)}"\n---\n`)).toBe(400);
    expect(await upload('---\nsdk: streamlit\n---\n')).toBe(400);
    expect(await upload('---\nsdk: static\ncolorFrom: orange\n---\n')).toBe(400);
    expect(await upload('---\nsdk: static\n---\n', '0'.repeat(40))).toBe(412);
    expect(await upload('---\nsdk: static\n---\n', hub.space('ada/demo')?.commits.at(-1)?.oid)).toBe(
      'no failure',
    );
  });
});

describe('what the JavaScript client has no words for', () => {
  test('two ZeroGPU Spaces of a free account, and no third', async () => {
    const make = (name: string) =>
      post('/api/repos/create', {
        name,
        organization: 'ada',
        type: 'space',
        sdk: 'gradio',
        hardware: 'zero-a10g',
      });
    expect((await make('one')).status).toBe(200);
    expect((await make('two')).status).toBe(200);
    expect((await make('three')).status).toBe(402);
    expect(hub.space('ada/one')?.hardware).toBe('zero-a10g');
  });

  test('variables, secrets, hardware, a new start, and the stages after a commit', async () => {
    hub.addSpace('ada/demo', { sdk: 'gradio', hardware: 'cpu-basic' });
    const path = '/api/spaces/ada/demo';
    await post(`${path}/variables`, { key: 'A', value: 'b' });
    await post(`${path}/secrets`, { key: 'S', value: 'hidden' });
    expect(await get(`${path}/variables`)).toEqual({ A: { key: 'A', value: 'b' } });
    expect(JSON.stringify(await get(`${path}/secrets`))).not.toContain('hidden');
    await post(`${path}/variables`, { key: 'A' }, 'hf_ada', 'DELETE');
    expect(await get(`${path}/variables`)).toEqual({});
    await post(`${path}/hardware`, { flavor: 'zero-a10g' });
    await uploadFiles({
      repo: space('ada/demo'),
      files: [{ path: 'app.py', content: new Blob(['x']) }],
      ...as('hf_ada'),
    });
    const stages: unknown[] = [];
    for (let look = 0; look < 4; look++) stages.push((await get(`${path}/runtime`)).stage);
    expect(stages).toEqual(['NO_APP_FILE', 'BUILDING', 'APP_STARTING', 'RUNNING']);
    hub.stagesAfterCommit(['BUILDING', 'BUILD_ERROR']);
    await post(`${path}/restart`, {});
    expect((await get(`${path}/runtime`)).stage).toBe('RUNNING');
    expect((await get(`${path}/runtime`)).stage).toBe('BUILDING');
    expect(await get(`${path}/runtime`)).toMatchObject({
      stage: 'BUILD_ERROR',
      hardware: { requested: 'zero-a10g' },
    });
  });

  test('a private Space is not there for others', async () => {
    hub.addSpace('ada/secret', { isPrivate: true });
    expect((await fetch(`${hub.url}/api/spaces/ada/secret`)).status).toBe(401);
    expect((await post('/api/spaces/ada/secret/restart', {}, 'hf_pia')).status).toBe(404);
    expect(await get('/api/spaces/ada/secret')).toMatchObject({ id: 'ada/secret', private: true });
  });
});

describe('faults', () => {
  const upload = () =>
    failure(
      uploadFiles({
        repo: space('ada/demo'),
        files: [{ path: 'a.txt', content: new Blob(['a']) }],
        ...as('hf_ada'),
      }),
    );
  const isCommit = ({ path }: { path: string }) => path.includes('/commit/');

  test.each([
    ['500', 500],
    ['502', 502],
    ['429', 429],
    ['401', 401],
    ['402', 402],
    ['403', 403],
    ['409-busy', 409],
  ] as const)('%s', async (fault, status) => {
    hub.addSpace('ada/demo');
    hub.faultWhen(isCommit, fault);
    expect(await upload()).toBe(status);
    expect(hub.space('ada/demo')?.files.has('a.txt')).toBe(false);
    expect(hub.requests.find(isCommit)).toMatchObject({ acted: false, status });
    expect(await upload()).toBe('no failure');
  });

  test('a connection that drops, before and after the Hub acted', async () => {
    hub.addSpace('ada/demo');
    hub.faultWhen(isCommit, 'drop-before');
    expect(await upload()).toContain('fetch failed');
    expect(hub.space('ada/demo')?.files.has('a.txt')).toBe(false);
    hub.faultWhen(isCommit, 'drop-after');
    expect(await upload()).toContain('fetch failed');
    expect(hub.space('ada/demo')?.files.has('a.txt')).toBe(true);
  });

  test('no answer at all, by number; and a callback before the answer', async () => {
    hub.faultAt(1, 'hang');
    const asked = fetch(`${hub.url}/api/whoami-v2`, { signal: AbortSignal.timeout(300) });
    await expect(asked).rejects.toThrow('timeout');
    let seen = '';
    hub.onRequest(2, ({ path, acted }) => {
      seen = `${path} ${acted}`;
    });
    await get('/api/whoami-v2');
    expect(seen).toBe('/api/whoami-v2 true');
  });
});
