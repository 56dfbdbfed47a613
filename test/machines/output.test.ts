/** Streams that take nothing, and dates: what is said where nobody listens, and which day it is. */
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { today } from '../../src/commands/new/index.ts';
import { nextMonday } from '../../src/plan/schedule.ts';
import { expectSaid, JOB, type Machine, newMachine } from '../support/machine.ts';
import { PROJECT } from '../support/paths.ts';

let machine: Machine;
beforeEach(() => {
  machine = newMachine();
});
const isMade = (repo: string) => existsSync(join(machine.folder, repo, '.git', 'HEAD'));

describe.skipIf(!existsSync('/dev/full'))('a full disk behind stdout', () => {
  test.each(['--json', '', '--no-git'])('new %s: one sentence, and what is made is said', (flag) => {
    const ran = machine.shell(`start-the-job new job.yaml -o out --yes ${flag} > /dev/full`);
    expectSaid(ran, 1);
    expect(ran.stderr).toBe('Standard output did not take the result: the disk is full. out is made.\n');
    expect(existsSync(join(machine.folder, 'out', 'README.md'))).toBe(true);
  });

  test('several are said one by one', () => {
    writeFileSync(join(machine.folder, 'two.yaml'), JOB.replace('inbox-sorter', 'two'));
    const ran = machine.shell('start-the-job new job.yaml two.yaml -o out --yes --json > /dev/full');
    expectSaid(ran, 1, 'the disk is full. out/inbox-sorter is made. out/two is made.\n');
  });

  test.each([
    ['tasks', 1],
    ['--help', 1],
    ['--version', 1],
    ['new job.yaml --dry-run', 1],
    ['new gone.yaml --json', 2],
    ['read gone.txt --json', 2],
  ])('%s', (command, code) => {
    const ran = machine.shell(`start-the-job ${command} > /dev/full`);
    expectSaid(ran, code, 'Standard output did not take the result: the disk is full.\n');
    expectSaid(machine.shell(`start-the-job ${command} > /dev/full 2> /dev/full`), code);
  });

  test('behind stderr too, nothing is undone', () => {
    expectSaid(machine.shell('start-the-job new job.yaml -o out --yes > /dev/full 2> /dev/full'), 1);
    expect(isMade('out')).toBe(true);
    expectSaid(machine.shell('start-the-job new gone.yaml 2> /dev/full'), 2);
  });
});

test.each([
  ['>&-', 0],
  ['2>&-', 0],
  ['<&- >&- 2>&-', 0],
  ['| head -c 1', 0],
  ['| true', 0],
  ['2>&1 | head -1', 0],
])('new with %s makes the repo', (end, code) => {
  for (const flag of ['', '--json'])
    expectSaid(
      machine.shell(`set -o pipefail; rm -rf out; start-the-job new job.yaml -o out --yes ${flag} ${end}`),
      code,
    );
  expect(isMade('out')).toBe(true);
});

