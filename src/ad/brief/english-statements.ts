/** The duties that English states in ways of its own, tried at a word that one of them begins with. Pure. */
import type { StatedAt } from './built-statement.ts';
import { statedByScore } from './foretold.ts';
import { statedByDraft } from './stated-by-acts.ts';
import { statedByAlarm } from './stated-by-alarms.ts';
import { statedByCause } from './stated-by-causes.ts';
import {
  statedByArrival,
  statedByCode,
  statedByGrade,
  statedByNext,
  statedByOrder,
  statedByPrice,
  statedBySending,
} from './stated-by-choice.ts';
import { statedByContrast } from './stated-by-contrast.ts';
import { statedByFinding, statedByInspection } from './stated-by-lists.ts';
import { statedByTests } from './stated-by-nouns.ts';
import { statedByDuplicate, statedByPair } from './stated-by-pairs.ts';
import { statedBySaying } from './stated-by-sayings.ts';
import { statedByAnalysis, statedByWriting } from './stated-by-texts.ts';
import { statedByTag, statedByWhether } from './stated-by-whether.ts';
import type { Reader } from './told.ts';

/** Most words begin none: one pattern is asked before all of them. */
const BEGINS =
  /^(?:send|rout|forward|pass(?:es|ing)?$|direct|hand(?:s|ing)?$|match|reconcil|link|pair|join|duplicat|dedup|allocat|dispatch|price$|effects?$|impacts?$|apply$|applying$|drivers?$|causes?$|reasons?$|how$|why$|what$|which$|suggest|propos|assign|pick|choos|select|find|locat|look|get$|inspect|predict|determin|prioriti|rank|scor|sort|mark|grad|rat(?:e|es|ing)$|assess|tell|distinguish|separat|discriminat|next$|give|giving|etas?$|analy|min(?:e|es|ing)$|process|through$|understand|generat|writ|produc|draft|alarm|alert|warning|experiment|tests?$|turn(?:s|ing)?$|whether$|if$|tag(?:s|ging)?$|label|annotat)/;
const READERS = [
  statedByInspection,
  statedByFinding,
  statedByPair,
  statedByDuplicate,
  statedByPrice,
  statedByNext,
  statedByCode,
  statedBySending,
  statedByGrade,
  statedByScore,
  statedByOrder,
  statedByArrival,
  statedByCause,
  statedByAlarm,
  statedByAnalysis,
  statedByWriting,
  statedByDraft,
  statedByTests,
  statedByContrast,
  statedByWhether,
  statedByTag,
];

/** The first that fits; `undefined` in other languages. */
export function statedInEnglish(reader: Reader, at: number): StatedAt {
  if (reader.language !== 'en') return undefined;
  const { key = '' } = reader.part.words[at] ?? {};
  for (const read of BEGINS.test(key) ? READERS : []) {
    const stated = read(reader, at);
    if (stated) return stated;
  }
  return statedBySaying(reader, at);
}
