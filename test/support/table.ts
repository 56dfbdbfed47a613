import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from './paths.ts';

type Row = Readonly<Record<string, string | number>>;

/** Rows as a Markdown table with aligned columns. */
function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
  const widths = columns.map((column, index) =>
    Math.max(column.length, 3, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (values: readonly string[]): string =>
    `| ${values.map((value, index) => value.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** Prints a suite's figures and keeps them in .test-output/<name>.md. */
export function report(name: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, `${name}.md`), `${table(rows)}\n`);
  process.stdout.write(`\n${name}\n${table(rows)}\n`);
}
