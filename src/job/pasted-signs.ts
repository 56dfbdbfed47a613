/** Signs that pages and word processors put in the place of YAML's own: each is named where it stands, with what to type instead. Pure. */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  visit,
} from 'yaml';
import type { Problem } from '../words/errors.ts';
import { isMergeKey } from './source.ts';

type At = (offset: number, message: string) => Problem;

const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const INVISIBLE = '\\u200b\\u2060\\ufeff';
const QUOTES = '“”„‟«»‘’‚‛‹›＂＇';
const DASHES = '–—−‐‑•·‣▪●◦∙*';
const COLONS = '：﹕∶꞉';

const LEADING = new RegExp(`^ *([${SPACES}${INVISIBLE}])`);
const COLON = new RegExp(`^([ ${SPACES}]*(?:- +)*[\\w.$-]+ ?)(?:([${COLONS}])|:([${SPACES}]))`);
const BULLET = new RegExp(`^([ ${SPACES}]*)([${DASHES}])[ ${SPACES}]+\\S`);
/** In a file that does not parse: nodes say no more where a value begins. */
const OPENING = new RegExp(`^( *(?:- +)*(?:[\\w.$-]+: +)?)([${QUOTES}])`);
const MIXED = /^( *(?:- +)*(?:[\w.$-]+: +)?"[^"]*)([“”„])\s*$/;
/** “A” and “B” are quotes of the text itself. */
const isQuoted = (said: string) =>
  new RegExp(`^[${QUOTES}][^${QUOTES.replace('’', '')}]*[${QUOTES}]$`).test(said);
const EDGE = new RegExp(`^[${SPACES}]|[${SPACES}]$`);
const HIDDEN = new RegExp(`[${INVISIBLE}]`);

const MOST = 20;

const code = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const asSpace = (sign: string) =>
  `a space of another kind (${code(sign)}), as pages have it, stands here; type a plain space`;
const asNothing = (sign: string) => `an invisible character (${code(sign)}) stands here; delete it`;
const asLead = (sign: string) => (HIDDEN.test(sign) ? asNothing(sign) : asSpace(sign));
const asQuote = (sign: string) => `a typographic quote (${sign}) stands here; type " or ' instead`;

/** The signs in a file (the first 20 of each), in its order. Texts in quotes and blocks may hold any. */
export interface PastedSigns {
  /** In keys that nobody could mean so. */
  wrong: Problem[];
  /** In values, which may mean it. */
  odd: Problem[];
}

export function pastedSigns(document: Document.Parsed<ParsedNode>, text: string, at: At): PastedSigns {
  const fails = document.errors.length > 0 || !isMap(document.contents);
  const found: Found = new Map();
  const { free, keys } = signsInScalars(document, fails, found);
  let offset = 0;
  for (const line of text.split('\n')) {
    // The further lines of a text may begin with anything.
    if (!within(free, offset)) signsInLine(line, offset, fails, found);
    offset += line.length + 1;
  }
  const sorted = [...found].sort(([a], [b]) => a - b);
  const isWrong = ([place]: [number, string]) => fails || within(keys, place + 0.5);
  const said = (ones: [number, string][]) =>
    ones.slice(0, MOST).map(([place, message]) => at(place, message));
  return { wrong: said(sorted.filter(isWrong)), odd: said(sorted.filter((one) => !isWrong(one))) };
}

type Range = [number, number];
const within = (ranges: Range[], place: number) =>
  ranges.some(([start, end]) => start < place && place < end);

type Found = Map<number, string>;

/** The signs at the edges of plain values and keys. Returns where texts stand that may hold any sign, and our own keys. */
function signsInScalars(
  document: Document.Parsed<ParsedNode>,
  fails: boolean,
  found: Found,
): { free: Range[]; keys: Range[] } {
  const free: Range[] = [];
  const keys: Range[] = [];
  visit(document, {
    Scalar(key, node, path) {
      const [start, end] = (node as Scalar.Parsed).range ?? [0, 0];
      const said = node.source ?? '';
      if (node.type !== 'PLAIN' || !fails) free.push([start, end]);
      if (node.type !== 'PLAIN') return;
      if (key === 'key' && isOurs(path)) keys.push([start, end]);
      const first = said.charAt(0);
      if (isQuoted(said)) found.set(start, asQuote(first));
      else if (key !== 'key' && /^(?:…|\.\.\.)$/.test(said))
        found.set(start, `${said} stands for what was left out; write it, or delete this`);
      else if (/^[［｛【]/.test(said))
        found.set(start, `a full-width bracket (${first}) stands here; type [ or { instead`);
      const hidden = HIDDEN.exec(said);
      if (hidden && said.length <= 200) found.set(start + hidden.index, asNothing(hidden[0]));
      const edge = EDGE.exec(said);
      if (edge && key !== 'key') found.set(start + edge.index, asSpace(edge[0]));
    },
  });
  return { free, keys };
}

/** Whether a key stands at the top or in the project, whose keys are known. */
function isOurs(path: readonly unknown[]): boolean {
  const above = path.length === 5 && isPair(path[2]) ? path[2].key : undefined;
  return path.length === 3 || (isScalar(above) && above.value === 'project');
}

function signsInLine(line: string, offset: number, fails: boolean, found: Found): void {
  if (/^\s*#/.test(line)) return;
  const put = (place: number, message: string) => {
    if (!found.has(offset + place)) found.set(offset + place, message);
  };
  const lead = LEADING.exec(line);
  if (lead && line.trim() !== '') {
    put(lead[0].length - 1, asLead(lead[1] ?? ''));
    return;
  }
  const colon = COLON.exec(line);
  if (colon) {
    const [all, before = '', wide, space] = colon;
    if (wide) put(before.length, `a colon of another kind (${wide}) stands here; type : and a space`);
    else put(all.length - 1, asSpace(space ?? ''));
  }
  const bullet = BULLET.exec(line);
  if (bullet && (fails || bullet[2] !== '*'))
    put((bullet[1] ?? '').length, `a list has plain dashes; type - instead of ${bullet[2]}`);
  if (!fails) return;
  const quote = OPENING.exec(line) ?? MIXED.exec(line);
  if (quote) put((quote[1] ?? '').length, asQuote(quote[2] ?? ''));
}

/** What YAML allows and a job file can't have: tags that would load something, and merges of what is no map. */
export function unreadable(document: Document.Parsed<ParsedNode>, at: At): Problem[] {
  const problems = document.warnings
    .filter(({ code: warned }) => warned === 'TAG_RESOLVE_FAILED')
    .map(({ pos, message }) => {
      const tag = /: (?:tag:yaml\.org,2002:)?(.*)/.exec(message.split('\n')[0] ?? '')?.[1] ?? '';
      return at(
        pos[0],
        `the tag ${tag.startsWith('!') ? tag : `!!${tag}`} is not followed; write the value itself`,
      );
    });
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isMergeKey(key)) return;
      const sources = isSeq(value) ? value.items : [value];
      for (const source of sources) {
        const resolved = isAlias(source) ? source.resolve(document) : source;
        // An alias without its anchor is said by itself.
        if (resolved !== undefined && !isMap(resolved))
          problems.push(
            at((key as Scalar.Parsed).range[0], '<< merges what is no map; write the values out'),
          );
      }
    },
  });
  return problems.slice(0, MOST);
}
