/** The package's `__init__.py`: which modules there are, in the order in which they are read. */
import { beforeAll, describe, expect, test } from 'vitest';
import { packageInit } from '../../src/plan/documents.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { jobOf, planOf, testTask } from '../support/jobs.ts';
import { askPython } from '../support/python.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

/** The names that a docstring's list begins its lines with. */
const namesIn = (text: string) => [...text.matchAll(/^(\w+\/?) {2,}\S/gm)].map(([, name]) => name);

test('it names every module and folder of every family, and nothing else', () => {
  for (const { id, modules } of catalog.tasks) {
    const job = `title: T\nproject: {problem: Solve it, name: tool-check, task: ${id}}\n`;
    const { files } = planOf(job, catalog);
    const found = new Set<string>();
    for (const { path } of files) {
      const [, name, rest] = /^src\/tool_check\/([^/.]+)(.*)$/.exec(path) ?? [];
      if (name && rest?.startsWith('/')) found.add(`${name}/`);
      else if (name && name !== '__init__') found.add(name);
    }
    const text = files.find(({ path }) => path === 'src/tool_check/__init__.py')?.content.toString() ?? '';
    const named = namesIn(text);
    expect([...named].sort(), id).toEqual([...found].sort());
    const order = [...new Set([...catalog.base.modules, ...modules])];
    expect(
      named.slice(0, order.length).map((name) => name?.replace('/', '')),
      id,
    ).toEqual(order);
  }
});

describe('its text', () => {
  const about =
    'A sentence of proof_of_concept that says "what" it is at such a length that it has to be parted somewhere.';
  const text = packageInit(
    jobOf(
      'title: T\nproject: {problem: Solve it, name: tool-check}\n',
      [],
      [
        testTask({
          reading: [
            ['config', about],
            ['plumbing/', 'The rest.'],
          ],
        }),
      ],
    ),
    { parts: [] },
  );

  test('fits the lines of a page, and names the package', () => {
    expect(text).toContain(`
config     A sentence of tool_check that says "what" it is at such a length that it has to be
           parted somewhere.
plumbing/  The rest.
"""
`);
  });

  test('is Python with one docstring and a version', () => {
    const code = 'import ast\ntree = ast.parse(value)\nresult = [ast.get_docstring(tree), len(tree.body)]';
    const [docstring, statements] = askPython(code, text) as [string, number];
    expect(docstring.split('\n')[0]).toBe(
      'A proof of concept in small steps: collect, train, evaluate, report, demo.',
    );
    expect(statements).toBe(2);
  });
});
