import {
  type Account,
  apply,
  blobOid,
  type Change,
  frontMatterErrors,
  isLarge,
  makeSpace,
  type Space,
  sha256,
} from './spaces.ts';
import { exchange, type TrustedPublisher } from './trust.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** What a Hub knows while it runs. */
export interface Hub {
  readonly url: string;
  readonly accounts: readonly Account[];
  /** For tokens that were given in exchange for a CI job's identity. */
  readonly issued: Account[];
  readonly publishers: TrustedPublisher[];
  readonly spaces: Map<string, Space>;
  /** Large files that were sent before a commit names them, by SHA-256. */
  readonly stored: Map<string, Buffer>;
  /** What a Space tells of itself after each commit. */
  stagesAfterCommit: readonly string[];
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly bytes: Buffer;
  /** The header of that name. */
  readonly range: string | undefined;
  readonly account: Account | undefined;
  /** Whether a token came along, known or not. */
  readonly hasToken: boolean;
}

const refuse = (status: number, error: string, more: object = {}): Answer => ({
  status,
  body: { error, ...more },
});
const NOT_FOUND = refuse(404, 'Repository not found');

/** ZeroGPU Spaces of a free account. */
const FREE_ZERO_GPU = 2;

/** Answers as the Hub does, as far as Spaces need it. */
export function answer(hub: Hub, asked: Asked): Answer {
  const { method, path, account, hasToken, bytes } = asked;
  if (hasToken && !account) return refuse(401, 'Invalid credentials in Authorization header');
  if (path === '/oauth/token' && method === 'POST') return exchange(hub, bytes);
  if (path === '/api/whoami-v2') return account ? whoAmI(account) : refuse(401, 'Unauthorized');
  if (path === '/api/validate-yaml' && method === 'POST') {
    const { content } = JSON.parse(bytes.toString()) as { content: string };
    const errors = frontMatterErrors(content).map((message) => ({ message }));
    return { status: errors.length > 0 ? 422 : 200, body: { errors, warnings: [] } };
  }
  if (path === '/api/repos/create' && method === 'POST') return create(hub, asked);
  if (path.startsWith('/lfs/') && method === 'PUT') {
    const oid = path.slice('/lfs/'.length);
    if (sha256(bytes) !== oid) return refuse(400, 'The contents are not those that were announced');
    hub.stored.set(oid, bytes);
    return { status: 200 };
  }
  const [, api, id = '', tail = ''] =
    /^\/(api\/)?spaces\/([^/]+\/[^/]+?)(?:\.git)?(?:\/(.*))?$/.exec(path) ?? [];
  const space = hub.spaces.get(id.toLowerCase());
  if (!space || (space.private && !mayWrite(account, space.namespace, space.id)))
    return hasToken ? NOT_FOUND : refuse(401, 'Invalid username or password.');
  if (tail === 'info/lfs/objects/batch') return lfsBatch(hub, asked, space);
  if (!api) return resolveFile(space, tail, asked);
  if (method === 'GET') return look(space, tail);
  if (!account) return refuse(401, 'Unauthorized');
  if (!mayWrite(account, space.namespace, space.id))
    return refuse(403, `You don't have the rights to write to ${space.id}`);
  return change(hub, asked, space, tail);
}

const mayWrite = (account: Account | undefined, namespace: string, id?: string): boolean =>
  account !== undefined &&
  (account.only === undefined || account.only === id) &&
  (account.role ?? 'write') === 'write' &&
  (account.name === namespace || (account.orgs ?? []).includes(namespace));

function whoAmI({ name, pro = false, orgs = [], role = 'write' }: Account): Answer {
  return {
    status: 200,
    body: {
      type: 'user',
      id: `id-${name}`,
      name,
      fullname: name,
      email: `${name}@example.org`,
      emailVerified: true,
      isPro: pro,
      canPay: pro,
      avatarUrl: '',
      periodEnd: null,
      orgs: orgs.map((org) => ({
        type: 'org',
        id: `id-${org}`,
        name: org,
        fullname: org,
        roleInOrg: 'write',
      })),
      auth: {
        type: 'access_token',
        accessToken: { displayName: 'test', role, createdAt: '2026-01-01T00:00:00.000Z' },
      },
    },
  };
}

