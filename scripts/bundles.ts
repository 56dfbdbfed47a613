/** The bundles of dist/: as few files as can be without slowing a start, which is mostly loading. */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** What is in another bundle, as paths from the project's root and names of packages, by the expression that gives its exports. */
type Elsewhere = Readonly<Record<string, readonly string[]>>;

/** What the bundles that launch.ts loads give to others. */
const LAUNCHED = {
  make: ['new', 'tasks', 'ci'].map((name) => `src/commands/${name}/index.ts`),
  read: ['src/commands/read/index.ts', 'src/ad/index.ts'],
  publish: ['src/commands/publish/index.ts'],
};
const MAKER = { "require('./launch.js').launch('make')": LAUNCHED.make };
const READER = { "require('./launch.js').launch('read')": LAUNCHED.read };
const PUBLISHER = { "require('./launch.js').launch('publish')": LAUNCHED.publish };
/** Never evaluated: launch.ts gives the bundles a function that imports them. */
const PROMPTS = { "require('./ask.mjs')": ['src/ask/index.ts'] };
/** What few ads need: a parser of pages, a table of entities, and a judge of encodings. */
const RARE = { html: 'src/ad/html.ts', entities: 'entities', chardet: 'chardet' };
const RARELY = Object.fromEntries(
  Object.entries(RARE).map(([name, part]) => [`require('./rare.js').${name}()`, [part]]),
);

/** @param built the module of what the build has prepared. Returns what got into the bundles. */
export async function buildBundles(root: string, built: string, version: string): Promise<Metafile[]> {
  const bundle = async (name: string, options: BuildOptions, others: Elsewhere = {}) => {
    const shared = {
      absWorkingDir: root,
      outfile: `dist/${name}`,
      bundle: true,
      platform: 'node',
      target: 'node20.12',
      minify: true,
      alias: {
        // yaml's ES modules, of which only what is used gets in.
        yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
        // Half of the prompts' bundle would be tables of encodings, for a kind of question that nobody is asked.
        '@inquirer/external-editor': join(root, 'scripts/no-editor.ts'),
      },
      // They stand in dist/LICENSES.txt.
      legalComments: 'none',
      inject: [built],
      external: ['./launch.js', './rare.js', './ask.mjs'],
      metafile: true,
      logLevel: 'warning',
      plugins: [elsewhere(root, others)],
    } satisfies BuildOptions;
    return (await build({ ...options, ...shared })).metafile;
  };
  const define = { TOOL_VERSION: JSON.stringify(version), IS_BUILT: 'true' };
  // CommonJS starts faster than ES modules.
  const commonjs = {
    format: 'cjs',
    // A script that comes from launch.ts can't import: what is external is required.
    supported: { 'dynamic-import': false },
    define: { ...define, 'import.meta.dirname': '__dirname' },
  } satisfies BuildOptions;
  const from = (lines: string[]) => ({
    ...commonjs,
    stdin: { contents: lines.join('\n'), resolveDir: root },
  });
  const all = (parts: readonly string[]) => from(parts.map((part) => `export * from './${part}';`));
  const launched = [
    await bundle('make.bundle.js', all(LAUNCHED.make), { ...READER, ...PUBLISHER, ...PROMPTS }),
    await bundle('read.bundle.js', all(LAUNCHED.read), RARELY),
    await bundle('publish.bundle.js', all(LAUNCHED.publish), PROMPTS),
  ];
  const hashes = Object.keys(LAUNCHED).map((name) => [name, wrap(join(root, `dist/${name}.bundle.js`))]);
  const builds = { BUILDS: JSON.stringify(Object.fromEntries(hashes)) };
  const rare = Object.entries(RARE).map(
    ([name, part]) => `exports.${name} = () => require('${part.replace(/^src/, './src')}');`,
  );
  const cli = { ...commonjs, banner: { js: '#!/usr/bin/env node' }, entryPoints: ['src/cli.ts'] };
  const banner = { js: REQUIRE };
  const rest = [
    await bundle('launch.js', { format: 'cjs', define: builds, entryPoints: ['src/launch.ts'] }),
    await bundle('cli.js', cli, { ...READER, ...MAKER, ...PUBLISHER }),
    await bundle('rare.js', from(rare)),
    // Plop and its prompts are ES modules, loaded when somebody is there to be asked.
    await bundle('ask.mjs', { format: 'esm', define, banner, entryPoints: ['src/ask/index.ts'] }, READER),
  ];
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  return [...launched, ...rest];
}

/** CommonJS packages in an ES module (inquirer's) ask for Node's own modules by it. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

function elsewhere(root: string, others: Elsewhere): Plugin {
  const placeOf = new Map(
    Object.entries(others).flatMap(([expression, parts]) =>
      parts.map((part) => [part.endsWith('.ts') ? join(root, part) : part, expression] as const),
    ),
  );
  return {
    name: 'elsewhere',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
        const place = placeOf.get(path.startsWith('.') ? join(resolveDir, path) : path);
        return place === undefined || kind === 'entry-point'
          ? undefined
          : { path: place, namespace: 'elsewhere' };
      });
      onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({
        contents: `module.exports = ${path};`,
        resolveDir: root,
      }));
    },
  };
}

/** Makes a bundle the function that launch.ts calls. Returns a hash of it. */
function wrap(bundle: string): string {
  const source = `(function (exports, require, module, __filename, __dirname, importPrompts) {${readFileSync(bundle, 'utf8')}\n})`;
  // esbuild leaves what is not ASCII in regular expressions; an escape means the same there.
  const ascii = source.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(bundle, ascii);
  return createHash('sha256').update(ascii).digest('hex').slice(0, 12);
}
