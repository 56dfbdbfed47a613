import {
  type Account,
  apply,
  attributesOf,
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
  /** Where large files go: another host, to which the Hub's token is nothing. */
  readonly storageUrl: string;
  /** As many entries has a page of a tree. */
  pageSize: number;
  /** How many looks at a Space show the state before a commit. */
  lag: number;
  /** Whether a Space's runtime names the commit that it runs. */
  namesCommit: boolean;
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
  readonly query: URLSearchParams;
  readonly bytes: Buffer;
  /** The headers of those names. */
  readonly range: string | undefined;
  readonly contentType: string | undefined;
  readonly account: Account | undefined;
  /** Whether a token came along, known or not. */
  readonly hasToken: boolean;
}

const refuse = (status: number, error: string, more: object = {}): Answer => ({
  status,
  body: { error, ...more },
});
/** By its code the clients know what is missing. */
const missing = (what: 'Repo' | 'Revision' | 'Entry', error: string): Answer => ({
  ...refuse(404, error),
  headers: { 'x-error-code': `${what}NotFound`, 'x-error-message': error },
});
const NOT_FOUND = missing('Repo', 'Repository not found');
const NO_REVISION = (revision: string) => missing('Revision', `Invalid rev id: ${revision}`);

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
  const [, api, id = '', tail = ''] =
    /^\/(api\/)?spaces\/([^/]+\/[^/]+?)(?:\.git)?(?:\/(.*))?$/.exec(path) ?? [];
  const space = hub.spaces.get(id.toLowerCase());
  if (!space || (space.private && !mayWrite(account, space.namespace, space.id)))
    return hasToken ? NOT_FOUND : refuse(401, 'Invalid username or password.');
  const [, revision] =
    /^(?:tree|revision|resolve|raw|preupload|commit|paths-info)\/([^/?]+)/.exec(tail) ?? [];
  if (
    revision &&
    revision !== 'main' &&
    revision !== 'HEAD' &&
    space.commits.every(({ oid }) => oid !== revision)
  )
    return NO_REVISION(revision);
  if (tail === 'info/lfs/objects/batch') return lfsBatch(hub, asked, space);
  if (tail === 'info/lfs/verify') {
    const { oid } = JSON.parse(bytes.toString()) as { oid: string };
    return hub.stored.has(oid) ? { status: 200, body: {} } : refuse(404, 'Object does not exist');
  }
  if (!api) return resolveFile(space, tail, asked);
  if (method === 'GET') return look(hub, space, tail, asked.query);
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
function look(hub: Hub, space: Space, tail: string, query = new URLSearchParams()): Answer {
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
        runtime: runtimeOf(hub, space, false),
      },
    };
  if (kind === 'runtime') return { status: 200, body: runtimeOf(hub, space, true) };
  if (kind === 'variables')
    return {
      status: 200,
      body: Object.fromEntries([...space.variables].map(([key, value]) => [key, { key, value }])),
    };
  if (kind === 'secrets')
    return { status: 200, body: Object.fromEntries([...space.secrets].map((key) => [key, { key }])) };
  if (kind === 'logs') return { status: rest[0] === 'build' || rest[0] === 'run' ? 200 : 404 };
  if (kind === 'tree') return tree(hub, space, rest, query);
  return NOT_FOUND;
}

/** Files and folders below a folder, in pages: the next one's address stands in a header. */
function tree(hub: Hub, space: Space, [revision = '', ...folder]: string[], query: URLSearchParams): Answer {
  const below = folder.map((part) => `${part}/`).join('');
  const files = [...space.files.keys()].filter((path) => path.startsWith(below)).sort();
  if (below !== '' && files.length === 0)
    return missing('Entry', `${below.slice(0, -1)} does not exist on "${revision}"`);
  const folders = new Set(
    files.flatMap((path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))),
  );
  const entries = [
    ...[...folders]
      .filter((path) => path.length >= below.length && path !== '')
      .map((path) => folderOf(path)),
    ...files.map((path) => entryOf(space, path)),
  ].filter(({ path }) => query.get('recursive') === 'true' || !path.slice(below.length).includes('/'));
  const from = Number(query.get('cursor') ?? 0);
  const size = Math.min(Number(query.get('limit') ?? hub.pageSize), hub.pageSize);
  const next = new URLSearchParams(query);
  next.set('cursor', String(from + size));
  const path = [`/api/spaces/${space.id}/tree/${revision}`, ...folder.map(encodeURIComponent)].join('/');
  const link = `<${hub.url}${path}?${next}>; rel="next"`;
  return {
    status: 200,
    headers: entries.length > from + size ? { link } : {},
    body: entries.slice(from, from + size),
  };
}

