/** Words that end a noun phrase as verbs, and are nouns beside some others: `wind power`, `drive failures`, `driving lessons`. Pure. */
import type { Word } from '../../words/phrases.ts';
import { JOINT } from './grammar.ts';

interface Line {
  text: string;
  words: Word[];
}

const keyAt = ({ words }: Line, at: number) => words[at]?.key ?? '';
const gapBefore = ({ text, words }: Line, at: number) =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);

/** Verbs of other sentences that are nouns before these. */
const ALSO_NOUNS = /^(?:drive|power|work|production|design|support|use)$/;
const HEADS =
  /^(?:failures?|faults?|defects?|outages?|breakdowns?|losses|demand|prices?|consumption|errors?|orders|times?|tickets|requests|messages|chats|cases|volumes?|lines?|signals?|currents?|torques?|vibrations?|motors?|units|logs|shafts?|belts?|trains?)$/;

/** `Door, drive and levelling faults`: among others it is a noun. */
const isListed = (line: Line, at: number): boolean =>
  /^,\s*$/.test(gapBefore(line, at)) &&
  (JOINT.has(keyAt(line, at + 1)) || /^,/.test(gapBefore(line, at + 1)));

/** `Wind power`, `land use`: elsewhere they are verbs. */
export const isPower = (line: Line, at: number): boolean =>
  (keyAt(line, at) === 'power' &&
    (/^(?:wind|solar|hydro|tidal|wave|nuclear|battery|reactive|electric)$/.test(keyAt(line, at - 1)) ||
      (/^(?:and|or|readings|levels|data|draw|signals|output|)$/.test(keyAt(line, at + 1)) &&
        /^(?!to$|that$|which$|will$|and$|can$|data$|ai$|models$)[a-z]{3,}$/.test(keyAt(line, at - 1))))) ||
  (keyAt(line, at) === 'works' &&
    /^(?:musical|art|public|road|civil|building|literary|consigned|collected|written)$/.test(
      keyAt(line, at - 1),
    )) ||
  (keyAt(line, at) === 'use' &&
    /^(?:and|or|in|per|by|at|over|)$/.test(keyAt(line, at + 1)) &&
    /^(?!to$|that$|which$|will$|and$|can$|data$|ai$|models$|we$|you$|they$|us$|customers$|teams$|users$)[a-z]{4,}$/.test(
      keyAt(line, at - 1),
    )) ||
  (keyAt(line, at) === 'use' &&
    /^(?:land|water|energy|fuel|heat|gas|electricity|drug|material|paper|product|bed|room|oxygen|antibiotic)$/.test(
      keyAt(line, at - 1),
    ));
/** `Driving lessons`, `working hours`: elsewhere a verb. */
const isCompound = (line: Line, at: number): boolean =>
  /^(?:driving|working)$/.test(keyAt(line, at)) &&
  gapBefore(line, at + 1) === ' ' &&
  /^(?:lessons?|tests?|exams?|schools?|licen[cs]es?|instructors?|hours|days|times?|distances?|ranges?|styles?|behaviou?rs?|events|capital)$/.test(
    keyAt(line, at + 1),
  );

/** @param begins the phrase begins with it */
export const isAlsoNoun = (line: Line, at: number, begins: boolean): boolean =>
  isCompound(line, at) ||
  (begins && ALSO_NOUNS.test(keyAt(line, at)) && (HEADS.test(keyAt(line, at + 1)) || isListed(line, at)));
