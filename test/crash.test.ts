/** Whatever ends a run, and whenever: the target is whole or not there, and the next run clears up. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { CLI, listFiles } from './support/paths.ts';

const MOMENTS = 20;
const JOB = 'title: x\nproject: {name: cup-check, task: object-detection, author: {name: Ada}}\n';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'crash-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  writeFileSync(join(made, 'job.yaml'), JOB);
  return made;
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
  /** How long it took, in milliseconds. */
  took: number;
}

/** Starts `new` in a process group of its own, as a terminal does. */
function start(args: string[] = ['new', 'job.yaml', '--yes'], env: Record<string, string> = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((done) => {
    child.on('exit', (code, signal) => done({ code, signal, stderr, took: performance.now() - began }));
  });
  return { child, pid: child.pid ?? 0, ended };
}

const wait = (time: number) => new Promise((resume) => setTimeout(resume, time));
const staging = () => readdirSync(folder).filter((name) => name.startsWith('.start-the-job-'));

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited too long');
    await wait(5);
  }
}

/** The files of a whole repo, as a run makes it that nobody disturbs; and how long that takes. */
let whole: string[];
let usual: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'));
  writeFileSync(join(folder, 'job.yaml'), JOB);
  // The first run keeps the compiled code, the second is as usual.
  for (let run = 0; run < 2; run++) {
    rmSync(join(folder, 'cup-check'), { recursive: true, force: true });
    const { code, took } = await start().ended;
    expect(code).toBe(0);
    usual = took;
  }
  whole = listFiles(join(folder, 'cup-check'), new Set(['.git']));
  rmSync(folder, { recursive: true });
});

function expectWhole(): void {
  const repo = join(folder, 'cup-check');
  expect(listFiles(repo, new Set(['.git']))).toEqual(whole);
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: repo, encoding: 'utf8' })).toBe('');
  expect(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: repo, encoding: 'utf8' })).toBe('1\n');
  expect(execFileSync('git', ['fsck', '--strict'], { cwd: repo, encoding: 'utf8', stdio: 'pipe' })).toBe('');
}

/** Whole or absent; then the next run makes it, and leaves nothing but it. */
async function expectMended(): Promise<void> {
  if (existsSync(join(folder, 'cup-check'))) expectWhole();
  rmSync(join(folder, 'cup-check'), { recursive: true, force: true });
  const { code, stderr } = await start().ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expectWhole();
  expect(readdirSync(folder).sort()).toEqual(['cup-check', 'job.yaml']);
}

describe('kill -9', () => {
  test(`at ${MOMENTS} moments, from the start to beyond the end`, { timeout: 120_000 }, async () => {
    const seen = { absent: 0, staging: 0, whole: 0 };
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { child, ended } = start();
      await wait((usual * 1.15 * moment) / (MOMENTS - 1));
      child.kill('SIGKILL');
      await ended;
      if (existsSync(join(folder, 'cup-check'))) seen.whole++;
      else if (staging().length > 0) seen.staging++;
      else seen.absent++;
      await expectMended();
      rmSync(join(folder, 'cup-check'), { recursive: true });
    }
    console.log(`kill -9 at ${MOMENTS} moments of ${Math.round(usual)} ms:`, JSON.stringify(seen));
    expect(seen.absent).toBeGreaterThan(0);
  });

  /** In the child alone, the process ends itself when it comes to a step: moments that no clock would meet. */
  test.each([
    ['before the staging folder', 'mkdirSync', (path: string) => /\.start-the-job-[^/]+$/.test(path), false],
    ['before the first file', 'writeFileSync', () => true, true],
    ['among the files', 'writeFileSync', (path: string) => path.endsWith('README.md'), true],
    ['at a test', 'writeFileSync', (path: string) => /\/tests\/test_/.test(path), true],
    ['before git init', 'spawnSync', (path: string) => path.includes('init'), true],
    ['before git add', 'spawnSync', (path: string) => path.includes('add'), true],
    ['before git commit', 'spawnSync', (path: string) => path.includes('commit'), true],
    ['before the rename', 'renameSync', () => true, true],
  ] as [string, string, (text: string) => boolean, boolean][])('%s', async (_name, call, matches, leaves) => {
    const inject = join(folder, '..', `${folder.split('/').at(-1)}.cjs`);
    onTestFinished(() => rmSync(inject));
    const module = call === 'spawnSync' ? 'node:child_process' : 'node:fs';
    writeFileSync(
      inject,
      `const m = require('${module}'); const real = m.${call}; const matches = ${matches};
m.${call} = (...args) => { const text = args.flat(2).filter((part) => typeof part === 'string').slice(0, 40).join(' '); const ours = '${module}' === 'node:child_process' || text.includes('.start-the-job-'); if (ours && matches('${module}' === 'node:child_process' ? text : String(args[0]))) process.kill(process.pid, 'SIGKILL'); return real(...args); };`,
    );
    const { signal } = await start(undefined, { NODE_OPTIONS: `--require ${inject}` }).ended;
    expect(signal).toBe('SIGKILL');
    expect(existsSync(join(folder, 'cup-check'))).toBe(false);
    expect(staging()).toHaveLength(leaves ? 1 : 0);
    await expectMended();
  });
});