function create(hub: Hub, { account, bytes }: Asked): Answer {
  if (!account) return refuse(401, 'Unauthorized');
  const wanted = JSON.parse(bytes.toString()) as {
    name: string;
    organization?: string | null;
    type?: string;
    sdk?: string;
    hardware?: string;
    visibility?: string;
    private?: boolean;
    variables?: { key: string; value: string }[];
    secrets?: { key: string; value: string }[];
  };
  const namespace = wanted.organization ?? account.name;
  const id = `${namespace}/${wanted.name}`;
  if (wanted.type !== 'space') return refuse(400, 'This double knows Spaces alone');
  if (!/^(?!.*(?:--|\.\.))[A-Za-z0-9](?:[\w.-]{0,94}[A-Za-z0-9])?$/.test(wanted.name) || id.length > 96)
    return refuse(400, `Invalid repo name: ${wanted.name}`);
  if (!mayWrite(account, namespace))
    return refuse(403, `You don't have the rights to create a space under the namespace "${namespace}"`);
  if (hub.spaces.has(id.toLowerCase()))
    return refuse(409, 'You already created this space repo', { url: `${hub.url}/spaces/${id}` });
  const sdk = wanted.sdk ?? 'static';
  const hardware = sdk === 'static' ? '' : (wanted.hardware ?? 'cpu-basic');
  const refused = planRefuses(hub, account, namespace, sdk, hardware);
  if (refused) return refused;
  const isPrivate = wanted.visibility === 'private' || wanted.private === true;
  const space = makeSpace(id, { sdk, hardware, isPrivate });
  for (const { key, value } of wanted.variables ?? []) space.variables.set(key, value);
  for (const { key } of wanted.secrets ?? []) space.secrets.add(key);
  hub.spaces.set(id.toLowerCase(), space);
  return { status: 200, body: { url: `${hub.url}/spaces/${id}`, name: id, id: `space-${hub.spaces.size}` } };
}

/** What holds since July 2026. */
function planRefuses(
  hub: Hub,
  { pro }: Account,
  namespace: string,
  sdk: string,
  hardware: string,
): Answer | undefined {
  if (pro || sdk === 'static') return undefined;
  const paid = refuse(402, 'Subscribe to PRO to create Gradio and Docker Spaces on this hardware.');
  if (sdk === 'docker' || hardware !== 'zero-a10g') return paid;
  const used = [...hub.spaces.values()].filter(
    (space) => space.namespace === namespace && space.hardware === hardware,
  );
  return used.length < FREE_ZERO_GPU
    ? undefined
    : refuse(402, 'You have reached your limit of ZeroGPU Spaces.');
}

/** What can be read of a Space. */
function look(space: Space, tail: string): Answer {
  const head = space.commits.at(-1);
  const [kind = '', ...rest] = tail.split('?')[0]?.split('/') ?? [];
  if (kind === '' || kind === 'revision')
    return {
      status: 200,
      body: {
        _id: `_${space.id}`,
        id: space.id,
        author: space.namespace,
        sha: head?.oid,
        sdk: space.sdk,
        private: space.private,
        likes: 0,
        lastModified: new Date(head?.at ?? 0).toISOString(),
        createdAt: new Date(space.commits[0]?.at ?? 0).toISOString(),
        gated: false,
        disabled: false,
        tags: [],
        siblings: [...space.files.keys()].map((rfilename) => ({ rfilename })),
        runtime: runtimeOf(space, false),
      },
    };
  if (kind === 'runtime') return { status: 200, body: runtimeOf(space, true) };
  if (kind === 'variables')
    return {
      status: 200,
      body: Object.fromEntries([...space.variables].map(([key, value]) => [key, { key, value }])),
    };
  if (kind === 'secrets')
    return { status: 200, body: Object.fromEntries([...space.secrets].map((key) => [key, { key }])) };
  if (kind === 'tree') {
    const below = rest.slice(1).map(decodeURIComponent).join('/');
    const files = [...space.files].filter(([path]) => below === '' || path.startsWith(`${below}/`));
    return { status: 200, body: files.map(([path, bytes]) => entryOf(path, bytes)) };
  }
  return NOT_FOUND;
}

const entryOf = (path: string, bytes: Buffer) => ({
  type: 'file',
  path,
  size: bytes.length,
  oid: blobOid(bytes),
  ...(isLarge(path, bytes.length)
    ? { lfs: { oid: sha256(bytes), size: bytes.length, pointerSize: 130 } }
    : {}),
});

/** @param asked whether this is a look of its own: then the Space goes on to its next stage */
function runtimeOf(space: Space, asked: boolean): object {
  const [stage] = space.stages;
  if (asked && space.stages.length > 1) space.stages.shift();
  const hardware = space.hardware === '' ? null : space.hardware;
  return {
    stage,
    hardware: { current: stage === 'BUILDING' ? null : hardware, requested: hardware },
    storage: null,
    gcTimeout: null,
  };
}

/** Of a large file the SHA-256, of any other git's id. */
const oidOf = (path: string, bytes: Buffer): string =>
  isLarge(path, bytes.length) ? sha256(bytes) : blobOid(bytes);

