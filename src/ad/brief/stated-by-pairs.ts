/** What belongs together: `match invoices with purchase orders`, `find duplicate records across catalogues`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { OF } from './grammar.ts';
import { phraseAt, phraseBefore, spanText } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { isKnown } from './object-of-verb.ts';
import { CODE } from './stated-by-choice.ts';
import { type Reader, toldIn } from './told.ts';

const MATCHES =
  /^(?:match(?:es|ing)?|reconcil(?:e|es|ing|iation)|allocat(?:e|es|ing|ion)|assign(?:s|ing)?|dispatch(?:es|ing)?)$/;
/** Said of other things more often: `link models to value`. */
const ALSO_MATCHES = /^(?:link(?:s|ing)?|pair(?:s|ing)?|join(?:s|ing)?)$/;
/** Who and what is chosen for one another, and was never one. */
const CHOSEN =
  /\b(?:members?|users?|clients?|providers?|therapists?|doctors?|consumers?|pros|professionals|riders?|candidates?|applicants?|people|persons|mentors?|mentees|volunteers?|tutors?|students?|patients?|carers?|drivers?|couriers?|buyers?|sellers?|tenants?|guests?|customers?|players?|translators?|freelancers?|roles?|jobs?|vacanc\w+|trials?)\b/i;
/** Words that say little by themselves, and enough beside another. */
const PAIRED =
  /^(?:members|users|customers|clients|people|companies|businesses|partners|talent|tasks|jobs|roles|positions|projects|cases|orders|products|items|records|documents|requests|shifts)$/;
const DUPLICATES = /^(?:duplicates?|duplicated|dedup\w*)$/;

/** `Match invoices with purchase orders`: of each pair, whether it is one. */
export function statedByPair(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const key = keyAt(at);
  if (!MATCHES.test(key) && !ALSO_MATCHES.test(key)) return undefined;
  // `Whether invoices match the contract`.
  if (/^match(?:es)?$/.test(key) && /\b(?:whether|if)\b/.test(part.plain)) return statedByWhether(reader, at);
  // `A matching engine between freelancers and projects`.
  const isEngine =
    key === 'matching' && /^(?:engine|models?|algorithms?|systems?|service)$/.test(keyAt(at + 1));
  const from = isEngine ? at + 2 : at + 1;
  const first = phraseAt(part, /^(?:of|between|for|up)$/.test(keyAt(from)) ? from + 1 : from);
  const link = keyAt((first?.last ?? at) + 1);
  if (!first || !/^(?:with|to|against|and|from|across)$/.test(link)) return undefined;
  // `Matching of A and B`: a verb has one object before `with`.
  if (link === 'and' && !/^(?:matching|reconciliation)$/.test(key)) return undefined;
  const second = phraseAt(part, first.last + 2);
  if (!second) return undefined;
  const [one, other] = [first, second].map((span) => {
    const text = spanText(part, span);
    return toldIn(reader, [span], true)[0] ?? (PAIRED.test(text) ? text : undefined);
  });
  // `Pairing up files with a register`: with `up` it is said of nothing else.
  const isMeant = !ALSO_MATCHES.test(key) || keyAt(at + 1) === 'up' || isKnown(reader, [first, second], []);
  if (!one || !other || !isMeant) return undefined;
  // `Products across competitor websites`: of one kind.
  if (link === 'across') {
    const clause = `which ${plural(one)} in ${other} belong together`;
    return told(reader, at, clause, second.last + 1, ['apart', 'together']);
  }
  // `Assign tickets to teams` sorts them.
  if (
    /^assign/.test(key) &&
    (link !== 'to' || CODE.test(part.words[second.last]?.key ?? '') || !/s$/.test(other))
  )
    return undefined;
  const isChosen = /^(?:allocat|assign|dispatch)/.test(key) || CHOSEN.test(`${one} ${other}`);
  const clause = `which ${plural(one)} and ${plural(other)} ${isChosen ? 'fit' : 'belong'} together`;
  return told(reader, at, clause, second.last + 1, isChosen ? ['no fit', 'fit'] : ['apart', 'together']);
}

function statedByWhether(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const spans = [phraseBefore(part, at), phraseAt(part, at + 1)];
  const [one, other] = spans.map((span) => (span ? toldIn(reader, [span], true)[0] : undefined));
  const asks = part.words[(spans[0]?.first ?? 0) - 1]?.key ?? '';
  return one && other && /^(?:whether|if)$/.test(asks)
    ? told(reader, at, `which ${plural(one)} match the ${other}`, (spans[1]?.last ?? at) + 1, [
        'apart',
        'match',
      ])
    : undefined;
}

/** `Duplicate records across supplier catalogues`. */
const DETECTED = /^(?:detection|removal|identification|handling|elimination)$/;
/** So many words behind it at the most. */
const NEAR_OF = 6;

export function statedByDuplicate(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  if (!DUPLICATES.test(part.words[at]?.key ?? '')) return undefined;
  const isNoun = part.words[at]?.key === 'duplicates';
  // `Duplicate and overlapping copies`.
  const behind = part.words[at + 1]?.key ?? '';
  // `Duplicate detection and normalization of vacancies`: of those.
  const of = DETECTED.test(behind) ? part.words.findIndex(({ key }, place) => place > at && OF.has(key)) : -1;
  const ahead = /^(?:and|or)$/.test(behind) ? 3 : behind === 'of' ? 2 : 1;
  const phrase = isNoun
    ? { first: at, last: at }
    : phraseAt(part, of > at && of < at + NEAR_OF ? of + 1 : at + ahead);
  if (!phrase) return undefined;
  const around = aroundObject(reader, phrase.last + 1, deedCalled('detect'));
  const [said] = isNoun
    ? ['records']
    : toldIn(reader, [phrase], true).map((text) =>
        text.replace(/ (?:detections?|removal|matching|handling|merging|identification)$/i, ''),
      );
  const noun =
    said ?? part.text.slice(part.words[phrase.first]?.start, part.words[phrase.last]?.end).toLowerCase();
  const [across] = around.keys;
  const place = around.things ?? across;
  const where = place ? ` in ${place}` : '';
  if (where === '' && said === undefined) return undefined;
  return told(reader, at, `which ${plural(noun)}${where} are duplicates`, around.next, [
    'unique',
    'duplicate',
  ]);
}

function told(reader: Reader, at: number, clause: string, next: number, labels: string[]): StatedAt {
  const around = { keys: [], drivers: [], clause, question: 'which', next };
  const made = built(reader, at, deedCalled('predict'), [], around);
  return made && { ...made, stated: { ...made.stated, labels } };
}
