/** dist/: the CLI bundled with code splitting, no runtime dependency; every template precompiled and every manifest read. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Handlebars from 'handlebars';
import { readManifests } from '../src/catalog.ts';
import { readTree } from '../src/files.ts';
import { COMPILE_OPTIONS } from '../src/render.ts';
import { jsonSchema } from './json-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** A module whose exports stand in for the names that the sources declare. */
function builtModule(): string {
  const templates = readTree(join(root, 'templates'))
    .filter(({ path }) => path.endsWith('.hbs'))
    .map(
      ({ path, bytes }) =>
        `${JSON.stringify(path)}: ${Handlebars.precompile(bytes.toString('utf8'), COMPILE_OPTIONS)}`,
    );
  const manifests = JSON.stringify(readManifests(join(root, 'templates')));
  return `export const BUILT_TEMPLATES = {${templates.join(',\n')}};\nexport const BUILT_MANIFESTS = ${manifests};\n`;
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));
const injected = join(root, 'dist', 'built.mjs');
writeFileSync(injected, builtModule());
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  inject: [injected],
  define: { TOOL_VERSION: JSON.stringify(version) },
  chunkNames: 'chunks/[name]-[hash]',
  // CommonJS packages in the bundle (inquirer's) ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
rmSync(injected);
writeFileSync(join(root, 'job.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
