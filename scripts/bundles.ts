/** The bundles of dist/: as few files as can be without slowing a start, which is mostly loading. */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** What is in another bundle, as paths from the project's root and names of packages, by the expression that gives its exports. */
type Elsewhere = Readonly<Record<string, readonly string[]>>;

/** What the bundles that launch.ts loads give to others. */
const LAUNCHED = {
  make: [
    ...['new', 'tasks', 'ci'].map((name) => `src/commands/${name}/index.ts`),
    // What the prompts and `publish` call of it.
    ...['make', 'templates/catalog', 'words/yaml', 'words/read-yaml'].map((name) => `src/${name}.ts`),
    ...['file', 'parse', 'project-schema'].map((name) => `src/job/${name}.ts`),
    ...['about', 'choose-parts', 'lock', 'missing-answers', 'skills'].map((name) => `src/plan/${name}.ts`),
  ],
  read: ['src/commands/read/index.ts', 'src/ad/index.ts'],
  publish: ['src/commands/publish/index.ts'],
  /** Plop and its prompts, loaded when somebody is there to be asked. */
  ask: ['src/ask/index.ts'],
};
const MAKER = { "require('./launch.js').launch('make')": LAUNCHED.make };
const READER = { "require('./launch.js').launch('read')": LAUNCHED.read };
const PUBLISHER = { "require('./launch.js').launch('publish')": LAUNCHED.publish };
const PROMPTS = { "require('./launch.js').launch('ask')": LAUNCHED.ask };
/** What few ads need: a parser of pages, one of mails, a table of entities, and a judge of encodings. */
const RARE = {
  html: 'src/ad/html.ts',
  xml: 'src/ad/xml.ts',
  entities: 'entities/decode',
  chardet: 'chardet',
  mime: 'postal-mime',
  docx: 'src/ad/docx.ts',
};
/** What is large, and loaded for one kind of ad alone; the client of a language model, where one is named. */
const LARGE = {
  'pdf.js': 'src/ad/pdf/index.ts',
  'online.js': 'src/ad/online/index.ts',
  'model.js': 'src/model/index.ts',
  'undici.js': 'undici',
};
/** What of a library gets in, where its index brings more than is used. */
const OF_LIBRARIES: Readonly<Record<string, string>> = { undici: './scripts/undici-client.mjs' };
const LARGELY: Elsewhere = Object.fromEntries(
  Object.entries(LARGE).map(([file, part]) => [`require('./${file}')`, [part]]),
);
const RARELY: Elsewhere = {
  ...LARGELY,
  ...Object.fromEntries(
    Object.entries(RARE).map(([name, part]) => [`require('./rare.js').${name}()`, [part]]),
  ),
};

/** @param built the module of what the build has prepared. Returns what got into the bundles. */
export async function buildBundles(root: string, built: string, version: string): Promise<Metafile[]> {
  const bundle = async (name: string, options: BuildOptions, others: Elsewhere = {}) => {
    const shared = {
      absWorkingDir: root,
      outfile: `dist/${name}`,
      bundle: true,
      platform: 'node',
      // It starts faster than ES modules.
      format: 'cjs',
      // A script that comes from launch.ts can't import: what is external is required.
      supported: { 'dynamic-import': false },
      target: 'node20.12',
      minify: true,
      alias: {
        // yaml's ES modules, of which only what is used gets in.
        yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
        // Half of the prompts' bundle would be tables of encodings, for a kind of question that nobody is asked.
        '@inquirer/external-editor': join(root, 'scripts/no-editor.ts'),
        domutils: join(root, 'scripts/no-feeds.ts'),
        'cli-spinners': join(root, 'scripts/two-spinners.ts'),
        // Of its ES modules only what is used gets in; Node's own streams are what this one was copied from.
        rxjs: join(root, 'node_modules/rxjs/dist/esm/index.js'),
        'readable-stream': 'node:stream',
        'source-map': join(root, 'scripts/no-source-map.ts'),
      },
      // They stand in dist/LICENSES.txt.
      legalComments: 'none',
      inject: [built],
      define: {
        TOOL_VERSION: JSON.stringify(version),
        IS_BUILT: 'true',
        'import.meta.dirname': '__dirname',
        // For `createRequire`, which takes a path as well.
        'import.meta.url': '__filename',
      },
      external: ['./launch.js', './rare.js', ...Object.keys(LARGE).map((file) => `./${file}`)],
      logLevel: 'warning',
      plugins: [elsewhere(root, others)],
    } satisfies BuildOptions;
    const define = { ...shared.define, ...options.define };
    return (await build({ ...shared, ...options, define, metafile: true })).metafile;
  };
  const lines = (all: string[]) => ({ stdin: { contents: all.join('\n'), resolveDir: root } });
  const all = (parts: readonly string[]) => lines(parts.map((part) => `export * from './${part}';`));
  const launched = [
    await bundle('make.bundle.js', all(LAUNCHED.make), { ...READER, ...PUBLISHER, ...PROMPTS, ...LARGELY }),
    await bundle('read.bundle.js', all(LAUNCHED.read), RARELY),
    await bundle('publish.bundle.js', all(LAUNCHED.publish), { ...MAKER, ...PROMPTS, ...LARGELY }),
    await bundle('ask.bundle.js', all(LAUNCHED.ask), { ...READER, ...MAKER, ...LARGELY }),
  ];
  const hashes = Object.keys(LAUNCHED).map((name) => [name, wrap(join(root, `dist/${name}.bundle.js`))]);
  const banner = { js: '#!/usr/bin/env node' };
  const rare = Object.entries(RARE).map(
    ([name, part]) => `exports.${name} = () => require('${part.replace(/^src/, './src')}');`,
  );
  const seldom = [
    await bundle('rare.js', lines(rare)),
    ...(await Promise.all(
      Object.entries(LARGE).map(async ([file, part]) => {
        const { [`require('./${file}')`]: _own, ...others } = RARELY;
        const from = part.endsWith('.ts') ? `./${part}` : (OF_LIBRARIES[part] ?? part);
        return await bundle(file, lines([`export * from '${from}';`]), others);
      }),
    )),
  ];
  packAlone(join(root, 'dist/pdf.js'));
  // These two are loaded often, and launch.ts keeps them unpacked.
  for (const name of ['make', 'read']) pack(join(root, `dist/${name}.bundle.js`));
  const define = {
    BUILDS: JSON.stringify(Object.fromEntries(hashes)),
    PACKED: JSON.stringify(packTogether(join(root, 'dist'))),
  };
  const starts = [
    await bundle('launch.js', { define, entryPoints: ['src/launch.ts'] }),
    await bundle('cli.js', { banner, entryPoints: ['src/cli.ts'] }, { ...READER, ...MAKER, ...PUBLISHER }),
  ];
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  return [...launched, ...seldom, ...starts];
}

