/** Who acts on the answer of a project that an ad states, and who chooses. Pure. */
import { singular } from '../../words/alike.ts';
import { peopleAbroad } from './foreign-people.ts';
import { peopleIn } from './people.ts';
import type { PublicWords } from './public-words.ts';
import { asksTheSame } from './row-tells.ts';
import type { Statement } from './statement.ts';
import type { AdToBrief, Thing } from './things.ts';

interface WhoActs {
  /** The thing whose own trouble this is: who asks something else of it has another. */
  whose: Thing['entry'] | undefined;
  /** `a claims handler`; `somebody` where nobody is named. */
  somebody: string;
  /** The line names somebody else than the thing does. */
  isOther: boolean;
  /** The ad names them, and no thing of a trade does. */
  isNamed: boolean;
}

/** Who acts on the answer: whom the line names, else who works with the thing, else whom the ad is for.
 * @param helped whom the line says that it helps */
export function whoActs(
  ad: AdToBrief,
  stated: Statement,
  thing: Thing | undefined,
  words: PublicWords,
  helped?: string,
): WhoActs {
  const whose =
    thing && !stated.isTried && asksTheSame(thing, stated, ad.reading.domain) ? thing.entry : undefined;
  const english = ad.reading.language === 'en';
  const named = (parts: typeof ad.parts) =>
    english
      ? peopleBeside(stated, peopleIn(parts, stated.line, words))
      : peopleAbroad(parts, stated.line, ad.reading.language);
  const inLine = helped ?? named(ad.parts.filter(({ number }) => number === stated.line));
  const isOther =
    inLine !== undefined && whose !== undefined && !whose.user.includes(inLine.split(' ').at(-1) ?? '');
  const inAd = inLine ?? named(ad.parts);
  const somebody = (isOther ? inLine : whose && whoOf(whose.user)) ?? inAd ?? 'somebody';
  return { whose, somebody, isOther, isNamed: inAd !== undefined };
}

/** Who is looked for does not look: `detection of account sellers`. */
const peopleBeside = (
  { objects, clause, isExplained }: Statement,
  people: string | undefined,
): string | undefined => {
  const last = people?.split(' ').at(-1) ?? '';
  const paired = / together$/.test(clause ?? '') ? (clause?.split(/ (?:and|fit|belong) /) ?? []) : [];
  // `Why riders cancel`.
  const asked = isExplained ? objects.flatMap((object) => object.split(' ')) : [];
  return [...objects, ...paired, ...asked].some((object) => singular(object.toLowerCase()).endsWith(last))
    ? undefined
    : people;
};

/** Who chooses among what is recommended. */
export const chooserOf = (entry: Thing['entry'] | undefined, { task }: Statement): string | undefined =>
  entry && 'chosen_by' in entry && task === 'recommendation' ? entry.chosen_by : undefined;

/** `A returns manager who decides …` → a returns manager. */
const whoOf = (user: string): string | undefined =>
  /^(an? (?:[a-z-]+ ){0,2}?[a-z-]+) (?:who|whose|with|of|at|in|on|from)\b/.exec(user)?.[1];

/** How many, how long and how often, and in what kind of firm: nobody knows that of an employer who does not say it. */
const INVENTED =
  /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety|half|hundreds?|thousands?|millions?|dozens?) (?!lists\b|papers\b|people\b)|once a|every (?:morning|night|day|week)|noon\b|monday|friday|saturday|sunday|at (?:seven|eight|nine)\b|(?:at|in|of) an? (?:[a-z]+ ){0,2}(?:company|firm|store|shop|farm|hotel|plant|bank|hospital|cent(?:re|er)|agency|network|fleet)\b)/i;

/**
 * Who acts on an answer that an ad states, and within what.
 * @param stories what trades tell of who does; of one with invented amounts only who it is holds
 * @param usual `somebody who …`, as every trade would say it
 * @param somebody who it is where no story says it
 */
export function userOf(stories: readonly (string | undefined)[], usual: string, somebody: string): string {
  const [story] = stories.filter((one) => one !== undefined);
  if (story !== undefined && !INVENTED.test(story)) return story;
  return usual.replace(/^somebody\b/, (story && whoOf(story)) ?? somebody);
}
