/**
 * Loads a bundle with the code that V8 compiled last time, kept beside it as Python keeps its `__pycache__`: a good part of a cold
 * start is compiling. The package holds bundles by Brotli; what is often started is kept unpacked beside it too. Both are bound to the
 * build, the code to Node's version as well; whoever can write them can write the bundle too. Where the folder can't be written, all
 * works as without. (`module.enableCompileCache` does a part of this on newer Nodes, and is missing on Node 20.)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { keepAtExit } from './disk/kept.ts';

/** Set by the build: the bundles, each with a hash of it. V8 itself compares no more than the length of a source. */
declare const BUILDS: Readonly<Record<string, string>>;

/** Set by the build: where in packed.br lies what nobody counts milliseconds for. */
declare const PACKED: Readonly<Record<string, { at: number; size: number }>>;

const loaded = new Map<string, object>();
let told = false;

/** What a bundle exports, such as `make` of make.bundle.js. */
export function launch(name: string): object {
  const exports = loaded.get(name) ?? load(name);
  loaded.set(name, exports);
  return exports;
}

function load(name: string): object {
  const file = join(__dirname, `${name}.bundle.js`);
  // The build writes a function of these arguments, in ASCII: one byte a character is read fastest.
  const source = `${name}.bundle.js` in PACKED ? packed(`${name}.bundle.js`) : unpacked(name, file);
  const require = createRequire(file);
  // The reader has many patterns for a short text: V8 would interpret each first, and then compile it all the same. It is told to
  // interpret none any more. Not by --no-regexp-tier-up: that ends in a segmentation fault at a pattern that was interpreted before.
  // And not to study a pattern for how it would run faster on long texts: that takes longer than an ad does.
  // And it optimises beside it what has run for a while, of which a tenth of a second never sees anything: Node 20 waits longer with that.
  // Later ones wait by themselves, and print an error for a flag that they don't have.
  if (name === 'read' && loaded.size === 0) {
    const flags = ['--regexp-tier-up-ticks=0', '--no-regexp-optimization'];
    if (process.versions.v8.startsWith('11.')) flags.push('--interrupt-budget=1000000');
    for (const flag of flags) require('node:v8').setFlagsFromString(flag);
    told = true;
  }
  // V8 refuses what it compiled with other flags: such a start keeps caches of its own.
  const cacheName = [name, BUILDS[name], process.version, process.arch, ...(told ? ['first'] : [])].join('-');
  const script = compiled(file, source, join(__dirname, `${cacheName}.cache`));
  const bundled = { exports: {} };
  script.runInThisContext()(bundled.exports, require, bundled, file, __dirname);
  return bundled.exports;
}

/** The source of a bundle that lies packed on its own; as it was unpacked last time, where it was. */
function unpacked(name: string, file: string): string {
  const before = join(__dirname, `${name}-${BUILDS[name]}-source.cache`);
  try {
    return readFileSync(before, 'latin1');
  } catch {
    const source = decompressed(readFileSync(`${file}.br`));
    keepAtExit(before, () => source);
    return source.toString('latin1');
  }
}

/** Node takes a while to load zlib: only where something is packed. */
function decompressed(bytes: Buffer): Buffer {
  const zlib = createRequire(__filename)('node:zlib') as typeof import('node:zlib');
  return zlib.brotliDecompressSync(bytes);
}

let together: Buffer | undefined;

/** The source of a bundle in packed.br, where what is alike in them is packed once: smaller than what npm makes of them. */
export function packed(name: string): string {
  const { at, size } = PACKED[name] ?? { at: 0, size: 0 };
  together ??= decompressed(readFileSync(join(__dirname, 'packed.br')));
  return together.toString('latin1', at, at + size);
}

function compiled(filename: string, source: string, cacheFile: string): Script {
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(cacheFile);
  } catch {
    // The first run, or a folder that can't be written.
  }
  const script = new Script(source, { filename, cachedData });
  // At the end, when all that a run needs has been compiled.
  if (!cachedData || script.cachedDataRejected) keepAtExit(cacheFile, () => script.createCachedData());
  return script;
}
