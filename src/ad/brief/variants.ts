/** A statement in other words, for where the first would be a quotation of the ad. Pure. */
import type { Statement } from './statement.ts';

/** The same in other words, for where the first would be a quotation of the ad: its lists turned round, then less of them. */
export function variantsOf(stated: Statement): Statement[] {
  const turned = {
    ...stated,
    objects: [...stated.objects].reverse(),
    keys: [...stated.keys].reverse(),
    drivers: [...stated.drivers].reverse(),
    ...(stated.labels ? { labels: [...stated.labels].reverse() } : {}),
  };
  const told =
    stated.clause === undefined ? turned : { ...turned, clause: turnedClause(plainClause(stated.clause)) };
  const plainly = stated.clause === undefined ? turned : { ...turned, clause: plainClause(stated.clause) };
  return [
    stated,
    turned,
    plainly,
    {
      ...plainly,
      clause: plainly.clause?.replace(
        /(?<!\b(?:interested|involved)) (?:at|in|on|during|within) \S+(?: \S+)?$/,
        '',
      ),
    },
    told,
    { ...turned, drivers: [] },
    { ...told, drivers: [] },
    { ...turned, things: stated.things?.split(' ').slice(-2).join(' '), keys: [], drivers: [] },
    { ...told, things: undefined, keys: [], drivers: [] },
    {
      ...turned,
      clause: plainly.clause?.replace(/ (?:at|in|on|during|within) \S+(?: \S+)?$/, ''),
      drivers: [],
    },
  ];
}

/** `Is likely to go` → `will go`, `are heading towards` → `are at risk of`. */
const plainClause = (clause: string): string =>
  clause
    .replace(/\b(?:is|are) (?:most |more |very )?likely to\b/, 'will')
    .replace(/ for (?:an?|the|each|every) .*$/, '')
    .replace(/\b(is|are) (?:heading|moving|drifting|tending|trending) (?:towards?|for)\b/, '$1 at risk of');

const WHICH =
  /^which (.+?) (will|are|is|were|do|does|have|has|can|may|might|would|should|must|ought|need) (.+)$/i;
/** `Which pages a reviewer can skip`: others do it to them. */
const WHICH_OTHERS =
  /^which (.+?) ((?:an?|the|our|their|each|every) .+? (?:will|can|could|may|might|would|should|must) .+)$/i;
/** Of one: with another verb a run of the ad's words ends before it. */
const OF_ONE: Readonly<Record<string, string>> = {
  are: 'is',
  do: 'does',
  have: 'has',
  were: 'was',
};
const LONGEST_END = 5;
/** What begins a phrase that may be left out. */
const BEGINS =
  /^(?:their|his|her|its|our|the|an?|in|on|at|from|for|with|within|before|after|by|of|to|into|during)$/i;

/** `which bags will miss their flight` → `of all bags, which will miss their flight`: the same, and no quotation. */
function turnedClause(clause: string): string {
  const [, them, others = ''] = WHICH_OTHERS.exec(clause) ?? [];
  if (them) return `of all ${them}, which ${others}`;
  const [, things, said = '', behind = ''] = WHICH.exec(clause) ?? [];
  if (!things) return clause;
  // `Ought to go` is no longer the ad's as `should go`.
  const isOught = /^(?:ought|need)$/i.test(said) && /^to /.test(behind);
  const [verb, rest] = isOught ? ['should', behind.slice('to '.length)] : [said, behind];
  const one = OF_ONE[verb];
  const end = shortened(rest.split(' '), isOught ? LONGEST_END + 1 : LONGEST_END);
  return `of all ${things}, ${one ? `which one ${one}` : `which ${verb}`} ${end.join(' ')}`;
}

/** The first words, without a phrase that would be cut in two. */
function shortened(words: string[], most: number): string[] {
  if (words.length <= most) return words;
  const kept = words.slice(0, most);
  const cut = BEGINS.test(words[most] ?? '') ? -1 : kept.findLastIndex((word) => BEGINS.test(word));
  const end = cut > 1 ? kept.slice(0, cut) : kept;
  // Nor one that only begins: `with passengers inside within`.
  while (end.length > 1 && BEGINS.test(end.at(-1) ?? '')) end.pop();
  return end;
}

/** Our verbs, which are often those of the ad too, and others that say the same. */
const OTHER_VERBS: Readonly<Record<string, string>> = {
  Estimate: 'Work out',
  Predict: 'Work out ahead',
  Forecast: 'Work out ahead',
  Find: 'Look for',
  Flag: 'Point out',
  Mark: 'Pick out',
  Recommend: 'Choose',
  Recognise: 'Tell',
};

/** Without an article a run of the ad's words is one shorter. */
export const withoutArticle = <T extends { title: string; problem: string }>(told: T): T => ({
  ...told,
  title: told.title.replace(/^(\w+ of) the /, '$1 '),
  problem: told.problem.replace(/^(\w+(?: out)?) the /, '$1 '),
});

/** The same problem, begun with another verb: a run of the ad's words ends there. */
export const reworded = <T extends { problem: string }>(told: T): T => ({
  ...told,
  problem: told.problem.replace(/^\w+/, (verb) => OTHER_VERBS[verb] ?? verb),
});
