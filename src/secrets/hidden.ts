/** Text that stands in another writing inside a file: base64, whole or in lines, and a program's characters of two bytes. */
import { type Text, wideEncoding } from './text.ts';

/** What was hidden, a line each, and where in the file an offset in it comes from. */
export interface HiddenText {
  decoded: string;
  placeOf: (offset: number) => { start: number; end: number };
}

interface Run {
  start: number;
  end: number;
  said: string;
}

const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,1000000}(?![A-Za-z0-9+/_-])/g;
/** As `base64`, PEM and mails break it: lines of one length and a shorter one, which quotes may surround. */
const LINES = /(?<![A-Za-z0-9+/_=-])(?:[A-Za-z0-9+/]{40,100}[\s"',\\]{1,60}){1,2000}[A-Za-z0-9+/]{1,100}/g;
const WIDE = /[!-~] (?:[\n -~] ){15,4096}/g;

/** What runs of base64 in a text say, if they say something that can be read. */
export function base64Text({ binary, plain }: Text): HiddenText {
  if (binary) return joined([]);
  const lines = [...plain.matchAll(LINES)].map((match) => runOf(match, fromBase64));
  const runs = [...plain.matchAll(RUN)].map((match) => runOf(match, fromBase64));
  return joined([...lines, ...runs]);
}

/** What a binary file says in UTF-16: its zeros are spaces by now. */
export function wideText({ binary, raw }: Text): HiddenText {
  if (!binary) return joined([]);
  return joined([...raw.matchAll(WIDE)].map((match) => runOf(match, everyOther)));
}

const everyOther = (text: string) => text.replace(/([\s\S]) /g, '$1');

const runOf = ({ 0: run, index }: RegExpExecArray, read: (run: string) => string): Run => ({
  start: index,
  end: index + run.length,
  said: read(run),
});

/** Empty where it is something else than text. */
function fromBase64(run: string): string {
  const bytes = Buffer.from(run.replace(/[\s"',\\]+/g, ''), 'base64');
  const wide = wideEncoding(bytes);
  const said = wide ? new TextDecoder(wide).decode(bytes) : bytes.toString();
  return /^[\t\n\r\x20-\x7e\u00a0-\ufffc]+$/.test(said) ? said : '';
}

function joined(runs: Run[]): HiddenText {
  const places: { from: number; start: number; end: number }[] = [];
  let length = 0;
  const said = runs.filter((run) => run.said !== '');
  for (const { start, end, said: line } of said) {
    places.push({ from: length, start, end });
    length += line.length + 1;
  }
  const placeOf = (offset: number) => {
    const { start, end } = places.findLast(({ from }) => from <= offset) ?? { start: 0, end: 0 };
    return { start, end };
  };
  return { decoded: said.map((run) => run.said).join('\n'), placeOf };
}