const folderOf = (path: string) => ({
  type: 'directory',
  path,
  size: 0,
  oid: blobOid(Buffer.from(path)),
});

function entryOf(space: Space, path: string) {
  const bytes = space.files.get(path) ?? Buffer.alloc(0);
  const lfs = { oid: sha256(bytes), size: bytes.length, pointerSize: pointerOf(bytes).length };
  const isLarge = space.large.has(path);
  const oid = blobOid(isLarge ? pointerOf(bytes) : bytes);
  return { type: 'file', path, size: bytes.length, oid, ...(isLarge ? { lfs } : {}) };
}

/** What git keeps of a large file. */
const pointerOf = (bytes: Buffer): Buffer =>
  Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(bytes)}\nsize ${bytes.length}\n`,
  );

/** @param asked whether this is a look of its own: then the Space goes on to its next stage */
function runtimeOf(hub: Hub, space: Space, asked: boolean): object {
  const { before } = space;
  const isOld = before.looks > 0;
  if (asked && isOld) before.looks--;
  const stage = isOld ? before.stage : space.stages[0];
  if (!isOld && stage === 'RUNNING') space.runs = space.commits.at(-1)?.oid;
  const sha = isOld ? before.runs : space.runs;
  if (asked && !isOld && space.stages.length > 1) space.stages.shift();
  const hardware = space.hardware === '' ? null : space.hardware;
  return {
    stage,
    hardware: { current: stage === 'BUILDING' ? null : hardware, requested: hardware },
    storage: null,
    gcTimeout: null,
    errorMessage: isOld || !stage?.endsWith('_ERROR') ? null : space.errorMessage,
    ...(hub.namesCommit && sha && space.sdk !== 'static' ? { sha } : {}),
  };
}

function change(hub: Hub, { method, bytes, contentType }: Asked, space: Space, tail: string): Answer {
  const text = bytes.toString();
  const [kind] = tail.split(/[/?]/);
  if (kind === 'preupload') return preupload(text, space);
  if (kind === 'commit') {
    if (contentType !== 'application/x-ndjson') return refuse(400, 'A commit is lines of JSON');
    return commit(hub, text, space);
  }
  if (kind === 'paths-info') {
    const form = text.startsWith('{')
      ? (JSON.parse(text) as { paths: string[] }).paths
      : new URLSearchParams(text).getAll('paths');
    const found = form.flatMap((path) => (space.files.has(path) ? [entryOf(space, path)] : []));
    return { status: 200, body: found };
  }
  const { key = '', value = '', flavor = '' } = (text ? JSON.parse(text) : {}) as Record<string, string>;
  if (kind === 'variables') {
    if (method === 'DELETE') space.variables.delete(key);
    else space.variables.set(key, value);
    return look(hub, space, 'variables');
  }
  if (kind === 'secrets') {
    if (method === 'DELETE') space.secrets.delete(key);
    else space.secrets.add(key);
    return look(hub, space, 'secrets');
  }
  if (kind === 'hardware') {
    space.hardware = flavor;
    return { status: 200, body: runtimeOf(hub, space, false) };
  }
  if (kind === 'restart') {
    start(hub, space);
    return { status: 200, body: runtimeOf(hub, space, false) };
  }
  return NOT_FOUND;
}

/** Which of the files that are announced are to go to large storage. The Hub looks at the beginning of each. */
function preupload(text: string, space: Space): Answer {
  const { files, gitAttributes } = JSON.parse(text) as {
    files: { path: string; size: number; sample?: string }[];
    gitAttributes?: string;
  };
  if (files.some(({ sample, size }) => typeof sample !== 'string' || typeof size !== 'number'))
    return refuse(400, 'Invalid input: expected a sample and a size of every file');
  const attributes = gitAttributes ?? attributesOf(space);
  const answers = files.map(({ path, size, sample = '' }) => ({
    path,
    uploadMode: isLarge(attributes, path, size, Buffer.from(sample, 'base64')) ? 'lfs' : 'regular',
    shouldIgnore: false,
    // Of a large file its SHA-256, of any other git's id.
    ...(space.files.has(path) ? { oid: (({ lfs, oid }) => lfs?.oid ?? oid)(entryOf(space, path)) } : {}),
  }));
  return { status: 200, body: { files: answers, commitOid: space.commits.at(-1)?.oid } };
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
  if (!header.summary) return refuse(400, 'A commit needs a summary');
  const changes: Change[] = [];
  const sent = lines.find(({ key, value }) => key === 'file' && value.path === '.gitattributes')?.value;
  const attributes = sent
    ? Buffer.from(sent.content ?? '', sent.encoding as BufferEncoding).toString()
    : attributesOf(space);
  for (const { key, value } of lines) {
    const path = value.path ?? '';
    if (key === 'file') {
      const bytes = Buffer.from(value.content ?? '', (value.encoding ?? 'utf8') as BufferEncoding);
      if (isLarge(attributes, path, bytes.length, bytes.subarray(0, 512)))
        return refuse(400, `Your push was rejected because it contains a file for large storage: ${path}`);
      changes.push({ path, bytes });
    }
    if (key === 'deletedFile') {
      if (!space.files.has(path)) return missing('Entry', "A file with this name doesn't exist");
      changes.push({ path });
    }
    if (key === 'deletedFolder') {
      const inside = [...space.files.keys()].filter((each) => each.startsWith(path.replace(/\/?$/, '/')));
      if (inside.length === 0) return missing('Entry', "A folder with this name doesn't exist");
      changes.push(...inside.map((each) => ({ path: each })));
    }
    if (key === 'lfsFile') {
      const stored = hub.stored.get(value.oid ?? '');
      if (!stored || stored.length !== Number(value.size))
        return refuse(
          400,
          `Your push was rejected because an LFS pointer pointed to a file that does not exist: ${path}`,
        );
      changes.push({ path, bytes: stored, large: true });
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
  if (space.sdk !== 'static')
    space.before = { stage: space.stages[0] ?? '', runs: space.runs, looks: hub.lag };
  space.stages = space.sdk === 'static' ? ['RUNNING'] : [...hub.stagesAfterCommit];
}

/** Where a file is to be put, and where to ask afterwards whether it is there. */
const actionsFor = (hub: Hub, { id }: Space, oid: string) => ({
  upload: {
    href: `${hub.storageUrl}/lfs/${oid}?X-Amz-Signature=${sha256(Buffer.from(oid)).slice(0, 16)}`,
    header: {},
  },
  verify: { href: `${hub.url}/spaces/${id}.git/info/lfs/verify`, header: {} },
});

/** The storage's answer: it knows no token, takes what its own signature allows, and wants to know the length. */
export function storageAnswer(
  hub: Hub,
  asked: { method: string; path: string; query: URLSearchParams; bytes: Buffer },
  headers: Record<string, string | string[] | undefined>,
): Answer {
  const { method, path, query, bytes } = asked;
  const oid = path.slice('/lfs/'.length);
  if (method !== 'PUT' || query.get('X-Amz-Signature') !== sha256(Buffer.from(oid)).slice(0, 16))
    return refuse(403, 'SignatureDoesNotMatch');
  if (headers.authorization !== undefined) return refuse(400, 'Only one auth mechanism allowed');
  if (headers['content-length'] === undefined) return refuse(411, 'MissingContentLength');
  if (sha256(bytes) !== oid) return refuse(400, 'The contents are not those that were announced');
  hub.stored.set(oid, bytes);
  return { status: 200, headers: { etag: `"${oid.slice(0, 32)}"` } };
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
        ...(hub.stored.has(oid) ? {} : { actions: actionsFor(hub, space, oid) }),
      })),
    },
  };
}

/** `resolve/main/<path>`: a file as it is. */
function resolveFile(space: Space, tail: string, { range }: Asked): Answer {
  const [, path] = /^(?:resolve|raw)\/[^/]+\/([^?]+)/.exec(tail) ?? [];
  const bytes = path === undefined ? undefined : space.files.get(decodeURIComponent(path));
  if (!bytes) return missing('Entry', 'Entry not found');
  const headers = {
    'content-type': 'application/octet-stream',
    etag: `"${space.large.has(decodeURIComponent(path ?? '')) ? sha256(bytes) : blobOid(bytes)}"`,
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
