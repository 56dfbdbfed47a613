import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkPaths, readTree, refuseExisting, writeTree } from '../../src/disk/files.ts';
import { thisMachine } from '../../src/disk/processes.ts';
import { makeFolder } from '../../src/disk/staging.ts';
import { refusal } from '../support/jobs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
const file = (path: string, content = path) => ({ path, content, executable: false });
const fill = (staging: string) => writeTree(staging, [file('a'), file('b/c')]);

describe('makePath', () => {
  /** As it is where nothing of a path is there when it is looked at. */
  const blind = async () => {
    vi.resetModules();
    vi.doMock('node:fs', async (original) => ({ ...(await original<object>()), existsSync: () => false }));
    onTestFinished(() => vi.doUnmock('node:fs'));
    return (await import('../../src/disk/files.ts')).makePath;
  };

  test('looks no higher than the root, and what was made meanwhile is not its own', async () => {
    mkdirSync(join(folder, 'a'));
    const makePath = await blind();
    expect(makePath(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a', 'b'));
    expect(makePath(join(folder, 'a', 'b'))).toBeUndefined();
    expect(statSync(join(folder, 'a', 'b', 'c')).isDirectory()).toBe(true);
  });

  test('a file that was made meanwhile is no folder', async () => {
    writeFileSync(join(folder, 'a'), '');
    const makePath = await blind();
    expect(() => makePath(join(folder, 'a'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  });
});

describe('makeFolder', () => {
  test('makes it whole, with the folders above it, and leaves nothing beside it', async () => {
    await makeFolder(join(folder, 'x', 'y', 'target'), fill);
    expect(readTree(folder).map(({ path }) => path)).toEqual(['x/y/target/a', 'x/y/target/b/c']);
    expect(readdirSync(join(folder, 'x', 'y'))).toEqual(['target']);
  });

  test('a failure leaves nothing', async () => {
    const fails = async () => {
      await makeFolder(join(folder, 'target'), (staging) => {
        fill(staging);
        throw new Error('stop');
      });
    };
    await expect(fails()).rejects.toThrow('stop');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a target that came meanwhile is left as it is', async () => {
    const target = join(folder, 'target');
    const races = async () => {
      await makeFolder(target, (staging) => {
        fill(staging);
        writeFileSync(target, 'mine');
      });
    };
    await expect(races()).rejects.toMatchObject({ code: 'target-exists', exitCode: 2 });
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['target']);
  });

  test('an empty folder that came meanwhile is left as it is', async () => {
    const target = join(folder, 'target');
    const races = async () => {
      await makeFolder(target, (staging) => {
        fill(staging);
        mkdirSync(target);
      });
    };
    await expect(races()).rejects.toMatchObject({ exitCode: 2 });
    expect(readdirSync(target)).toEqual([]);
  });

  test('clears what a dead process left, and keeps what a living one makes', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const here = thisMachine();
    const names = [`${dead}-${here}-1abc`, `${process.ppid}-${here}-1abc`, `${dead}-${here}-X`, 'x.yaml'];
    const [gone, ...kept] = names.map((name) => `.start-the-job-${name}`);
    for (const name of [gone ?? '', ...kept]) mkdirSync(join(folder, name));
    makeFolder(join(folder, 'target'), fill);
    expect(readdirSync(folder).sort()).toEqual([...kept, 'target'].sort());
  });

  test('keeps what another machine or container makes, whose processes are not seen from here', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const [theirs, old, atWork] = ['1', '2', '3'].map((end) => `.start-the-job-${dead}-0123456789ab-${end}`);
    for (const name of [theirs, old, atWork]) mkdirSync(join(folder, name ?? ''));
    mkdirSync(join(folder, atWork ?? '', '.git'));
    const days = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    for (const name of [old, atWork]) utimesSync(join(folder, name ?? ''), days, days);
    makeFolder(join(folder, 'target'), fill);
    expect(readdirSync(folder).sort()).toEqual([theirs, atWork, 'target'].sort());
  });

  test('an old folder of an old version’s name is not ours to judge', () => {
    mkdirSync(join(folder, '.start-the-job-1-abc'));
    makeFolder(join(folder, 'target'), fill);
    expect(readdirSync(folder).sort()).toEqual(['.start-the-job-1-abc', 'target']);
  });

  test('folders above it that a failure leaves empty go with it', () => {
    const fails = () =>
      makeFolder(join(folder, 'x', 'y', 'target'), () => {
        throw new Error('stop');
      });
    expect(fails).toThrow('stop');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a full folder that came meanwhile is said to be there', () => {
    const target = join(folder, 'target');
    const races = () =>
      makeFolder(target, (staging) => {
        fill(staging);
        mkdirSync(target);
        writeFileSync(join(target, 'mine'), '');
      });
    expect(refusal(races)).toMatchObject({ code: 'target-exists', exitCode: 2 });
    expect(readdirSync(folder)).toEqual(['target']);
  });

  test('a path below a file is explained', async () => {
    writeFileSync(join(folder, 'file'), '');
    const makes = async () => void (await makeFolder(join(folder, 'file', 'target'), fill));
    await expect(makes()).rejects.toMatchObject({
      code: 'disk',
      exitCode: 1,
      message: expect.stringContaining('is a file'),
    });
  });

  test('a name that is too long is explained', async () => {
    const makes = async () => void (await makeFolder(join(folder, 'x'.repeat(300)), fill));
    await expect(makes()).rejects.toMatchObject({ code: 'disk', exitCode: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('refuseExisting', () => {
  test.each([
    ['a file', (path: string) => writeFileSync(path, '')],
    ['an empty folder', (path: string) => mkdirSync(path)],
    ['a dangling link', (path: string) => symlinkSync('nowhere', path)],
  ])('%s', (_name, make) => {
    make(join(folder, 'x'));
    expect(refusal(() => refuseExisting(join(folder, 'x')))).toMatchObject({
      code: 'target-exists',
      exitCode: 2,
    });
  });

  test('nothing there', () => {
    expect(() => refuseExisting(join(folder, 'x'))).not.toThrow();
  });
});

describe('trees', () => {
  test('what is written is read again, sorted, with what may be run', () => {
    writeTree(folder, [
      { path: 'b/run.sh', content: '#!', executable: true },
      file('a.txt', 'ä'),
      { ...file('b/c/d'), content: Buffer.from([0, 255]) },
    ]);
    expect(readTree(folder)).toEqual([
      { path: 'a.txt', bytes: Buffer.from('ä'), executable: false },
      { path: 'b/c/d', bytes: Buffer.from([0, 255]), executable: false },
      { path: 'b/run.sh', bytes: Buffer.from('#!'), executable: true },
    ]);
  });

  test('nothing is overwritten', () => {
    writeFileSync(join(folder, 'a'), 'mine');
    expect(() => writeTree(folder, [file('a')])).toThrow(/EEXIST/);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('mine');
  });

  test('caches are no part of a tree, and a folder that is not there has nothing', () => {
    writeTree(folder, [file('__pycache__/a.pyc'), file('x/.DS_Store'), file('x/a'), file('x/.ruff_cache/b')]);
    expect(readTree(folder).map(({ path }) => path)).toEqual(['x/a']);
    expect(readTree(join(folder, 'gone'))).toEqual([]);
  });

  test('files are readable by others, whatever they are made of', () => {
    writeTree(folder, [file('a'), { ...file('b'), executable: true }]);
    chmodSync(join(folder, 'a'), statSync(join(folder, 'a')).mode);
    expect(statSync(join(folder, 'a')).mode & 0o400).toBe(0o400);
    expect(statSync(join(folder, 'b')).mode & 0o500).toBe(0o500);
    expect(existsSync(join(folder, 'c'))).toBe(false);
  });
});

test.each([
  '../x',
  '/x',
  'a//b',
  'a/./b',
  'a/../../b',
  '',
  'a/',
  '.git/config',
  '.git',
  'a\\b',
  'a:b',
  'con',
  'CON.txt',
  'x/nul',
  'a/aux.md',
  'com1',
  'a.',
  'a ',
  'a?b',
  'a|b',
  '"a"',
  '<a>',
])('the path %j is refused', (path) => {
  expect(() => checkPaths([path])).toThrow(/unsafe path/);
});

test('paths that Windows takes for one are two layers writing one', () => {
  expect(() => checkPaths(['README.md', 'readme.md'])).toThrow(/two layers write/);
});

test('ours are fine', () => {
  expect(() =>
    checkPaths([
      '.github/workflows/ci.yml',
      '.gitignore',
      'src/a/__init__.py',
      'console.py',
      'a/b.c.d',
      'äöü/漢字',
    ]),
  ).not.toThrow();
});
