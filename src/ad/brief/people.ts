/** Whom the work of an ad is for, in its own words: `claims handlers`, `dispatchers`. Pure. */
import type { Part } from '../sections.ts';
import { deedsOf } from './deeds.ts';
import { BOUNDARY, DETERMINERS, JOINT, LEADING, NO_NOUN, VAGUE } from './grammar.ts';
import { isParted, spanText } from './noun-phrase.ts';
import { withArticle } from './nouns.ts';
import type { PublicWords } from './public-words.ts';

/** People who do a trade, and act on what a model says; none of those who build it. */
const PEOPLE = new Set(
  `adjusters advisers advisors agronomists appraisers archivists assessors attorneys auditors bookkeepers breeders brewers brokers buyers
  captains caregivers carers caseworkers cashiers chefs clerks clinicians coaches conservators controllers cooks counsellors couriers curators dentists
  dermatologists detectives dispatchers doctors drivers editors electricians examiners farmers fitters foremen foresters geologists graders
  growers handlers hosts hygienists inspectors installers interpreters investigators journalists judges lawyers lecturers librarians linguists
  locksmiths mechanics merchandisers merchants midwives moderators nurses nutritionists officers operators ophthalmologists paralegals paramedics
  pathologists pharmacists physicians physiotherapists planners plumbers prospectors radiologists radiographers rangers receptionists
  recruiters referees reporters rescuers restorers riders roofers schedulers scouts sellers skippers sonographers stewards surgeons surveyors
  tailors teachers technicians tellers therapists traders translators tutors underwriters valuers veterinarians vets volunteers welders winemakers superintendents matrons wardens stewards keepers registrars bakers butchers millers expediters cataloguers opticians audiologists beekeepers managers porters pilots conductors guards rigger riggers roasters caterers undertakers analysts agents crews`.split(
    /\s+/,
  ),
);
/** Whether a phrase is of people who do a trade: `lighthouse keepers`. */
export const arePeople = (phrase: string): boolean =>
  PEOPLE.has(phrase.split(' ').at(-1)?.toLowerCase() ?? '');

/** Of these only some: a `data analyst` builds it, a `fraud analyst` acts on it. */
const ONLY_OF_A_TRADE =
  /^(?:analysts|agents|operators|officers|engineers|examiners|handlers|controllers|crews|managers)$/;
const OF_OURS =
  /^(?:data|business|ai|ml|product|software|research|quantitative|autonomous|intelligent|machine|ops|cloud|llm|chief|hiring|line|engineering|project|program|programme|stakeholder|senior|account|it)$/;
/** Say how they are, and not what they do. */
const HOW =
  /^(?:happy|busy|skilled|senior|junior|expert|experienced|local|individual|fellow|top|great|good|independent|human|end|happier|frontline|front|external|internal|trusted|certified|qualified)$/;
/** Where people stand for whom all of the work is; another duty has its own. */
const SECTIONS = new Set(['role', 'intro', 'team']);

/** `And tailor the appeal`. */
const VERB_BEFORE = /^(?:and|to|will|you|then)$/;

/** Before those who are helped. */
const FOR_WHOM =
  /^(?:our|for|to|help|helps|helping|let|lets|support|supports|supporting|enable|enables|enabling|with|alongside|by|so|that|where|when|give|gives|giving|tell|tells)$/;

/** `Key business drivers`, `drivers of growth` drive no car. */
export const isCause = (words: Part['words'], at: number): boolean =>
  /^drivers?$/.test(words[at]?.key ?? '') &&
  (words[at + 1]?.key === 'of' || CAUSES.test(words[at - 1]?.key ?? ''));
const CAUSES =
  /^(?:key|main|spurious|business|value|cost|growth|performance|demand|revenue|primary|underlying|root|important|major|market|sales|price|risk|potential|success|the|significant|core|churn|profit|behavioral)$/;

/** One of them: `a claims handler`.
 * @param line the line that says what is done: who stands in it is meant before all others */
export function peopleIn(parts: Part[], line: number, words: PublicWords): string | undefined {
  const ranked = [
    ...parts.filter(({ number }) => number === line),
    // `So that planners can set stock levels` may be the next of its list.
    ...parts.filter(({ number, bullet }) => bullet && number === line + 1),
    ...parts.filter(({ number, section, heading }) => number !== line && !heading && SECTIONS.has(section)),
  ];
  for (const part of ranked)
    for (let at = 0; at < part.words.length; at++) {
      const { key: word = '' } = part.words[at] ?? {};
      // `The duty planner`: one of them, in the line itself.
      const key = part.number === line && PEOPLE.has(`${word}s`) ? `${word}s` : word;
      // `A driver's licence` is a paper.
      if (!PEOPLE.has(key) || /^(?:licen[cs]es?|seat|side)$/.test(part.words[at + 1]?.key ?? '')) continue;
      // `Judge egg quality`, `seller history`: a verb, and what is of them.
      if (
        key !== word &&
        (at === 0 || VERB_BEFORE.test(part.words[at - 1]?.key ?? '') || isBeforeNoun(part, at))
      )
        continue;
      if (isCause(part.words, at)) continue;
      const first = startOf(part, at);
      if (OF_OURS.test(part.words[at - 1]?.key ?? '')) continue;
      // `Every driver in the country` is a customer: in other lines, whom the work is for is said so.
      const isBeside = part.number === line || (part.bullet && part.number === line + 1);
      if (
        !isBeside &&
        !part.words.slice(Math.max(0, first - 3), first).some((before) => FOR_WHOM.test(before.key))
      )
        continue;
      // `Alert the operator`, in the line itself.
      const isThere = part.number === line && /^(?:the|an|operators)$/.test(part.words[at - 1]?.key ?? key);
      if (first === at && ONLY_OF_A_TRADE.test(key) && !(isThere && key === 'operators')) continue;
      // `From our fleet of drivers`: what they hand over is data.
      if (part.words.slice(Math.max(0, first - 5), first).some(({ key }) => key === 'from')) continue;
      // A name before them is not theirs.
      const isName = first < at && first > 0 && /^\p{Lu}\p{Ll}/u.test(spanText(part, { first, last: first }));
      if (isName && ONLY_OF_A_TRADE.test(key)) continue;
      const text = spanText(part, { first: isName ? at : first, last: at })
        .toLowerCase()
        .replace(/['’]s?$/, '');
      if (words.allows(text, 'en')) return withArticle(text.replace(/men$/, 'man').replace(/s$/, ''));
    }
  return undefined;
}

/** Whether one of them says of a noun behind it whose it is. */
function isBeforeNoun(part: Part, at: number): boolean {
  const { key = '' } = part.words[at + 1] ?? {};
  const isNone = [BOUNDARY, DETERMINERS, JOINT].some((words) => words.has(key));
  return /^[a-z]{4,}$/.test(key) && !isNone && !NO_NOUN.test(key) && !isParted(part, at + 1);
}

/** `Claims handlers`: with the noun before them, if one belongs to them. */
function startOf(part: Part, at: number): number {
  const { key = '' } = part.words[at - 1] ?? {};
  const isNone = [BOUNDARY, DETERMINERS, JOINT, LEADING, VAGUE].some((words) => words.has(key));
  const isNoun =
    key.length > 2 &&
    !/^(?:two|three|four|five|six|seven|eight|nine|ten|both|these|those)$/.test(key) &&
    !HOW.test(key) &&
    !isNone &&
    !NO_NOUN.test(key) &&
    !/(?:ing|ed)$/.test(key) &&
    deedsOf(key).length === 0;
  return at > 0 && isNoun && !isParted(part, at) ? at - 1 : at;
}
