/** Several job files at once: a repo each, whatever their names, and none twice however often the run is repeated. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { repoNames } from '../../src/words/names.ts';
import { expectSaid, JOB, type Machine, newMachine } from '../support/machine.ts';
import { CLI, PROJECT } from '../support/paths.ts';

const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');

let machine: Machine;
beforeEach(() => {
  machine = newMachine();
  for (const [file, author] of [
    ['ana.yaml', 'Ana'],
    ['ben.yaml', 'Ben'],
    ['cleo.yaml', 'Cleo'],
  ] as const)
    writeFileSync(join(machine.folder, file), JOB.replace('Ada', author));
});

const run = (...words: string[]) => machine.run(['new', ...words, '--output', 'out', '--yes', '--no-git']);
const made = () => readdirSync(join(machine.folder, 'out')).sort();
const jobIn = (repo: string) =>
  readFileSync(join(machine.folder, 'out', repo, 'private', 'job.yaml'), 'utf8');
const REPOS = ['inbox-sorter', 'inbox-sorter-ben', 'inbox-sorter-cleo'];

test('files of one name get a repo each, which says whose it is', () => {
  const ran = run('ana.yaml', 'ben.yaml', 'cleo.yaml');
  expectSaid(ran, 0, /\n3 made, 0 failed\n/);
  expect(ran.stdout).toContain('made    ben.yaml → out/inbox-sorter-ben\n');
  expect(made()).toEqual(REPOS);
  expect(jobIn('inbox-sorter-ben')).toContain('name: Ben');
  const pyproject = readFileSync(join(machine.folder, 'out', 'inbox-sorter-ben', 'pyproject.toml'), 'utf8');
  expect(pyproject).toContain('name = "inbox-sorter-ben"');
  expect(readdirSync(join(machine.folder, 'out', 'inbox-sorter-ben', 'src'))).toEqual(['inbox_sorter_ben']);
});

test('once more, in any order: nothing left to do', () => {
  run('ana.yaml', 'ben.yaml', 'cleo.yaml');
  for (const files of [
    ['ana.yaml', 'ben.yaml', 'cleo.yaml'],
    ['cleo.yaml', 'ben.yaml', 'ana.yaml'],
    ['ben.yaml', './ana.yaml'],
  ]) {
    expectSaid(run(...files), 0, `0 made, ${files.length} there already, 0 failed: nothing left to do\n`);
    expectSaid(run(...files, '--json'), 0, '"already": true');
    expect(made()).toEqual(REPOS);
  }
});

test('a run that adds a file makes that one alone', () => {
  run('cleo.yaml', 'ben.yaml');
  expectSaid(run('ana.yaml', 'ben.yaml', 'cleo.yaml'), 0, '1 made, 2 there already, 0 failed\n');
  expect(made()).toEqual(['inbox-sorter', 'inbox-sorter-ana', 'inbox-sorter-ben']);
  expect(jobIn('inbox-sorter')).toContain('name: Cleo');
  expect(jobIn('inbox-sorter-ana')).toContain('name: Ana');
});

test('a run that was broken off goes on', () => {
  run('ana.yaml', 'ben.yaml', 'cleo.yaml');
  rmSync(join(machine.folder, 'out', 'inbox-sorter-ben'), { recursive: true });
  expectSaid(run('ana.yaml', 'ben.yaml', 'cleo.yaml'), 0, '1 made, 2 there already, 0 failed\n');
  expect(made()).toEqual(REPOS);
});

test('files that are the same, byte for byte, are two people’s', () => {
  copyFileSync(join(machine.folder, 'ana.yaml'), join(machine.folder, 'dora.yaml'));
  for (const words of ['2 made, 0 failed', 'nothing left to do']) {
    expectSaid(run('ana.yaml', 'dora.yaml'), 0, words);
    expect(made()).toEqual(['inbox-sorter', 'inbox-sorter-dora']);
  }
});

test('one file said twice, also by a link, is one repo', () => {
  symlinkSync('ana.yaml', join(machine.folder, 'link.yaml'));
  expectSaid(
    run('ana.yaml', 'ana.yaml', './ana.yaml', 'link.yaml'),
    0,
    '1 made, 3 there already, 0 failed\n',
  );
  expect(made()).toEqual(['inbox-sorter']);
});

test('files of one name in several folders are told apart by numbers', () => {
  for (const folder of ['a', 'b', 'c']) {
    mkdirSync(join(machine.folder, folder));
    writeFileSync(join(machine.folder, folder, 'job.yaml'), JOB.replace('Ada', folder));
  }
  for (const words of ['3 made', 'nothing left to do']) {
    expectSaid(run('a/job.yaml', 'b/job.yaml', 'c/job.yaml'), 0, words);
    expect(made()).toEqual(['inbox-sorter', 'inbox-sorter-2', 'inbox-sorter-3']);
  }
});

test('names and files that differ by capitals alone are one name, as some disks have it', () => {
  writeFileSync(join(machine.folder, 'Ben.yaml'), JOB.replace('inbox-sorter', 'Inbox-Sorter'));
  mkdirSync(join(machine.folder, 'out'));
  for (const words of ['3 made', 'nothing left to do']) {
    expectSaid(run('ana.yaml', 'ben.yaml', 'Ben.yaml'), 0, words);
    expect(made()).toEqual(['inbox-sorter', 'inbox-sorter-2', 'inbox-sorter-ben']);
  }
  rmSync(join(machine.folder, 'out'), { recursive: true });
  mkdirSync(join(machine.folder, 'out', 'Inbox-Sorter'), { recursive: true });
  expectSaid(run('ana.yaml', 'ben.yaml'), 0, '2 made');
  expect(new Set(made().map((name) => name.toLowerCase())).size).toBe(3);
});

test('an ad and job files, and the same ad twice', () => {
  copyFileSync(AD, join(machine.folder, 'her-ad.txt'));
  for (const words of ['3 made', 'nothing left to do'])
    expectSaid(run(AD, 'her-ad.txt', 'ana.yaml'), 0, words);
  expect(made()).toHaveLength(3);
});

test('what somebody else put there is left as it is, and the others are made', () => {
  mkdirSync(join(machine.folder, 'out', 'inbox-sorter'), { recursive: true });
  writeFileSync(join(machine.folder, 'two.yaml'), JOB.replace('inbox-sorter', 'two'));
  expectSaid(run('ana.yaml', 'two.yaml'), 2, 'exists already');
  expect(made()).toEqual(['inbox-sorter', 'two']);
  expect(readdirSync(join(machine.folder, 'out', 'inbox-sorter'))).toEqual([]);
});

test('another demo than the one that is there is not made already', () => {
  run('ana.yaml', 'ben.yaml');
  expectSaid(run('ana.yaml', 'ben.yaml', '--demo', 'streamlit'), 2, 'exists already');
  expect(made()).toEqual(['inbox-sorter', 'inbox-sorter-ben']);
});

test('a dry run says the names that a run gives', () => {
  const dry = run('ana.yaml', 'ben.yaml', '--dry-run');
  expectSaid(dry, 0, 'would   ben.yaml → out/inbox-sorter-ben\n2 would be made, 0 failed\n');
  expectSaid(run('ana.yaml', 'ben.yaml'), 0, 'made    ben.yaml → out/inbox-sorter-ben\n');
});

test('one file alone is refused where its repo stands: it was asked for by name', () => {
  expectSaid(machine.run(['new', 'ana.yaml', '--yes', '--no-git']), 0);
  expectSaid(machine.run(['new', 'ana.yaml', '--yes', '--no-git']), 2, 'exists already');
});

test('names to choose from are names, however long', () => {
  const long = 'x'.repeat(58);
  for (const [name, word] of [
    [long, 'ana'],
    ['a-b', 'Müller 2'],
    ['ana', 'ana'],
    ['a', '漢字'],
    ['a', 'y'.repeat(90)],
  ] as const) {
    const names = repoNames(name, word);
    const some = Array.from({ length: 12 }, () => names.next().value as string);
    expect(new Set(some).size).toBe(12);
    for (const one of some) expect(one).toMatch(/^[a-z0-9](?:-?[a-z0-9]){0,59}$/);
    for (const one of some) expect(one.length).toBeLessThanOrEqual(60);
  }
});

test('two runs at once in one folder: each makes its own, and neither fails', async () => {
  const files = Array.from({ length: 12 }, (_, index) => `s${index}.yaml`);
  for (const file of files) writeFileSync(join(machine.folder, file), JOB.replace('Ada', file));
  const start = (some: string[]) =>
    new Promise<string>((done) => {
      const words = ['new', ...some, '--output', 'out', '--yes', '--no-git'];
      execFile(process.execPath, [CLI, ...words], { cwd: machine.folder }, (error, stdout, stderr) =>
        done(`${error?.code ?? 0} ${stdout.trimEnd().split('\n').at(-1)} ${stderr}`),
      );
    });
  const [one, two] = await Promise.all([start(files.slice(0, 6)), start(files.slice(6))]);
  expect([one, two]).toEqual(['0 6 made, 0 failed ', '0 6 made, 0 failed ']);
  expect(made()).toHaveLength(12);
  expectSaid(run(...files), 0, 'nothing left to do');
});
