import { createHash } from 'node:crypto';

/** An account of the Hub, and its token. */
export interface Account {
  readonly name: string;
  readonly token: string;
  /** A free account by default: static Spaces, and two Gradio Spaces on ZeroGPU. */
  readonly pro?: boolean;
  /** Organisations it may write to. */
  readonly orgs?: readonly string[];
  /** What its token may do; `write` by default. */
  readonly role?: 'read' | 'write';
  /** The one Space that its token may write to. */
  readonly only?: string;
}

export interface Commit {
  readonly oid: string;
  readonly title: string;
  readonly at: number;
  /** Paths it added, changed or removed. */
  readonly changed: readonly string[];
}

export interface Space {
  readonly id: string;
  readonly namespace: string;
  readonly sdk: string;
  hardware: string;
  private: boolean;
  readonly files: Map<string, Buffer>;
  /** Of those the paths that lie in large storage. */
  readonly large: Set<string>;
  readonly commits: Commit[];
  readonly variables: Map<string, string>;
  /** Names alone: a secret can't be read back. */
  readonly secrets: Set<string>;
  /** What `runtime` tells, one after another; the last stays. */
  stages: string[];
  /** How often it was started anew. */
  starts: number;
  /** The commit that its container runs. */
  runs: string | undefined;
  /** What `runtime` still tells of the time before the last commit, and how often. */
  before: { stage: string; runs: string | undefined; looks: number };
  /** What its logs have. */
  readonly logs: Record<'build' | 'run', string[]>;
  errorMessage: string | null;
}

/** The id that git gives a file's contents. */
export const blobOid = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Above this a file goes to large storage whatever it is called. */
const LARGE = 10 * 2 ** 20;
/** What the Hub has in large storage by name, as the .gitattributes says that it makes a repo with. */
const ENDINGS =
  '7z arrow avro bin bz2 ckpt ftz gz h5 joblib lfs.* mlmodel model msgpack npy npz onnx ot parquet pb pickle pkl pt pth rar safetensors tar.* tar tflite tgz wasm xz zip zst';
const ATTRIBUTES = [...ENDINGS.split(' ').map((ending) => `*.${ending}`), 'saved_model/**/*', '*tfevents*']
  .map((pattern) => `${pattern} filter=lfs diff=lfs merge=lfs -text\n`)
  .join('');

/** The patterns of a .gitattributes that send a file to large storage; the last line that fits a path decides. */
function isFiltered(attributes: string, path: string): boolean {
  let filtered = false;
  for (const line of attributes.split('\n')) {
    const [pattern = '', ...words] = line.trim().split(/\s+/);
    if (pattern === '' || pattern.startsWith('#') || !fits(pattern, path)) continue;
    for (const word of words) {
      if (word === 'filter=lfs') filtered = true;
      if (word === '-filter' || word === '!filter') filtered = false;
    }
  }
  return filtered;
}

function fits(pattern: string, path: string): boolean {
  const whole = pattern.includes('/') ? path : (path.split('/').at(-1) as string);
  const source = pattern
    .replace(/^\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(
      /\*\*\/|\*\*|\*|\?/g,
      (star) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[star] as string,
    );
  return new RegExp(`^${source}$`).test(whole);
}

/** Where the Hub wants a file: by its name, its size, and whether its beginning is text. */
export function isLarge(attributes: string, path: string, size: number, beginning: Buffer): boolean {
  return size > LARGE || isFiltered(attributes, path) || beginning.includes(0);
}

/** The .gitattributes that a Space has. */
export const attributesOf = (space: Space): string => space.files.get('.gitattributes')?.toString() ?? '';

/** What the Hub puts into a static Space, which would be empty otherwise. */
const WELCOME = [
  { path: 'index.html', bytes: Buffer.from('<h1>Welcome to your static Space!</h1>\n') },
  { path: 'style.css', bytes: Buffer.from('body {}\n') },
];

/** A Space as the Hub makes it: with a first commit of its own. */
export function makeSpace(
  id: string,
  { sdk, hardware, isPrivate }: { sdk: string; hardware: string; isPrivate: boolean },
): Space {
  const space: Space = {
    id,
    namespace: id.split('/')[0] as string,
    sdk,
    hardware,
    private: isPrivate,
    files: new Map(),
    large: new Set(),
    commits: [],
    variables: new Map(),
    secrets: new Set(),
    stages: ['NO_APP_FILE'],
    starts: 0,
    runs: undefined,
    before: { stage: '', runs: undefined, looks: 0 },
    logs: { build: [], run: [] },
    errorMessage: null,
  };
  const readme = `---\ntitle: ${id.split('/')[1]}\nsdk: ${sdk}\n---\n`;
  apply(space, 'initial commit', [
    { path: '.gitattributes', bytes: Buffer.from(ATTRIBUTES) },
    { path: 'README.md', bytes: Buffer.from(readme) },
    ...(sdk === 'static' ? WELCOME : []),
  ]);
  return space;
}

export interface Change {
  readonly path: string;
  /** Undefined takes the file away. */
  readonly bytes?: Buffer | undefined;
  readonly large?: boolean;
}

/** One commit; like the Hub it makes one even of no change. */
export function apply(space: Space, title: string, changes: readonly Change[]): Commit {
  for (const { path, bytes, large = false } of changes) {
    if (large) space.large.add(path);
    else space.large.delete(path);
    if (bytes) space.files.set(path, bytes);
    else space.files.delete(path);
  }
  const parent = space.commits.at(-1)?.oid ?? '';
  const tree = [...space.files].map(([path, bytes]) => `${path} ${blobOid(bytes)}`).join('\n');
  const oid = createHash('sha1').update(`${parent}\n${title}\n${tree}`).digest('hex');
  const commit = { oid, title, at: Date.now(), changed: changes.map(({ path }) => path) };
  space.commits.push(commit);
  return commit;
}

/** What the Hub refuses of a Space's front matter. */
export function frontMatterErrors(readme: string): string[] {
  const [, text = ''] = /^---\n([\s\S]*?)\n---/.exec(readme) ?? [];
  const value = (key: string) => new RegExp(`^${key}:\\s*"?(.*?)"?\\s*$`, 'm').exec(text)?.[1];
  const errors: string[] = [];
  const description = value('short_description');
  if (description && [...description].length > 60)
    errors.push('"short_description" length must be less than or equal to 60 characters long');
  for (const key of ['colorFrom', 'colorTo']) {
    const colour = value(key);
    if (colour && !/^(red|yellow|green|blue|indigo|purple|pink|gray)$/.test(colour))
      errors.push(`"${key}" must be one of [red, yellow, green, blue, indigo, purple, pink, gray]`);
  }
  const sdk = value('sdk');
  if (sdk && !/^(gradio|docker|static)$/.test(sdk))
    errors.push('"sdk" must be one of [gradio, docker, static]');
  return errors;
}