function change(hub: Hub, { method, bytes }: Asked, space: Space, tail: string): Answer {
  const text = bytes.toString();
  const [kind] = tail.split(/[/?]/);
  if (kind === 'preupload') {
    const { files } = JSON.parse(text) as { files: { path: string; size: number }[] };
    return {
      status: 200,
      body: {
        files: files.map(({ path, size }) => {
          const there = space.files.get(path);
          const uploadMode = isLarge(path, size) ? 'lfs' : 'regular';
          return { path, uploadMode, shouldIgnore: false, ...(there ? { oid: oidOf(path, there) } : {}) };
        }),
        commitOid: space.commits.at(-1)?.oid,
      },
    };
  }
  if (kind === 'commit') return commit(hub, text, space);
  if (kind === 'paths-info') {
    const form = text.startsWith('{')
      ? (JSON.parse(text) as { paths: string[] }).paths
      : new URLSearchParams(text).getAll('paths');
    const found = form.flatMap((path) => {
      const there = space.files.get(path);
      return there ? [entryOf(path, there)] : [];
    });
    return { status: 200, body: found };
  }
  const { key = '', value = '', flavor = '' } = (text ? JSON.parse(text) : {}) as Record<string, string>;
  if (kind === 'variables') {
    if (method === 'DELETE') space.variables.delete(key);
    else space.variables.set(key, value);
    return look(space, 'variables');
  }
  if (kind === 'secrets') {
    if (method === 'DELETE') space.secrets.delete(key);
    else space.secrets.add(key);
    return look(space, 'secrets');
  }
  if (kind === 'hardware') {
    space.hardware = flavor;
    return { status: 200, body: runtimeOf(space, false) };
  }
  if (kind === 'restart') {
    start(hub, space);
    return { status: 200, body: runtimeOf(space, false) };
  }
  return NOT_FOUND;
}

/** Lines of JSON: a header, then an operation each. */
function commit(hub: Hub, text: string, space: Space): Answer {
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { key: string; value: Record<string, string> });
  const header = lines.find(({ key }) => key === 'header')?.value ?? {};
  const head = space.commits.at(-1)?.oid;
  if (header.parentCommit && header.parentCommit !== head)
    return refuse(412, 'A commit has happened since. Please refresh and try again.');
  const changes: Change[] = [];
  for (const { key, value } of lines) {
    const path = value.path ?? '';
    if (key === 'file')
      changes.push({
        path,
        bytes: Buffer.from(value.content ?? '', (value.encoding ?? 'utf8') as BufferEncoding),
      });
    if (key === 'deletedFile') changes.push({ path });
    if (key === 'lfsFile') {
      const stored = hub.stored.get(value.oid ?? '');
      if (!stored)
        return refuse(
          400,
          `Your push was rejected because an LFS pointer pointed to a file that does not exist: ${path}`,
        );
      changes.push({ path, bytes: stored });
    }
  }
  const readme = changes.find(({ path }) => path === 'README.md')?.bytes;
  const errors = readme ? frontMatterErrors(readme.toString()) : [];
  if (errors.length > 0) return refuse(400, `Invalid metadata in README.md: ${errors.join('; ')}`);
  const made = apply(space, header.summary ?? '', changes);
  start(hub, space);
  return {
    status: 200,
    body: {
      success: true,
      commitOid: made.oid,
      commitUrl: `${hub.url}/spaces/${space.id}/commit/${made.oid}`,
      hookOutput: '',
    },
  };
}

function start(hub: Hub, space: Space): void {
  space.starts++;
  space.stages = space.sdk === 'static' ? ['RUNNING'] : [...hub.stagesAfterCommit];
}

function lfsBatch(hub: Hub, { account, bytes }: Asked, space: Space): Answer {
  if (!mayWrite(account, space.namespace, space.id)) return refuse(403, 'Forbidden');
  const { objects } = JSON.parse(bytes.toString()) as { objects: { oid: string; size: number }[] };
  return {
    status: 200,
    headers: { 'content-type': 'application/vnd.git-lfs+json' },
    body: {
      transfer: 'basic',
      objects: objects.map(({ oid, size }) => ({
        oid,
        size,
        ...(hub.stored.has(oid)
          ? {}
          : { actions: { upload: { href: `${hub.url}/lfs/${oid}`, header: {} } } }),
      })),
    },
  };
}

/** `resolve/main/<path>`: a file as it is. */
function resolveFile(space: Space, tail: string, { range }: Asked): Answer {
  const [, path] = /^(?:resolve|raw)\/[^/]+\/([^?]+)/.exec(tail) ?? [];
  const bytes = path === undefined ? undefined : space.files.get(decodeURIComponent(path));
  if (!bytes)
    return { status: 404, headers: { 'x-error-code': 'EntryNotFound' }, body: { error: 'Entry not found' } };
  const headers = {
    'content-type': 'application/octet-stream',
    etag: `"${blobOid(bytes)}"`,
    'x-repo-commit': space.commits.at(-1)?.oid ?? '',
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return { status: 200, headers, body: bytes };
  const end = Math.min(to ? Number(to) : bytes.length - 1, bytes.length - 1);
  const part = bytes.subarray(Number(from), end + 1);
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${end}/${bytes.length}` },
    body: part,
  };
}
