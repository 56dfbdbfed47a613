/** Title, company and place behind a word that says which of them it is. Pure. */
import type { Part } from '../sections.ts';
import { saysMode } from './board-lines.ts';
import { namesNone } from './employer-words.ts';
import type { Put } from './found.ts';
import { type Key, keyOfLabel, UNMARKED } from './label-words.ts';
import { placeShare } from './place-spans.ts';
import { namesRole } from './roles.ts';
import {
  looksLikeName,
  looksLikePlace,
  looksLikeTitle,
  nameAlone,
  namesPlace,
  placeAlone,
  titleWithoutTags,
} from './shapes.ts';

const LABELLED = /^([^:：|]{1,40}?)\s*[:：|]\s*(\S.{0,160})$/;
/** `【勤務地】東京`. */
const BRACKETED = /^[【〔[〈<]\s*([^】〕\]〉>]{1,24}?)\s*[】〕\]〉>]\s*[:：]?\s*(\S.{0,120})$/;
const DASHED = /^(\S{2,20}(?: \S{2,20})?)\s+[-–—]\s+(\S.{1,120})$/;

/** @param sure only what reads as what its label says */
export function labelled(parts: Part[], put: Put, sure: boolean): void {
  for (const [i, part] of parts.slice(0, 400).entries()) {
    const match =
      LABELLED.exec(part.text) ??
      BRACKETED.exec(part.text) ??
      UNMARKED.exec(part.text) ??
      DASHED.exec(part.text);
    const key = match && keyOfLabel(match[1] as string);
    if (key) put(key, valueBehind(key, match[2] as string, sure), part);
    if (match && !/[:：|]\s*$/.test(part.text)) continue;
    // A label alone, with its value on the next line.
    const next = parts[i + 1];
    const alone =
      next && part.text.length <= 30 && part.opens
        ? keyOfLabel(part.text.replace(/\s*[:：|]\s*$|[【】〔〕[\]<>〈〉]/g, ''))
        : undefined;
    if (!next || !alone || next.text.length > 90 || (next.heading && keyOfLabel(next.text))) continue;
    if (alone === 'title' && !looksLikeTitle(next.text)) continue;
    const value = valueBehind(alone, next.text, sure);
    if (
      value &&
      (alone !== 'location' || isPlaceAlone(next.text)) &&
      (alone !== 'company' || looksLikeName(value))
    )
      put(alone, value, next);
  }
}

const isPlaceAlone = (text: string) =>
  namesPlace(text) ||
  placeShare(text) > 0 ||
  looksLikePlace(text) ||
  saysMode(text) ||
  (looksLikeName(text) && text.split(/\s+/).length <= 4);

function valueBehind(key: Key, raw: string, sure: boolean): string | undefined {
  const text = raw.replace(/\s*\|\s*$/, '').trim();
  if (key === 'title')
    return namesRole(text) && text.length <= 120 && !/[:：]$/.test(text) ? titleWithoutTags(text) : undefined;
  if (key === 'company') {
    const name = nameAlone(
      text.replace(/\s*[(（](?:https?|www)[^)）]*[)）]?/g, '').replace(/[.;。]\s.*$/, ''),
    );
    return name.length <= 80 && !namesNone(name) && (!sure || looksLikeName(name)) ? name : undefined;
  }
  const place = text
    .replace(/\s+\|\s.*$/, '')
    .replace(/[.;。]\s.*$/, '')
    .replace(/\.$/, '')
    .replace(/^(?:in|at|our|the|à|en|em|te)\s+(?=[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f])/, '');
  if (namesPlace(place) || looksLikePlace(place)) {
    return placeAlone(place);
  }
  if (/^(?:in[- ]person|on-?site|in[- ]office)$/i.test(place)) return undefined;
  if (placeShare(place) > 0 && place.length <= 40) return place;
  return sure && !saysMode(place) ? undefined : place.split(/\s+/).length <= 12 ? place : undefined;
}