const compressed = (source: Buffer): Buffer =>
  brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });

/** What nobody counts milliseconds for: what is alike in them is packed once. */
const TOGETHER = [
  'publish.bundle.js',
  'ask.bundle.js',
  'rare.js',
  ...Object.keys(LARGE).filter((file) => file !== 'pdf.js'),
];

/** One file of these bundles, by Brotli; what is required by its own name is left as a line that takes it from there. */
function packTogether(dist: string): Record<string, { at: number; size: number }> {
  const places: Record<string, { at: number; size: number }> = {};
  const sources: Buffer[] = [];
  let at = 0;
  for (const name of TOGETHER) {
    const file = join(dist, name);
    const source = readFileSync(file);
    sources.push(source);
    places[name] = { at, size: source.length };
    at += source.length;
    if (name.endsWith('.bundle.js')) rmSync(file);
    else writeFileSync(file, `module._compile(require('./launch.js').packed('${name}'), __filename);\n`);
  }
  writeFileSync(join(dist, 'packed.br'), compressed(Buffer.concat(sources)));
  return places;
}

/** Brotli is a seventh smaller than what npm makes of a bundle. Moves it to `<bundle>.br`. */
function pack(bundle: string): void {
  writeFileSync(`${bundle}.br`, compressed(readFileSync(bundle)));
  rmSync(bundle);
}

/** The same for what is required by its own name: a line that unpacks it is left there. */
function packAlone(bundle: string): void {
  pack(bundle);
  const read = "require('node:fs').readFileSync(__filename + '.br')";
  writeFileSync(
    bundle,
    `module._compile(require('node:zlib').brotliDecompressSync(${read}).toString(), __filename);\n`,
  );
}

/** A decoder of Brotli with its dictionary, as PDF.js carries one for browsers: a tenth of it. */
const OWN_BROTLI =
  /let (\w+)=\w+\(\(\)=>\{const t=Int32Array\.from\(\[256,402[\s\S]*?"makeBrotliDecode"\),(\w+)=\1\(\);/;

/** PDF.js with the decoder that Node has. */
function withNodesBrotli(source: string): string {
  const shorter = source.replace(
    OWN_BROTLI,
    (_, _make, decode) =>
      `const ${decode}=(bytes)=>require('node:zlib').brotliDecompressSync(new Uint8Array(bytes.buffer,bytes.byteOffset,bytes.length));`,
  );
  if (shorter === source) throw new Error('PDF.js has its decoder of Brotli elsewhere now: see OWN_BROTLI');
  return shorter;
}

/** What PDF.js's own build adds so that a debugger shows the names of classes and functions: a fiftieth of it. */
function withoutNames(source: string): string {
  const [, name = ''] = /^var \w+=Object\.defineProperty;var (\w+)=/.exec(source) ?? [];
  const shorter = source
    .replaceAll(new RegExp(`static\\{${name}\\(this,"[^"]*"\\)\\}`, 'g'), '')
    .replaceAll(new RegExp(`(?<=[;}])${name}\\([\\w$]+,"[\\w$]*"\\);`, 'g'), '');
  if (name === '' || shorter === source)
    throw new Error('PDF.js keeps names in another way now: see withoutNames');
  return shorter;
}

function elsewhere(root: string, others: Elsewhere): Plugin {
  const placeOf = new Map(
    Object.entries(others).flatMap(([expression, parts]) =>
      parts.map((part) => [part.endsWith('.ts') ? join(root, part) : part, expression] as const),
    ),
  );
  return {
    name: 'elsewhere',
    setup({ onResolve, onLoad }) {
      // undici's parser of HTTP comes twice, for processors with SIMD and without: the one without runs on all.
      onResolve({ filter: /llhttp_simd-wasm/ }, ({ resolveDir }) => ({
        path: join(resolveDir, '../llhttp/llhttp-wasm.js'),
      }));
      onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
        const place = placeOf.get(path.startsWith('.') ? join(resolveDir, path) : path);
        return place === undefined || kind === 'entry-point'
          ? undefined
          : { path: place, namespace: 'elsewhere' };
      });
      onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path }) => ({
        contents: withoutNames(withNodesBrotli(readFileSync(path, 'utf8'))),
      }));
      onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({
        contents: `module.exports = ${path};`,
        resolveDir: root,
      }));
    },
  };
}

/** Makes a bundle the function that launch.ts calls. Returns a hash of it. */
function wrap(bundle: string): string {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`;
  // esbuild leaves what is not ASCII in regular expressions; an escape means the same there.
  const ascii = source.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(bundle, ascii);
  return createHash('sha256').update(ascii).digest('hex').slice(0, 12);
}
