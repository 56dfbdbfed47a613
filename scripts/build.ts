/** dist/: the CLI bundled with code splitting, no runtime dependency; every template precompiled and every manifest read. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import Handlebars from 'handlebars';
import { lexiconOf } from '../src/ad/lexicon.ts';
import { listFiles, readIdeas, readManifests } from '../src/catalog.ts';
import { readTree } from '../src/files.ts';
import { COMPILE_OPTIONS } from '../src/render.ts';
import { jsonSchema } from './json-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const families = readManifests(join(root, 'templates'));

/** A module whose exports stand in for the names that the sources declare. */
function builtModule(): string {
  const templates = readTree(join(root, 'templates'))
    .filter(({ path }) => path.endsWith('.hbs'))
    .map(
      ({ path, bytes }) =>
        `${JSON.stringify(path)}: ${Handlebars.precompile(bytes.toString('utf8'), COMPILE_OPTIONS)}`,
    );
  // Their phrases stand in lexicon.json.
  const recognised = families.recognised.map((family) => ({ ...family, phrases: [], hints: [], titles: [] }));
  const manifests = JSON.stringify({ ...families, recognised });
  const files = JSON.stringify(listFiles(join(root, 'templates')));
  return `export const BUILT_FILES = ${files};\nexport const BUILT_TEMPLATES = {${templates.join(',\n')}};\nexport const BUILT_MANIFESTS = ${manifests};\n`;
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
// CommonJS starts faster than ES modules, and every command but the prompts is this one file.
await build({
  ...options,
  entryPoints: { main: 'src/cli.ts' },
  format: 'cjs',
  // A script that comes from launch.ts can't import: what is external is required.
  supported: { 'dynamic-import': false },
  define: { ...options.define, 'import.meta.url': 'MODULE_URL' },
  banner: { js: "const MODULE_URL = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [
    {
      name: 'prompts-apart',
      setup: ({ onResolve }) => {
        onResolve({ filter: /\/ask\.ts$/ }, () => ({ path: './ask.mjs', external: true }));
        // What few ads need: a parser of pages, and a judge of encodings.
        onResolve({ filter: /\/html\.ts$/ }, () => ({ path: './html.js', external: true }));
        onResolve({ filter: /^chardet$/ }, () => ({ path: './chardet.js', external: true }));
      },
    },
  ],
});
// launch.ts reads it a byte a character. esbuild leaves what is not ASCII in regular expressions; an escape means the same there.
const main = join(root, 'dist', 'main.js');
const ascii = readFileSync(main, 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(main, ascii);
const buildId = createHash('sha256')
  .update(readFileSync(join(root, 'dist', 'main.js')))
  .digest('hex')
  .slice(0, 12);
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/launch.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  format: 'cjs',
  minify: true,
  external: ['./ask.mjs'],
  define: { BUILD_ID: JSON.stringify(buildId) },
  banner: { js: '#!/usr/bin/env node' },
});
await build({
  absWorkingDir: root,
  entryPoints: { html: 'src/ad/html.ts', chardet: 'chardet' },
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
  entryPoints: { ask: 'src/commands/ask.ts' },
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // CommonJS packages in the bundle (inquirer's) ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const lexicon = lexiconOf([...families.tasks, ...families.recognised]);
writeFileSync(join(root, 'dist', 'lexicon.json'), JSON.stringify(lexicon));
const ideas = families.tasks.map(({ id }) => [id, readIdeas(join(root, 'templates'), id)]);
writeFileSync(join(root, 'dist', 'ideas.json'), JSON.stringify(Object.fromEntries(ideas)));
writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
rmSync(injected);
writeFileSync(join(root, 'job.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
