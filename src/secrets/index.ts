/** Looks for secrets before a push: issuers' formats, secretlint's rules, and the values of this machine's own variables. */
import { findAssigned, PASSWORD } from './assigned.ts';
import { type EnvironmentSecret, environmentSecrets, findVerbatim } from './environment.ts';
import { base64Text, type HiddenText, wideText } from './hidden.ts';
import type { Hit } from './hit.ts';
import { findKinds } from './kinds.ts';
import { findByPath, isExample } from './paths.ts';
import { lint } from './secretlint.ts';
import { type Text, textOf } from './text.ts';

export interface Finding {
  /** A secret in it is masked as well. */
  path: string;
  /** Counts from 1. */
  line: number;
  /** Such as "Hugging Face token". */
  kind: string;
  /** Its first characters and `…`, never the whole. */
  shown: string;
}

/** A file that is one long list of secrets needs no longer report. */
const MAXIMUM = 50;

/**
 * Looks for secrets in exactly what would be pushed. What is compressed (zip, npz, gz, the pixels of a picture) is not unpacked.
 * @param environment whose token-like variables are compared with every file, verbatim, in base64 and URL-encoded
 * @returns the findings, in the order of the files and their lines
 */
export async function findSecrets(
  files: Iterable<{ path: string; bytes: Buffer }>,
  environment: NodeJS.ProcessEnv,
): Promise<Finding[]> {
  const known = environmentSecrets(environment);
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await secretsIn(file, known)));
  return findings;
}

/** The same for one file, by what is known of the environment. */
export async function secretsIn(
  { path, bytes }: { path: string; bytes: Buffer },
  known: EnvironmentSecret[],
): Promise<Finding[]> {
  const { shownPath, inName } = await lookAtName(path, known);
  const text = textOf(bytes);
  const hits = await findIn(text, known);
  hits.push(...(await findInHidden(base64Text(text), known, 'in base64')));
  hits.push(...(await findInHidden(wideText(text), known, 'in UTF-16')));
  hits.push(...findByPath(path, text));
  const lines = lineCounter(text.raw);
  for (const { start, kind, secret } of withoutOverlaps(hits.filter((hit) => counts(hit, path))))
    inName.push({ path: shownPath, line: lines(start), kind, shown: mask(secret) });
  return inName;
}

/** A password may stand in an example for one; an issuer's token can't. */
const counts = ({ kind }: Hit, path: string) => kind !== PASSWORD || !isExample(path);

/** A name is pushed like what stands in the file. */
async function lookAtName(path: string, known: EnvironmentSecret[]) {
  const whole = await findIn(textOf(Buffer.from(path)), known);
  // A folder may be a digest by name, and so is no key; behind a name of its own it is one.
  const parts = await findIn(textOf(Buffer.from(path.replaceAll('/', '\n'))), known);
  const inParts = parts.filter(({ start }) => start > 0 && path[start - 1] !== '/');
  const hits = withoutOverlaps([...whole, ...inParts]);
  const shownPath = masked(path, hits);
  const inName = hits.map(
    ({ kind, secret }): Finding => ({
      path: shownPath,
      line: 1,
      kind: `${kind}, in the file's name`,
      shown: mask(secret),
    }),
  );
  return { shownPath, inName };
}

/** Hits in a text; a more certain one comes first. */
export async function findIn(text: Text, known: EnvironmentSecret[]): Promise<Hit[]> {
  return [...findVerbatim(text, known), ...findKinds(text), ...(await lint(text)), ...findAssigned(text)];
}

/** A Kubernetes secret or an Authorization header says it in base64, a program for Windows in UTF-16. */
async function findInHidden(
  { decoded, placeOf }: HiddenText,
  known: EnvironmentSecret[],
  how: string,
): Promise<Hit[]> {
  if (decoded === '') return [];
  const hits = await findIn(textOf(Buffer.from(decoded)), known);
  return hits.map((hit) => ({ ...hit, ...placeOf(hit.start), kind: `${hit.kind}, ${how}` }));
}

/** One finding a place: of hits that share characters the first, which is the most certain, is kept. */
export function withoutOverlaps(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === MAXIMUM) break;
    if (kept.every(({ start, end }) => hit.end <= start || hit.start >= end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The line of an offset, for offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** A text without the secrets in it. @param hits in their order, see `withoutOverlaps` */
export function masked(text: string, hits: Hit[]): string {
  let shown = text;
  for (const { start, end, secret } of hits.toReversed())
    shown = shown.slice(0, start) + mask(secret) + shown.slice(end);
  return shown;
}

/** Four characters of a long secret, one of a short one: a password of ten characters must not lose four. */
function mask(secret: string): string {
  return `${secret.slice(0, secret.length < 16 ? 1 : 4)}…`;
}