test.each([
  { NO_COLOR: '1' },
  { TERM: 'dumb' },
  { TERM: '' },
  { CI: 'true' },
  { LANG: 'C', LC_ALL: 'C' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { COLUMNS: '1' },
  { TMPDIR: '/nonexistent' },
  { HOME: undefined },
  { HOME: '' },
  { HOME: '/nonexistent' },
  { HOME: '/dev/null' },
  { XDG_CONFIG_HOME: '/nonexistent' },
])('surroundings %j', (env) => {
  expectSaid(machine.run(['new', 'job.yaml', '--yes'], { env }), 0, 'first commit');
  expect(isMade('inbox-sorter')).toBe(true);
});

test('only what a stream of ours did not take is taken for that', () => {
  const late = `
const again = setInterval(() => {
  if (process.listenerCount('uncaughtException') === 0) return;
  clearInterval(again);
  throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
}, 1);`;
  writeFileSync(join(machine.home, 'late.cjs'), late);
  const env = { NODE_OPTIONS: `--require ${join(machine.home, 'late.cjs')}` };
  expectSaid(machine.run(['tasks'], { env }), 1, 'The system refused to go on: write EPIPE');
});

test.skipIf(process.platform !== 'linux')(
  'what a slow reader takes late is whole; one that goes away meanwhile is no failure',
  () => {
    const narrow = 'import fcntl, os; fcntl.fcntl(1, 1031, 4096); os.set_blocking(1, False)';
    const command = `python3 -c "${narrow}; os.execvp('start-the-job', ['start-the-job', 'tasks', '--json'])"`;
    const slow = (end: string) => machine.shell(`set -o pipefail; ${command} | ${end}`);
    const whole = slow('(sleep 0.5; cat)');
    expectSaid(whole, 0);
    expect(JSON.parse(whole.stdout)).toMatchObject({ version: 1 });
    expectSaid(slow('(sleep 0.5; head -c 1)'), 0);
  },
);

describe('the date is the user’s', () => {
  /** A Date that stands still. */
  const clock = (time: string) =>
    `const R = Date, t = R.parse('${time}'); globalThis.Date = class extends R { constructor(...a) { if (a.length) super(...a); else super(t); } static now() { return t; } };`;

  test.each([
    ['America/Los_Angeles', '2026-11-30T01:00:00Z', '2026-11-30'],
    ['Pacific/Kiritimati', '2026-11-29T09:59:00Z', '2026-11-30'],
    ['Pacific/Kiritimati', '2026-11-29T10:00:00Z', '2026-12-07'],
    ['Pacific/Pago_Pago', '2026-11-30T10:59:00Z', '2026-11-30'],
    ['Pacific/Pago_Pago', '2026-11-30T11:00:00Z', '2026-12-07'],
    ['Europe/Berlin', '2026-10-24T22:30:00Z', '2026-10-26'],
    ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-26'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-11-02'],
    ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-30'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-02'],
    ['America/Sao_Paulo', '2018-11-04T02:30:00Z', '2018-11-05'],
    ['America/Havana', '2026-03-08T05:00:00Z', '2026-03-09'],
    ['Asia/Kathmandu', '2026-11-29T18:14:00Z', '2026-11-30'],
    ['UTC', '2026-12-31T23:59:59Z', '2027-01-04'],
    ['Nowhere/None', '2026-11-29T12:00:00Z', '2026-11-30'],
  ])('%s at %s', (TZ, time, start) => {
    writeFileSync(join(machine.folder, 'clock.cjs'), clock(time));
    const env = { TZ, NODE_OPTIONS: `--require ${join(machine.folder, 'clock.cjs')}` };
    expectSaid(machine.run(['new', 'job.yaml', '--yes', '--no-git', '-o', 'out'], { env }), 0);
    expect(readFileSync(join(machine.folder, 'out', 'project.yaml'), 'utf8')).toContain(`start: "${start}"`);
  });

  test('every day of a year leads to a Monday one to seven days on', () => {
    for (let day = 0; day < 366; day++) {
      const date = new Date(2028, 0, 1 + day, day % 24, 30);
      const monday = new Date(`${nextMonday(today(date))}T12:00:00`);
      expect(monday.getDay()).toBe(1);
      const days = Math.round((monday.getTime() - new Date(2028, 0, 1 + day, 12).getTime()) / 86_400_000);
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(7);
    }
  });
});

describe('a file that is written stands whole or not at all', () => {
  const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');
  /** The disk is full behind the first bytes of any file. */
  const FULL = `
const fs = require('node:fs');
const real = fs.writeFileSync;
fs.writeFileSync = (file, text, options) => {
  if (!/half|\\.yml|\\.yaml/.test(String(file))) return real(file, text, options);
  real(file, String(text).slice(0, 10), options);
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
};`;
  const full = () => {
    writeFileSync(join(machine.home, 'full.cjs'), FULL);
    return { NODE_OPTIONS: `--require ${join(machine.home, 'full.cjs')}` };
  };

  test('read -o: no half of one, and yesterday’s where it was to be replaced', () => {
    const env = full();
    expectSaid(machine.run(['read', AD, '-o', 'new.yaml'], { env }), 1, 'the disk is full');
    expectSaid(machine.run(['read', AD, '-o', 'job.yaml', '--force'], { env }), 1, 'the disk is full');
    expect(readFileSync(join(machine.folder, 'job.yaml'), 'utf8')).toBe(JOB);
    expect(readdirSync(machine.folder)).toEqual(['job.yaml']);
    symlinkSync('job.yaml', join(machine.folder, 'link.yaml'));
    expectSaid(machine.run(['read', AD, '-o', 'link.yaml', '--force']), 0);
    expect(readFileSync(join(machine.folder, 'job.yaml'), 'utf8')).not.toBe(JOB);
    expect(lstatSync(join(machine.folder, 'link.yaml')).isSymbolicLink()).toBe(true);
  });

  test('ci: the next run adds what this one could not', () => {
    expectSaid(machine.run(['ci'], { env: full() }), 1, 'the disk is full');
    const next = machine.run(['ci']);
    expectSaid(next, 0);
    expect(next.stdout).toMatch(/^(?:added {9}\S+\n){2}$/);
  });

  test.skipIf(!existsSync('/dev/stdout'))('a device is written to as it is', () => {
    expectSaid(machine.shell(`start-the-job read '${AD}' -o /dev/stdout --force | head -1`), 0, '# yaml');
  });
});
