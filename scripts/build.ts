/** dist/: the command as a few bundles without a run-time dependency, with every template compiled and all data in one file. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { readTree } from '../src/disk/files.ts';
import { type Manifests, readManifests } from '../src/templates/manifests.ts';
import { COMPILE_OPTIONS } from '../src/templates/render.ts';
import { readReserved } from '../src/words/reserved.ts';
import { writeAssets } from './assets.ts';
import { buildBundles } from './bundles.ts';
import { jsonSchema } from './json-schema.ts';
import { licencesOf, licencesOfDrawings } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const templates = join(root, 'templates');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const families = readManifests(templates);
const parts = writeAssets(join(dist, 'assets.bin'), templates, families);
const built = join(dist, 'built.mjs');
writeFileSync(
  built,
  builtModule(
    { BUILT_PARTS: parts, BUILT_FAMILIES: familiesToRead(families), BUILT_PACKAGES: readReserved() },
    compiledTemplates(),
  ),
);
const bundled = await buildBundles(root, built, version);
rmSync(built);
writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(root, bundled) + licencesOfDrawings(templates));
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
// In one line: editors read it, and people read docs.
writeFileSync(join(root, 'job.schema.json'), `${JSON.stringify(jsonSchema(families))}\n`);

/** A module whose exports stand in for the names that the sources declare. */
function builtModule(values: Record<string, object>, compiled: string): string {
  // Data as code: V8 keeps and reads one string faster than an object of many.
  const data = Object.entries(values).map(
    ([name, value]) =>
      `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`,
  );
  return `${data.join('')}export const BUILT_TEMPLATES = {${compiled}};\n`;
}

/** All that the reader needs of the manifests. */
function familiesToRead({ tasks, recognised }: Manifests): object {
  return {
    tasks: tasks.map(({ id }) => ({ id })),
    recognised: recognised.map(({ id, nearest }) => ({ id, nearest })),
  };
}

function compiledTemplates(): string {
  return readTree(templates)
    .filter(({ path }) => path.endsWith('.hbs'))
    .map(
      ({ path, bytes }) =>
        `${JSON.stringify(path)}: ${Handlebars.precompile(bytes.toString('utf8'), COMPILE_OPTIONS)}`,
    )
    .join(',\n');
}
