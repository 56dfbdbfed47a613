/** Looks for secrets before a push: issuers' formats, secretlint's rules, and the values of this machine's own variables. */
import { type EnvironmentSecret, environmentSecrets, findVerbatim } from './environment.ts';
import type { Hit } from './hit.ts';
import { findAssigned, findKinds } from './kinds.ts';
import { findByPath } from './paths.ts';
import { lint } from './secretlint.ts';
import { base64Text, type Text, textOf } from './text.ts';

export interface Finding {
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
  for (const { path, bytes } of files) {
    const text = textOf(bytes);
    const hits = await findIn(text, known);
    hits.push(...(await findInBase64(text, known)), ...findByPath(path, text));
    const chosen = withoutOverlaps(hits);
    const lines = lineCounter(text.raw);
    for (const { start, kind, secret } of chosen) {
      findings.push({ path, line: lines(start), kind, shown: mask(secret) });
    }
  }
  return findings;
}

/** Hits in a text; a more certain one comes first. */
async function findIn(text: Text, known: EnvironmentSecret[]): Promise<Hit[]> {
  return [...findVerbatim(text, known), ...findKinds(text), ...(await lint(text)), ...findAssigned(text)];
}

/** A Kubernetes secret or an Authorization header says it in base64. */
async function findInBase64(text: Text, known: EnvironmentSecret[]): Promise<Hit[]> {
  const { decoded, placeOf } = base64Text(text);
  if (decoded === '') return [];
  const hits = await findIn(textOf(Buffer.from(decoded, 'latin1')), known);
  return hits.map((hit) => ({ ...hit, ...placeOf(hit.start), kind: `${hit.kind}, in base64` }));
}

/** One finding a place: of hits that share characters the first, which is the most certain, is kept. */
function withoutOverlaps(hits: Hit[]): Hit[] {
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

/** Four characters of a long secret, one of a short one: a password of ten characters must not lose four. */
function mask(secret: string): string {
  return `${secret.slice(0, secret.length < 16 ? 1 : 4)}…`;
}
