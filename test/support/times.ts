import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { readLeftOut } from './depth.ts';
import { OUTPUT } from './paths.ts';
import { report } from './table.ts';

/** What takes longer the more families there are; every other file looks at so many families and no more. */
const FOR_EVERY_FAMILY = ['day-one', 'own-tests', 'judges', 'resolve', 'task', 'demos', 'pages'];

/** How long a file of tests took, hooks included. */
export interface FileTime {
  readonly file: string;
  readonly seconds: number;
  readonly grows: boolean;
}

/** What the run of the generated suites took, for the projection to more families. */
export interface Times {
  readonly families: number;
  /** Seconds before the first test: what is installed, and what every repo's day one took. */
  readonly before: { readonly install: number; readonly repos: number };
  readonly files: FileTime[];
}

const BEFORE = join(OUTPUT, 'times-before.json');
export const TIMES = join(OUTPUT, 'times.json');

/** Notes what went before the tests. */
export function noteBefore(families: readonly string[], before: Times['before']): void {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(BEFORE, JSON.stringify({ families, before }));
}

/** Prints what every file and every family took, and keeps it in .test-output/times.json. */
export default class TimesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ours = modules.filter(({ project }) => /^(generated|browser)$/.test(project.name));
    if (ours.length === 0) return;
    const { families, before } = JSON.parse(readFileSync(BEFORE, 'utf8'));
    const files = ours.map((module) => {
      const file = basename(module.moduleId, '.test.ts');
      const { duration, collectDuration } = module.diagnostic();
      return { file, seconds: (duration + collectDuration) / 1000, grows: FOR_EVERY_FAMILY.includes(file) };
    });
    const times: Times = { families: families.length, before, files };
    writeFileSync(TIMES, JSON.stringify(times));
    report(
      'files',
      files.map(({ file, seconds }) => ({ file, s: seconds.toFixed(1) })),
    );
    report('families', perFamily(families, ours));
    const left = readLeftOut().map(({ check, done, left, command }) => ({
      'left out': check,
      done: done.join(', '),
      left: left.length,
      'what runs it': command,
    }));
    report('left-out', left);
  }
}

/** Seconds by family and file, from the suites whose name begins with the family's. What hooks took is not in it. */
function perFamily(families: readonly string[], modules: readonly TestModule[]) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  return families.map((family) => {
    const row: Record<string, string> = { family };
    for (const module of modules) {
      const own = tests.filter((test) => test.module === module && isOf(family, test));
      const seconds = own.reduce((sum, test) => sum + (test.diagnostic()?.duration ?? 0), 0) / 1000;
      if (own.length > 0) row[basename(module.moduleId, '.test.ts')] = seconds.toFixed(1);
    }
    return row;
  });
}

const isOf = (family: string, test: TestCase): boolean => test.fullName.split(/[ ']+/).includes(family);
