/** Title, company and place of an ad: from its head, else from its sentences. What it does not say stays empty. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import type { Stated } from '../stated.ts';
import { companyInSentence } from './company.ts';
import { boardHead, cells, topLines } from './first-lines.ts';
import type { Header, Put } from './found.ts';
import { escapedJson, labelled } from './labels.ts';
import { placeInSentence, remoteIn } from './place.ts';
import { type Said, tidy, titleWithoutTags } from './shapes.ts';
import { titleInSentence } from './title.ts';

const NOTHING: Said = [undefined, undefined];

/** @param lines the raw lines of the ad, for what cleaning takes away */
export function headerOf(parts: Part[], lines: string[], stated: Stated): Header {
  const header: Header = {};
  const put: Put = (key, value, part) => {
    const text = value && tidy(value);
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
  for (const key of ['title', 'company', 'location'] as const) {
    const value = key === 'title' ? titleWithoutTags(stated.title) : stated[key];
    put(key, value, lineWith(value) ?? { number: 1, text: '' });
  }
  if (stated.remote === 'Full' || stated.remote === 'Hybrid') header.remote = stated.remote;
  cells(parts, put);
  boardHead(parts, lines, put);
  topLines(parts, put);
  labelled(parts, put);
  escapedJson(lines, put);
  if (!header.title) put('title', ...(titleInSentence(parts) ?? NOTHING));
  if (!header.company) put('company', ...(companyInSentence(parts) ?? NOTHING));
  if (!header.location) put('location', ...(placeInSentence(parts) ?? NOTHING));
  header.remote ??= remoteIn(parts, header.location?.value);
  return header;
}

function lineInRaw(lines: string[], text: string): { number: number; text: string } | undefined {
  const at = lines.findIndex((line) => line.includes(text));
  return at < 0 ? undefined : { number: at + 1, text };
}
