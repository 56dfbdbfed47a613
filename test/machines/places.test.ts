/** Folders and files as people say them, where no shell has read them first. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectSaid, JOB, type Machine, newMachine } from '../support/machine.ts';
import { PROJECT } from '../support/paths.ts';

const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');

/** No token of anybody. */
const NOBODY = { GH_TOKEN: '', GITHUB_TOKEN: '', GITHUB_SERVER_URL: 'https://127.0.0.1:1' };

let machine: Machine;
let root: string;
beforeEach(() => {
  machine = newMachine();
  root = join(machine.folder, '..');
});

const isRepo = (...parts: string[]) => existsSync(join(root, ...parts, '.start-the-job.yaml'));
const make = (...words: string[]) => machine.run(['new', 'job.yaml', '--yes', ...words]);

describe('--output leads to', () => {
  const link = () => {
    mkdirSync(join(root, 'far', 'inner'), { recursive: true });
    symlinkSync(join(root, 'far', 'inner'), join(machine.folder, 'link'));
  };
  test.each([
    ['~/out', 'home/out'],
    ["'~/out'", 'home/out'],
    ['~/./a//b/', 'home/a/b'],
    ['./x/../y/z', 'here/y/z'],
    ['x/y/../../z', 'here/z'],
    ['../beside', 'beside'],
    ['../here/out', 'here/out'],
    ['out/', 'here/out'],
    ['out//', 'here/out'],
    ['./out/.', 'here/out'],
    ["'my out'", 'here/my out'],
    ['"out"', 'here/out'],
    ['a "quoted" name', 'here/a "quoted" name'],
    ['./~', 'here/~'],
    ['./=out', 'here/=out'],
    ['-out', 'here/-out'],
    ['link/out', 'far/inner/out'],
    ['link/../out', 'far/out'],
    ['Müller/out'.normalize('NFD'), 'here/Müller/out'],
  ])('%s', (said, place) => {
    link();
    mkdirSync(join(machine.folder, 'Müller'.normalize('NFC')));
    const before = new Set(readdirSync(machine.folder));
    expectSaid(make(`--output=${said}`), 0);
    expect(isRepo(...place.split('/'))).toBe(true);
    const came = readdirSync(machine.folder).filter((name) => !before.has(name));
    expect(came).toEqual(
      place.startsWith('here/') && !place.startsWith('here/M') ? [place.split('/')[1]] : [],
    );
  });

  test('the same folder for staging and for several', () => {
    writeFileSync(join(machine.folder, 'two.yaml'), JOB.replace('inbox-sorter', 'two'));
    expectSaid(machine.run(['new', 'job.yaml', 'two.yaml', '--output=~/x/../class', '--yes']), 0, '2 made');
    expect(readdirSync(machine.home)).toEqual(['class']);
    expect(readdirSync(join(machine.home, 'class')).sort()).toEqual(['inbox-sorter', 'two']);
  });
});

test.each([
  [['-o=out'], '-o out or --output=out'],
  [['-o='], 'takes the ='],
  [['-o', ''], 'is empty'],
  [['--output='], 'is empty'],
  [['-o', '  '], 'is empty'],
  [['--output=~ada/out'], 'has to be written out'],
])('%j is refused, and makes nothing', (words, said) => {
  expectSaid(make(...words), 2, said);
  expectSaid(machine.run(['read', AD, ...words]), 2, said);
  expect(readdirSync(machine.folder)).toEqual(['job.yaml']);
});

test.each(['-out', '~', '=out', "it's", 'a b'])('what is printed for %j is right in a shell', (name) => {
  const { stdout } = make(`--output=./${name}`);
  const cd = /^ {2}(cd .*)$/m.exec(stdout)?.[1];
  expectSaid(machine.shell(`${cd} && ls project.yaml`), 0);
  const again = stdout.split('The same again:\n')[1]?.trim() ?? '';
  renameSync(join(machine.folder, name), join(machine.folder, 'away'));
  expectSaid(machine.shell(again), 0);
  expect(isRepo('here', name)).toBe(true);
});