describe('Ctrl-C', () => {
  /** A git that takes its time, so that there is time to press the keys. */
  const slowGit = () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), '#!/bin/sh\nexec sleep 30\n', { mode: 0o755 });
    return { PATH: `${bin}:${process.env.PATH}` };
  };

  test('while git works: 130, and nothing is left', async () => {
    const { pid, ended } = start(undefined, slowGit());
    await until(() => staging().length > 0);
    await wait(200);
    process.kill(-pid, 'SIGINT');
    const { code, stderr, took } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/Cancelled/);
    expect(took).toBeLessThan(20_000);
    expect(readdirSync(folder).sort()).toEqual(['bin', 'job.yaml']);
  });

  test('SIGTERM while git works: a failure, and nothing is left', async () => {
    const { pid, ended } = start(undefined, slowGit());
    await until(() => staging().length > 0);
    await wait(200);
    process.kill(-pid, 'SIGTERM');
    const { code } = await ended;
    expect([1, 143]).toContain(code);
    expect(readdirSync(folder).sort()).toEqual(['bin', 'job.yaml']);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s at any moment: cancelled with nothing left, or done and whole',
    { timeout: 60_000 },
    async (signal) => {
      for (let moment = 0; moment < 8; moment++) {
        const { pid, ended } = start();
        await wait((usual * (moment + 0.5)) / 8);
        try {
          process.kill(-pid, signal);
        } catch {
          // It was done already.
        }
        const { code, signal: died, stderr } = await ended;
        // Before its handlers stand, and when they are gone at the very end, the signal itself ends it.
        const late = died !== null && existsSync(join(folder, 'cup-check'));
        if (code === 0 || late) expectWhole();
        else {
          if (signal === 'SIGINT')
            expect(code === 130 || died === 'SIGINT', `exit ${code} ${stderr}`).toBe(true);
          expect(readdirSync(folder)).toEqual(['job.yaml']);
        }
        if (code === 130) expect(stderr).toMatch(/Cancelled/);
        rmSync(join(folder, 'cup-check'), { recursive: true, force: true });
      }
    },
  );

  test('between many repos: what is made is whole, and the rest is not begun', {
    timeout: 60_000,
  }, async () => {
    const count = 150;
    const jobs = Array.from({ length: count }, (_, index) => `job${index}.yaml`);
    for (const [index, name] of jobs.entries())
      writeFileSync(join(folder, name), JOB.replace('cup-check', `cup-${index}`));
    const { pid, ended } = start(['new', ...jobs, '--no-git', '-o', 'class']);
    await until(() => existsSync(join(folder, 'class', 'cup-3')));
    process.kill(-pid, 'SIGINT');
    const { code } = await ended;
    expect(code).toBe(130);
    const made = readdirSync(join(folder, 'class'));
    expect(made.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(made.length).toBeLessThan(count);
    const files = new Set(made.map((name) => listFiles(join(folder, 'class', name)).length));
    expect([...files]).toEqual([whole.length]);
  });
});
