/**
 * Loads a bundle with the code that V8 compiled last time, kept beside it as Python keeps its `__pycache__`: a good part of a cold
 * start is compiling. The cache is bound to the build and to Node's version; whoever can write it can write the bundle too. Where the
 * folder can't be written, all works as without. (`module.enableCompileCache` does this on newer Nodes, and is missing on Node 20.)
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Set by the build: the bundle's name, and a hash of it. V8 itself compares no more than the length of a source. */
declare const BUNDLE: string;
declare const BUILD_ID: string;

const file = join(dirname(__filename), `${BUNDLE}.bundle.js`);
const cacheFile = join(dirname(__filename), `${BUNDLE}-${BUILD_ID}-${process.version}-${process.arch}.cache`);
// The build writes a function of these arguments, in ASCII: one byte a character is read fastest.
const source = readFileSync(file, 'latin1');

const require = createRequire(file);
// The reader has many patterns for a short text: V8 would interpret each first, and then compile it all the same.
if (BUNDLE === 'read') require('node:v8').setFlagsFromString('--no-regexp-tier-up');

let cachedData: Buffer | undefined;
try {
  cachedData = readFileSync(cacheFile);
} catch {
  // The first run, or a folder that can't be written.
}
const script = new Script(source, { filename: file, cachedData });
if (!cachedData || script.cachedDataRejected) {
  // At the end, when all that a run needs has been compiled.
  process.once('exit', () => {
    try {
      const half = `${cacheFile}.${process.pid}`;
      writeFileSync(half, script.createCachedData());
      renameSync(half, cacheFile);
    } catch {
      // No cache, then.
    }
  });
}
/** A script from the cache can't import, so this file does it for the bundle. */
const importPrompts = () => import('./ask.mjs' as string);
const bundled = { exports: {} };
script.runInThisContext()(bundled.exports, require, bundled, file, dirname(file), importPrompts);
module.exports = bundled.exports;
