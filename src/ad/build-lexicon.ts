/** Families, skills, domains, their things and the words of the trade → the lexicon. Done by the build, and from source at each start. */
import type { Domain } from '../templates/domains.ts';
import { folded, PREFIX, plainPattern, stepsOf } from '../words/phrases.ts';
import { domainPhrases } from './domain.ts';
import { behind, KINDS, type Kind, LETTERS, type Lexicon, packedLexicon } from './lexicon.ts';
import { skillPhrases } from './spellings.ts';
import { type FamilyToRead, taskPhrases } from './task-phrases.ts';
import { tradePhrases } from './trade.ts';

/** @param families every family, buildable or not
 * @param domains what industries work with, by id */
export function lexiconOf(families: FamilyToRead[], domains: Record<string, Domain> = {}): Lexicon {
  const beginnings = new Map<string, string[]>();
  const phrases: Record<Kind, Iterable<[phrase: string, meaning: string]>> = {
    task: taskPhrases(families),
    skill: skillPhrases(),
    domain: domainPhrases(),
    trade: tradePhrases(),
    thing: thingPhrases(domains),
    inside: insidePhrases(domains),
  };
  for (const kind of KINDS) {
    for (const [written, meaning] of phrases[kind])
      for (const phrase of withoutJointChoices(written)) {
        const plain = plainPattern(phrase);
        // A wrong phrase shows here, and not when an ad happens to meet it.
        stepsOf(plain);
        for (const item of (plain.split(' ')[0] ?? '').split('|')) {
          const beginning = item.endsWith('*') ? `${item.slice(0, PREFIX)}*` : item;
          beginnings.set(beginning, [
            ...(beginnings.get(beginning) ?? []),
            behind(beginning, plain),
            `${LETTERS[kind]}${meaning}`,
          ]);
        }
      }
  }
  return packedLexicon([...beginnings].map(([beginning, entries]) => [beginning, ...entries]));
}

/** Every thing of every industry, and its place. */
const placesOf = (domains: Record<string, Domain>) =>
  Object.entries(domains).flatMap(([id, domain]) =>
    Object.entries(domain).flatMap(([kind, things]) =>
      things.map((thing, index) => ({ ...thing, place: `${id}/${kind}/${index}` })),
    ),
  );

/** By what an ad names the things of an industry, with where each stands. */
const thingPhrases = (domains: Record<string, Domain>): [string, string][] =>
  placesOf(domains).flatMap(({ words, place }) => words.map((phrase): [string, string] => [phrase, place]));

/** By what an ad of an industry names its things, each phrase once with all places that it has. */
function insidePhrases(domains: Record<string, Domain>): Map<string, string> {
  const places = new Map<string, string>();
  for (const { inside = [], place } of placesOf(domains))
    for (const phrase of inside.map(plainPattern))
      places.set(phrase, [...(places.get(phrase)?.split(' ') ?? []), place].join(' '));
  return places;
}

/**
 * A choice between words of several signs, such as `检测|识别`, as a phrase for each of them: every sign is a word of its own, and a choice
 * is between single words.
 */
function withoutJointChoices(phrase: string): string[] {
  const items = phrase.split(/\s+/).map((item) => {
    const choices = item.split('|');
    return choices.some((choice) => folded(choice).includes(' ')) ? choices : [item];
  });
  return items.reduce<string[]>(
    (before, choices) =>
      before.flatMap((start) => choices.map((choice) => (start ? `${start} ${choice}` : choice))),
    [''],
  );
}
