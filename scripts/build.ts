/** dist/: the CLI bundled with code splitting, no runtime dependency; every template precompiled and every manifest read. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import Handlebars from 'handlebars';
import { lexiconOf } from '../src/ad/build-lexicon.ts';
import { readTree } from '../src/disk/files.ts';
import { listFiles, readIdeas, readManifests } from '../src/templates/catalog.ts';
import { COMPILE_OPTIONS } from '../src/templates/render.ts';
import { jsonSchema } from './json-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const families = readManifests(join(root, 'templates'));

/** Data as code: V8 keeps and reads one string faster than an object of many. */
const parsed = (value: unknown) => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** A module whose exports stand in for the names that the sources declare. */
function builtModule(): string {
  const templates = readTree(join(root, 'templates'))
    .filter(({ path }) => path.endsWith('.hbs'))
    .map(
      ({ path, bytes }) =>
        `${JSON.stringify(path)}: ${Handlebars.precompile(bytes.toString('utf8'), COMPILE_OPTIONS)}`,
    );
  // Their phrases stand in lexicon.txt.
  const recognised = families.recognised.map((family) => ({ ...family, phrases: [], hints: [], titles: [] }));
  const manifests = parsed({ ...families, recognised });
  // All that the reader needs of them.
  const known = parsed({
    tasks: families.tasks.map(({ id }) => ({ id })),
    recognised: families.recognised.map(({ id, nearest }) => ({ id, nearest })),
  });
  const files = parsed(listFiles(join(root, 'templates')));
  return `export const BUILT_FILES = ${files};\nexport const BUILT_TEMPLATES = {${templates.join(',\n')}};\nexport const BUILT_MANIFESTS = ${manifests};\nexport const BUILT_FAMILIES = ${known};\n`;
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));
const injected = join(root, 'dist', 'built.mjs');
writeFileSync(injected, builtModule());
const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  minify: true,
  // yaml's ES modules, of which only what is used gets in: reading the bundle is a good part of a cold start.
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  legalComments: 'linked',
  inject: [injected],
  define: { TOOL_VERSION: JSON.stringify(version), IS_BUILT: 'true' },
  logLevel: 'warning',
} satisfies BuildOptions;
// CommonJS starts faster than ES modules. A bundle each for what reads an ad and what makes a repo: a short run is mostly loading.
const COMMONJS = {
  ...options,
  format: 'cjs',
  // A script that comes from launch.ts can't import: what is external is required.
  supported: { 'dynamic-import': false },
  define: { ...options.define, 'import.meta.dirname': '__dirname' },
} satisfies BuildOptions;
/** Leaves imports of some sources and packages to other bundles, by the path from here or the package's name. */
const elsewhere = (bundles: Record<string, string[]>): Plugin => ({
  name: 'elsewhere',
  setup: ({ onResolve }) => {
    const placeOf = new Map(
      Object.entries(bundles).flatMap(([bundle, parts]) =>
        parts.map((part) => [part.endsWith('.ts') ? join(root, part) : part, `./${bundle}`] as const),
      ),
    );
    onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
      const place = placeOf.get(path.startsWith('.') ? join(resolveDir, path) : path);
      return place === undefined || kind === 'entry-point' ? undefined : { path: place, external: true };
    });
  },
});
/** What each bundle gives to the others. */
const MAKER = ['new', 'tasks', 'ci'].map((name) => `src/commands/${name}/index.ts`);
const READER = ['src/commands/read/index.ts', 'src/ad/index.ts'];
const PUBLISHER = ['src/commands/publish/index.ts'];
const PROMPTS = ['src/ask/index.ts'];
const bundleOf = (name: string, parts: string[]) =>
  ({
    ...COMMONJS,
    stdin: { contents: parts.map((part) => `export * from './${part}';`).join('\n'), resolveDir: root },
    outfile: `dist/${name}.bundle.js`,
    outdir: undefined,
  }) satisfies BuildOptions;
await build({
  ...bundleOf('make', MAKER),
  plugins: [elsewhere({ 'read.js': READER, 'publish.js': PUBLISHER, 'ask.mjs': PROMPTS })],
});
await build({
  ...bundleOf('read', READER),
  // What few ads need: a parser of pages, a table of entities, and a judge of encodings.
  plugins: [
    elsewhere({ 'html.js': ['src/ad/html.ts'], 'entities.js': ['entities'], 'chardet.js': ['chardet'] }),
  ],
});
await build({
  ...bundleOf('publish', PUBLISHER),
  plugins: [elsewhere({ 'ask.mjs': PROMPTS, 'undici.js': ['undici'] })],
});
for (const name of ['make', 'read', 'publish']) await buildLauncher(name);
await build({
  ...COMMONJS,
  entryPoints: { cli: 'src/cli.ts' },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [elsewhere({ 'read.js': READER, 'make.js': MAKER, 'publish.js': PUBLISHER })],
});

/** `<name>.js`, which starts `<name>.bundle.js` with the code that was compiled for it before. */
async function buildLauncher(name: string): Promise<void> {
  const bundle = join(root, 'dist', `${name}.bundle.js`);
  const source = `(function (exports, require, module, __filename, __dirname, importPrompts) {${readFileSync(bundle, 'utf8')}\n})`;
  // esbuild leaves what is not ASCII in regular expressions; an escape means the same there.
  const ascii = source.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(bundle, ascii);
  const buildId = createHash('sha256').update(ascii).digest('hex').slice(0, 12);
  await build({
    absWorkingDir: root,
    entryPoints: { [name]: 'src/launch.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.12',
    format: 'cjs',
    minify: true,
    external: ['./ask.mjs'],
    define: { BUNDLE: JSON.stringify(name), BUILD_ID: JSON.stringify(buildId) },
    // It hands on what the bundle exports, as the CommonJS file that it becomes.
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
  });
}
await build({
  absWorkingDir: root,
  entryPoints: { html: 'src/ad/html.ts', entities: 'entities', chardet: 'chardet', undici: 'undici' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  format: 'cjs',
  minify: true,
  legalComments: 'linked',
});
chmodSync(join(root, 'dist', 'cli.js'), 0o755);
// Plop and its prompts are ES modules, loaded when somebody is there to be asked.
await build({
  ...options,
  entryPoints: { ask: 'src/ask/index.ts' },
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // CommonJS packages in the bundle (inquirer's) ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const lexicon = lexiconOf([...families.tasks, ...families.recognised]);
writeFileSync(join(root, 'dist', 'lexicon.txt'), lexicon);
const ideas = families.tasks.map(({ id }) => [id, readIdeas(join(root, 'templates'), id)]);
writeFileSync(join(root, 'dist', 'ideas.json'), JSON.stringify(Object.fromEntries(ideas)));
writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
rmSync(injected);
writeFileSync(join(root, 'job.schema.json'), `${JSON.stringify(jsonSchema(families), null, 2)}\n`);
