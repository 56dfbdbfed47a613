/** Title, company and place of an ad: from its head, else from its sentences. What it does not say stays empty. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import type { Stated } from '../stated.ts';
import { companyInSentence } from './company.ts';
import { escapedJson } from './escaped-json.ts';
import type { Header, Put } from './found.ts';
import { boardHead } from './globe.ts';
import { headLines } from './head.ts';
import { labelled } from './labels.ts';
import { employerOfOpening, tags } from './one-line.ts';
import { placeInSentence } from './place.ts';
import { remoteIn, withoutMode } from './remote.ts';
import { type Said, tidy, titleWithoutTags } from './shapes.ts';
import { titleInSentence } from './title.ts';
import { witnessOf } from './witness.ts';

const NOTHING: Said = [undefined, undefined];

/**
 * @param lines the raw lines of the ad, for what cleaning takes away
 * @param isTopic whether a text names a task or a tool
 */
export function headerOf(
  parts: Part[],
  lines: string[],
  stated: Stated,
  isTopic: (text: string) => boolean,
): Header {
  const header: Header = {};
  const put: Put = (key, value, part) => {
    const tidied = value && tidy(value);
    const text = key === 'location' && tidied ? withoutMode(tidied) : tidied;
    if (header[key] || !text || !part) return;
    // What was stated as the place is not guessed to be the company.
    if (key === 'company' && stated.location && text === header.location?.value) return;
    header[key] = { value: text, evidence: { line: part.number, text } };
  };
  const lineWith = (text: string | undefined) => {
    const key = text && folded(text);
    if (!key) return undefined;
    return parts.find((part) => folded(part.text).includes(key)) ?? lineInRaw(lines, text);
  };
  // `Vacancy at Acme`, as pages are headed, names no role.
  const opening = employerOfOpening(stated.title);
  for (const key of ['title', 'company', 'location'] as const) {
    const value = key === 'title' ? titleWithoutTags(opening ? undefined : stated.title) : stated[key];
    put(key, value, lineWith(value) ?? { number: 1, text: '' });
  }
  if (stated.remote === 'Full' || stated.remote === 'Hybrid') header.remote = stated.remote;
  put('company', opening, lineWith(opening) ?? { number: 1, text: '' });
  const witness = witnessOf(parts, isTopic);
  boardHead(parts, lines, put);
  escapedJson(lines, put);
  labelled(parts, put, true);
  tags(stated.title ?? parts[0]?.text ?? '', witness, (key, value) =>
    put(key, value, lineWith(value) ?? parts[0]),
  );
  headLines(parts, witness, put);
  labelled(parts, put, false);
  if (!header.title) put('title', ...(titleInSentence(parts) ?? NOTHING));
  if (!header.company) put('company', ...(companyInSentence(parts, witness) ?? NOTHING));
  if (!header.location) put('location', ...(placeInSentence(parts, witness) ?? NOTHING));
  header.remote ??= remoteIn(parts, header.location?.value);
  return header;
}

function lineInRaw(lines: string[], text: string): { number: number; text: string } | undefined {
  const at = lines.findIndex((line) => line.includes(text));
  return at < 0 ? undefined : { number: at + 1, text };
}
