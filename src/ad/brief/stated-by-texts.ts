/** What is done with what people write, where no verb of sorting says it: comments are analysed for what they are about, descriptions are written. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { listAt, phraseAt, type Span, spanText } from './noun-phrase.ts';
import { actsStated } from './stated-by-acts.ts';
import type { Reader } from './told.ts';

const ANALYSES = /^(?:analy[sz](?:e|es|ing)|min(?:e|es|ing)|process(?:es|ing)?|through|understand(?:ing)?)$/;
/** What people write that has to be read. */
export const CARRIERS =
  /(?:^|\s)(?:reviews?|comments|feedback|complaints|surveys|survey responses|open answers|responses|tickets|transcripts|notes|messages|e-?mails|posts|enquiries|inquiries|letters|suggestions|verbatims)$/i;
/** What they are analysed for. */
const FOR_WHAT =
  /\b(?:find out what|identify|themes?|topics?|sentiments?|categor\w+|reasons?|coach|common (?:issues|problems|complaints)|what \w+ (?:say|want|think|complain|ask))\b/;
const WRITES = /^(?:generat(?:e|es|ing)|writ(?:e|es|ing)|produc(?:e|es|ing)|draft(?:s|ing)?)$/;
const WRITTEN =
  /(?:^|\s)(?:descriptions|summaries|copy|captions|listings|letters|replies|reports|notes|briefs|headlines|answers|offers)$/i;
const BY_MODEL = /\b(?:llms?|language models?|generative|gen ai|genai|gpt|prompts?|prompting)\b/;

/** `Analyse survey comments to find out what passengers complain about`. */
export function statedByAnalysis(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const marked = statedByMarks(reader, at);
  if (marked) return marked;
  // What they are sorted by is said behind it: `to classify the cause of each`.
  if (/\bclassif\w* the (?:cause|reason|severity|urgency|type|category)/.test(part.plain)) return undefined;
  if (!ANALYSES.test(part.words[at]?.key ?? '') || !FOR_WHAT.test(part.plain)) return undefined;
  const { items, next } = listAt(part, at + 1);
  const objects = saidOf(reader, items).filter((text) => CARRIERS.test(text));
  if (objects.length === 0) return undefined;
  const { keys: _keys, ...around } = aroundObject(reader, next, deedCalled('classify'));
  const made = built(reader, at, deedCalled('classify'), objects, { ...around, things: undefined, keys: [] });
  return made && { ...made, stated: { ...made.stated, task: 'text-classification' } };
}

/** `Score essays`: how good they are. */
function statedByMarks(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const phrase = /^(?:scor|mark|grad|rat|assess)(?:e|es|s|ing)?$/.test(part.words[at]?.key ?? '')
    ? phraseAt(part, at + 1)
    : undefined;
  const [text = ''] = phrase ? saidOf(reader, [phrase]) : [];
  if (!phrase || !MARKED.test(text)) return undefined;
  const around = { keys: [], drivers: [], next: phrase.last + 1 };
  const made = built(reader, at, deedCalled('classify'), [`quality of ${text.toLowerCase()}`], around);
  return (
    made && {
      ...made,
      stated: { ...made.stated, task: 'text-classification', labels: ['weak', 'fair', 'good'] },
    }
  );
}
const MARKED = /(?:^|\s)(?:essays|answers|submissions|summaries|translations|replies)$/i;

/** `Generate product descriptions with LLMs`: an act that a person checks. */
export function statedByWriting(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  if (!WRITES.test(part.words[at]?.key ?? '') || !BY_MODEL.test(part.plain)) return undefined;
  const phrase = phraseAt(part, at + 1);
  const [written] = phrase ? saidOf(reader, [phrase]) : [];
  // One word says of nothing what it is written of.
  if (!phrase || !written || !WRITTEN.test(written) || !/\s/.test(written)) return undefined;
  return actsStated(part, at, phrase.last + 1, [`write ${written.toLowerCase()}`], 1);
}

const saidOf = ({ part, words }: Reader, spans: Span[]): string[] =>
  spans.map((span) => spanText(part, span)).filter((text) => words.allows(text, 'en'));