describe('the path of a job file or an ad is found', () => {
  const NAME = 'Stellenanzeige Müller.yaml';
  test.each([
    ['in quotes', (path: string) => `'${path}'`],
    ['in double quotes', (path: string) => `"${path}" `],
    ['with escaped blanks', (path: string) => path.replaceAll(' ', '\\ ')],
    ['as a URL', (path: string) => pathToFileURL(path).href],
    ['composed', (path: string) => path.normalize('NFC')],
    ['decomposed', (path: string) => path.normalize('NFD')],
    ['below the home folder', (path: string) => path.replace(/^.*\/home\//, '~/')],
  ])('%s', (_how, say) => {
    for (const form of ['NFC', 'NFD']) {
      const path = join(machine.home, NAME.normalize(form));
      writeFileSync(path, JOB);
      expectSaid(machine.run(['new', say(path), '--dry-run']), 0, 'Would make inbox-sorter');
      renameSync(path, join(machine.home, 'ad.txt'));
      expectSaid(machine.run(['read', say(join(machine.home, 'ad.txt'))]), 0);
    }
  });

  test('where it stands as it is said, whatever it looks like', () => {
    for (const name of ["'q.yaml'", '~', 'a\\ b.yaml']) {
      writeFileSync(join(machine.folder, name), JOB);
      expectSaid(machine.run(['new', `./${name}`, '--dry-run']), 0);
      expectSaid(machine.run(['new', name, '--dry-run']), 0);
    }
  });
});

test('publish and ci take their folder as it is said', () => {
  expectSaid(make('--output=~/my out'), 0);
  for (const said of ['~/my out', "'~/my out'", '~/my\\ out'])
    expectSaid(machine.run(['publish', said, '--yes', '--dry-run'], { env: NOBODY }), 0, 'there is no token');
  expectSaid(machine.run(['ci', '~/my out', '--dry-run']), 0, 'same already');
});

describe('what can’t be written ends in a sentence, and leaves nothing', () => {
  test.each([
    ['below a file', 'job.yaml/out', 1, 'is a file'],
    ['a link in a circle', 'circle/out', 1, 'leads back to itself'],
    ['a link to nowhere', 'nowhere/out', 1, /link leads nowhere|is a file/],
    ['a name that is too long', 'x'.repeat(300), 1, 'too long'],
    ['a path that is too long', 'xxxxxxxxx/'.repeat(500), 1, 'too long'],
    ['a link that is there', 'circle', 2, 'exists already'],
    ['the folder itself', '.', 2, 'exists already'],
    ['the root', '/', 2, 'exists already'],
    ['a device', '/dev/null/x', 1, 'is a file'],
    ['below /proc', '/proc/nothing/x', 1, ''],
  ])('%s', (_what, output, code, words) => {
    symlinkSync('circle', join(machine.folder, 'circle'));
    symlinkSync('gone', join(machine.folder, 'nowhere'));
    const before = readdirSync(machine.folder);
    expectSaid(make('-o', output), code, words);
    expectSaid(make('-o', output, '--json'), code, words);
    expect(readdirSync(machine.folder)).toEqual(before);
  });

  test('the current folder is gone', () => {
    mkdirSync(join(machine.folder, 'gone'));
    for (const command of [
      'new ../job.yaml --yes',
      'new ~/job.yaml -o out --json',
      'read ad.txt',
      'ci',
      'publish --yes',
    ])
      expectSaid(
        machine.shell(`mkdir -p gone && cd gone && rmdir ../gone && start-the-job ${command}`),
        2,
        /folder you are in is gone|There is no|nothing here|no folder/,
      );
    expectSaid(machine.shell('mkdir -p gone && cd gone && rmdir ../gone && start-the-job tasks'), 0);
  });

  test('read makes the folder of its file, and says what is against it', () => {
    expectSaid(machine.run(['read', AD, '-o', 'x/y/job.yaml']), 0, 'Wrote x/y/job.yaml');
    expectSaid(machine.run(['read', AD, '--output=~/job.yaml']), 0);
    expect(existsSync(join(machine.home, 'job.yaml'))).toBe(true);
    expectSaid(machine.run(['read', AD, '-o', 'x', '--force']), 1, 'is a folder');
    expectSaid(machine.run(['read', AD, '-o', 'job.yaml/x']), 1, 'is a file');
    expectSaid(machine.run(['read', AD, '-o', '-']), 0, '# yaml-language-server');
  });

  const other = process.getuid?.() === 0 ? test : test.skip;
  other('a folder that somebody may not enter or write to', () => {
    const locked = join(root, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o700);
    for (const folder of [root, machine.folder]) chmodSync(folder, 0o755);
    const as = (line: string) =>
      machine.shell(`setpriv --reuid 65534 --regid 65534 --clear-groups bash -c '${line}'`);
    if (as('true').code !== 0 || as('start-the-job --version').code !== 0) return;
    expectSaid(as('start-the-job new job.yaml --yes'), 1, 'no permission');
    expectSaid(as('start-the-job new job.yaml --yes -o ../locked/out'), 1, 'no permission');
    expectSaid(as('start-the-job new job.yaml --yes -o ../locked/out --json'), 1, 'no permission');
    expectSaid(as('start-the-job new ../locked/job.yaml --yes'), 2, 'no permission');
    expect(realpathSync(locked)).toBe(locked);
    expect(readdirSync(locked)).toEqual([]);
  });
});
