/** What an analyst is asked: `work out how weather changes sales`, `understand why users drop off`, `the drivers of returns`. Pure. */
import type { StatedAt } from './built-statement.ts';
import { endOfClause } from './clause.ts';
import { isParted, listAt, phraseAt, type Span, spanText } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

const ASKS =
  /^(?:out|understand(?:ing)?|explain(?:ing)?|quantify(?:ing)?|measur(?:e|es|ing)|analy[sz](?:e|es|ing)|study(?:ing)?|assess(?:ing)?|learn|determin(?:e|ing)|explor(?:e|ing)|investigat(?:e|ing)|model(?:ling)?|estimat(?:e|ing)|track(?:ing)?|see)$/;
const CHANGES =
  /^(?:shift|mov|rais|lower|increas|reduc|boost|hurt|delay|chang|affect|influenc|impact|driv|shap|determin)(?:es?|s)?$/;
const REACTS = /^(?:react|respond|shift|var|depend|chang|mov)(?:s|y|ies|es|e)?$/;
const NAMES = /^(?:drivers?|causes?|reasons?)$/;
const LONGEST = 8;
const WEIGHT = 2.4;

/** Of what nobody would make a page: how a team works, why models matter. */
const OF_WORK =
  /\b(?:models?|systems?|teams?|business(?:es)?|stakeholders?|data|products?|we|you|our|technolog\w+|ai|ml|features|results?|performance|missions?|compan(?:y|ies)|lives|world|success|strateg(?:y|ies)|decisions?|goals?|outcomes)\b/;
/** `How your work impacts the lives of others`: said of the work, and no question. */
const OWN = /^(?:your|our|my|their|its|this|these|the)$/;
const WORK = /^(?:work|job|role|efforts?|contributions?|team|company|actions|decisions|ideas)$/;

export function statedByCause(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const { key = '' } = part.words[at] ?? {};
  if (NAMES.test(key)) return byDrivers(reader, at);
  // `Learn from kiln sensors how the curve affects breakage`.
  const asks = (place: number) => ASKS.test(part.words[place]?.key ?? '') && !isParted(part, place + 1);
  const isFar = key === 'how' && [at - 2, at - 3, at - 4].some(asks);
  if (!asks(at - 1) && !isFar) return undefined;
  if (key === 'which') return byWhich(reader, at);
  if (key === 'what' && /^(?:makes|drives|causes|determines|keeps)$/.test(part.words[at + 1]?.key ?? ''))
    return byReason(reader, at);
  // `Understand why they do it`: who, another sentence says.
  if (key === 'why' && /^(?:they|it|he|she|we|you|that|this)$/.test(part.words[at + 1]?.key ?? ''))
    return undefined;
  return key === 'how'
    ? (byEffect(reader, at) ?? byUse(reader, at))
    : key === 'why'
      ? byReason(reader, at)
      : undefined;
}

/** `How weather and promotions change sales`, `how sales react to prices`. */
function byEffect(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (OWN.test(keyAt(at + 1)) && WORK.test(keyAt(at + 2))) return undefined;
  // The verb behind the list is none of its words.
  let verb = at + 2;
  while (verb < at + LONGEST && !CHANGES.test(keyAt(verb)) && !REACTS.test(keyAt(verb))) verb++;
  const before = { ...part, words: part.words.slice(0, verb) };
  const { items } = listAt(before, at + 1);
  const isReaction = REACTS.test(keyAt(verb)) && /^(?:to|with|on)$/.test(keyAt(verb + 1));
  if (isReaction) {
    const behind = listAt(part, verb + 2);
    return driversStated(reader, at, items.slice(0, 1), behind.items, behind.next);
  }
  if (!CHANGES.test(keyAt(verb))) return undefined;
  const object = phraseAt(part, verb + 1);
  if (object) return driversStated(reader, at, [object], items, object.last + 1);
  // `What people buy`.
  const end = keyAt(verb + 1) === 'what' ? endOfClause(part, verb + 1, verb + 2, 4) : verb + 1;
  return end - verb < 3
    ? undefined
    : driversStated(reader, at, [{ first: verb + 1, last: end - 1 }], items, end, true);
}

const PEOPLE =
  /^(?:visitors|users|customers|players|patients|students|pupils|guests|readers|listeners|viewers|members|shoppers|passengers|residents|tenants|learners|drivers|riders)$/;

/** `How visitors use the site`. */
function byUse(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  if (!PEOPLE.test(part.words[at + 1]?.key ?? '')) return undefined;
  const end = endOfClause(part, at, at + 2, LONGEST);
  return end - at < 4 ? undefined : driversStated(reader, at, [{ first: at, last: end - 1 }], [], end, true);
}

/** `Why users drop off during onboarding`, `what makes a listing sell`. */
function byReason(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const end = endOfClause(part, at, at + 1, LONGEST);
  return end - at < 3 ? undefined : driversStated(reader, at, [{ first: at, last: end - 1 }], [], end, true);
}

/** `Find out which tactics lead to goals`. */
function byWhich(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const phrase = phraseAt(part, at + 1);
  // `Tactics lead`: the verb looks like a noun.
  const isIn =
    phrase !== undefined && phrase.last > phrase.first && /^leads?$/.test(part.words[phrase.last]?.key ?? '');
  const causes = phrase && isIn ? { ...phrase, last: phrase.last - 1 } : phrase;
  const verb = (causes?.last ?? at) + 1;
  if (
    !causes ||
    !/^(?:leads?|contributes?)$/.test(part.words[verb]?.key ?? '') ||
    part.words[verb + 1]?.key !== 'to'
  )
    return undefined;
  const object = phraseAt(part, verb + 2);
  return object && driversStated(reader, at, [object], [causes], object.last + 1);
}

/** `Identify the main drivers of returns`. */
function byDrivers(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const object = part.words[at + 1]?.key === 'of' ? phraseAt(part, at + 2) : undefined;
  return object && driversStated(reader, at, [object], [], object.last + 1);
}

export function driversStated(
  reader: Reader,
  at: number,
  objects: Span[],
  causes: Span[],
  next: number,
  isClause = false,
): StatedAt {
  const { part, words } = reader;
  const [all] = isClause ? objects.map((span) => spanText(part, span)) : toldIn(reader, objects, true);
  const object = all?.replace(/^(?:fewer|more|less|higher|lower|better) /i, '');
  if (!object || OF_WORK.test(object.toLowerCase()) || !words.allows(object, 'en')) return undefined;
  const text = part.text.slice(part.words[at]?.start, part.words[next - 1]?.end).slice(0, 120);
  const stated = {
    task: 'clustering-analytics',
    line: part.number,
    weight: WEIGHT,
    objects: [object],
    keys: [],
    drivers: toldIn(reader, causes, true).slice(0, 3),
    isExplained: true as const,
    evidence: { line: part.number, text },
  };
  return { stated, next };
}
