import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest on a fresh clone, the longest first; whoever comes last then has little left to wait for. */
const LONGEST = [
  'test/browser/demos',
  'test/generated/own-tests',
  'test/generated/variants',
  'test/browser/pages',
  'test/generated/ideas',
  'test/generated/pythons',
  'test/browser/workflow',
  'test/generated/judges',
  'test/generated/resolve',
  'test/publish/faults',
  'test/publish/space',
  'test/publish/process',
  'test/publish/demo',
  'test/hostile',
  'test/ask/prompts',
  'test/publish/publish',
  'test/secrets/secrets',
  'test/ad/robust',
  'test/cli',
  'test/crash',
];

/** Files of all projects in one queue: a project does not wait for another, and a core that is free takes the longest that is left. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((start) => moduleId.includes(`/${start}`));
  return at < 0 ? LONGEST.length : at;
}
