/** The text of an ad → clean lines: no markup, no emoji, a sentence a line where a paragraph had many. Pure. */

import { unglued } from './glued.ts';

export interface Line {
  /** Its place in the ad, from 1; several may share one, when a paragraph was parted. */
  number: number;
  text: string;
  /** It was an item of a list. */
  bullet: boolean;
  /** It was marked as a heading, in bold or by Markdown. */
  marked: boolean;
  /** The first of the lines that its paragraph was parted into. */
  opens: boolean;
}

/** An ad is shorter; what comes after is not read. */
export const MAX_AD_CHARACTERS = 120_000;
/** A paragraph without a full stop is parted here, so that no step sees an endless line. */
const LONGEST_LINE = 1500;
const PARAGRAPH = 160;

const INVISIBLE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff0-\uffff]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g;
const PICTURE =
  /[\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff]|\ufe0f|\u20e3|[\ud83c-\ud83e][\udc00-\udfff]/g;
const BULLET =
  /^(?:[-*+•●▪■◦‣○◆►▶➢➤➔→·✓✔✅☑❖–—※►◾▸∙]|\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))\s+|^(?:[・･]|\d{1,2}[、）．]|[①-⑳]|（\d{1,2}）)\s*(?=\S)/;
const LINK = /!?\[([^[\]]{0,300})\]\((?:[^()\s]{0,2000})(?:\s"[^"]{0,300}")?\)/g;
const TAG =
  /<\/?(?:a|abbr|b|br|div|em|font|h[1-6]|hr|i|li|ol|p|pre|section|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,300})?\/?>/gi;

/** The clean lines of an ad's text. */
export function cleanLines(text: string): Line[] {
  const lines: Line[] = [];
  const lostBullets = (text.match(/(?:^|\s)bull\s+[A-ZÀ-Þ]/gmu)?.length ?? 0) > 2;
  const lostQuotes = /(?<![A-Za-zÀ-ž\u3400-\u9fff])[lr]dquo|[A-Za-zÀ-ž\u3400-\u9fff]rsquo/.test(text);
  let number = 0;
  for (const raw of text.slice(0, MAX_AD_CHARACTERS).split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)) {
    number++;
    let line = raw;
    if (line.includes('<'))
      line = line.replace(TAG, (tag) =>
        /^<\/?(?:a|abbr|b|em|font|i|small|span|strong|sub|sup|u)\b/i.test(tag) ? '' : '\n',
      );
    line = line.replace(/\\r?\\n|\\n/g, '\n').replace(/\\(?=["'/])/g, '');
    if (lostBullets) line = line.replace(/(^|\s)bull(?=\s+[A-ZÀ-Þ])/g, '$1\n• ');
    if (lostQuotes)
      line = line.replace(/([lr]dquo|lsquo)/g, '').replace(/(?<=[A-Za-zÀ-ž\u3400-\u9fff])rsquo/g, "'");
    // What Python prints of a list.
    if (/^\s*\[\s*['"]/.test(line))
      line = line
        .replace(/^\s*\[\s*['"]/, '')
        .replace(/['"]\s*\]\s*$/, '')
        .replace(/['"],\s*['"]/g, '\n');
    for (const piece of line.split('\n')) addLine(lines, number, piece);
  }
  return lines;
}

function addLine(lines: Line[], number: number, raw: string): void {
  let text = raw
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  let bullet = false;
  let marked = false;
  for (let mark = BULLET.exec(text); mark; mark = BULLET.exec(text)) {
    bullet = true;
    text = text.slice(mark[0].length);
  }
  text = text.replace(PICTURE, ' ').trim();
  const heading = /^#{1,6}(?:\s+|$)/.exec(text);
  if (heading) {
    marked = true;
    text = text.slice(heading[0].length);
  }
  text = text.replace(LINK, '$1').replace(/`+/g, ' ');
  if (/^[*_]{2,3}[^*_].{0,90}[*_]{2,3}\s*:?$/.test(text) && !bullet) marked = true;
  text = text
    .replace(/\*{1,3}|_{2,3}|(?<![A-Za-zÀ-ž\u3400-\u9fff0-9])_|_(?![A-Za-zÀ-ž\u3400-\u9fff0-9])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[0-9A-Za-z\u00c0-\uffff]/.test(text)) return;
  const sentences = !bullet && text.length > PARAGRAPH ? sentencesOf(text) : chunksOf(text);
  for (const [i, sentence] of sentences.entries()) {
    // An item of a list whose line ends were lost.
    const item = /^- (.+)/.exec(sentence)?.[1];
    lines.push({
      number,
      text: item ?? sentence,
      bullet: bullet || item !== undefined,
      marked: marked && sentences.length === 1,
      opens: i === 0 || item !== undefined,
    });
  }
}

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|sr|jr|dr|mr|ms|mrs|prof|inc|ltd|corp|co|no|approx|min|max|incl|z\.b|d\.h|ca|bzw|p\.ej|ph\.d|b\.s|m\.s|b\.sc|m\.sc|u\.s|u\.k|st|yrs?)\.$/i;
/** `zum 1. März`. */
const ORDINAL = /\b(?:zum|am|vom|bis|ab|dem|der|den) \d{1,2}\.$/;

/** The sentences of a paragraph. */
function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  const parts = unglued(paragraph).split(/\n|(?<=[.!?;。！？；…])\s+|(?<=[。！？；])|\s+(?=[•●▪■◦‣✓✔]\s)/);
  for (const part of parts) {
    const sentence = part.replace(/^[•●▪■◦‣✓✔]\s+/, '').trim();
    if (!sentence) continue;
    const before = sentences.at(-1);
    if (
      before !== undefined &&
      before.length < LONGEST_LINE &&
      (ABBREVIATION.test(before.slice(-12)) || ORDINAL.test(before.slice(-12)))
    )
      sentences[sentences.length - 1] = `${before} ${sentence}`;
    else sentences.push(...chunksOf(sentence));
  }
  return sentences;
}

/** Parts of at most LONGEST_LINE characters, cut between words where there are any. */
function chunksOf(text: string): string[] {
  if (text.length <= LONGEST_LINE) return [text];
  const chunks: string[] = [];
  for (let rest = text; rest; ) {
    let end = rest.length > LONGEST_LINE ? rest.lastIndexOf(' ', LONGEST_LINE) : rest.length;
    if (end <= 0) end = LONGEST_LINE;
    chunks.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return chunks.filter(Boolean);
}
