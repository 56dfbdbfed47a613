/** Labels → what people write about each: from the project's own industry, else from one that means the same by it. Pure. */
import { GENERAL } from '../../templates/domain-ids.ts';
import type { Domain } from '../../templates/domains.ts';
import { domainsKnowing, type Vocabularies } from '../../templates/vocabularies.ts';
import type { Matter } from '../../templates/vocabulary.ts';
import { comparableLabel, stemsOf } from '../../words/alike.ts';

/** What is written about a label, and in which industry. */
export interface FoundMatter {
  label: string;
  domain: string;
  says: string[];
}

/** Of labels that say: none of these. */
const REST =
  /^(?:other|others|other (?:matter|question|topic|request|enquiry|inquiry)|misc|miscellaneous|anything else|something else|none|none of (?:these|them|the above)|rest|unrelated|off topic|irrelevant|not relevant|of no concern|for somebody else|general|general (?:question|enquiry|inquiry|request))$/;
const MOST = 12;
/** As many words apart as no two labels that mean the same. */
const FAR = 3;

/**
 * Sentences for each label that is known; a label without any is missing, and a matter serves one label.
 * @param text the kind of text that the project reads, as its industry calls it; empty where nobody knows
 */
export function mattersFor(
  labels: readonly string[],
  domain: string,
  vocabularies: Vocabularies,
  written: Domain['texts'],
  text = '',
): FoundMatter[] {
  const found = new Map<string, FoundMatter>();
  const used = new Set<Matter>();
  const take = (label: string, id: string, matter: Matter | undefined) => {
    if (!matter || used.has(matter) || found.has(label)) return;
    used.add(matter);
    found.set(label, { label, domain: id, says: matter.says });
  };
  const open = () => labels.filter((label) => !found.has(label));

  const own = ofText(text, vocabularies.of(domain)?.matters ?? []);
  for (const label of labels) take(label, domain, named(label, own));
  const kind = bestKind(labels, written);
  for (const label of open()) take(label, domain, near(label, own, kind));
  for (const label of open()) {
    const id = elsewhere(label, labels, domain, vocabularies);
    if (id) take(label, id, named(label, vocabularies.of(id)?.matters ?? []));
  }
  // What none of the labels means is what the last drawer is for.
  const rest = open().find((label) => REST.test(comparableLabel(label)));
  const left = own.filter((matter) => !used.has(matter));
  if (rest !== undefined && left.length > 0)
    found.set(rest, { label: rest, domain, says: inTurn(left.map(({ says }) => says)).slice(0, MOST) });
  return labels.flatMap((label) => found.get(label) ?? []);
}

/** Of matters that share a label one: that of the kind of text, else that of any kind. */
function ofText(text: string, matters: readonly Matter[]): Matter[] {
  const ranked = matters.toSorted((a, b) => rank(a) - rank(b));
  const taken = new Set<string>();
  const kept = ranked.filter(({ labels }) => {
    if (labels.some((label) => taken.has(comparableLabel(label)))) return false;
    for (const label of labels) taken.add(comparableLabel(label));
    return true;
  });
  return matters.filter((matter) => kept.includes(matter));

  function rank(matter: Matter): number {
    return matter.text === undefined ? 1 : matter.text === text ? 0 : 2;
  }
}

/** The first of each, then the second of each. */
const inTurn = (lists: string[][]): string[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) => at).flatMap((at) =>
    lists.flatMap((list) => list[at] ?? []),
  );

function named(label: string, matters: readonly Matter[]): Matter | undefined {
  const name = comparableLabel(label);
  return matters.find((matter) => matter.labels.some((one) => comparableLabel(one) === name));
}

/** The labels of that kind of text which most of the project's labels are of. */
function bestKind(labels: readonly string[], written: Domain['texts']): Set<string> {
  const names = new Set(labels.map(comparableLabel));
  const shared = written.map(({ labels: ones }) => ones.filter((one) => names.has(comparableLabel(one))));
  const most = Math.max(0, ...shared.map(({ length }) => length));
  const best = most > 0 ? written[shared.findIndex(({ length }) => length === most)] : undefined;
  return new Set(best?.labels.map(comparableLabel));
}

/**
 * A matter said in the same words, or in fewer: `late delivery` is a `delivery`. Not one said in more, since somebody's `event` is no `match
 * event`; and only where no other does as well.
 */
function near(label: string, matters: readonly Matter[], kind: Set<string>): Matter | undefined {
  const stems = stemsOf(label);
  const apart = (one: string): number => {
    const others = stemsOf(one);
    if (others.length === 0 || !others.every((stem) => stems.includes(stem))) return FAR;
    return others.length === stems.length || others.at(-1) === stems.at(-1)
      ? stems.length - others.length
      : FAR;
  };
  const ranked = matters
    .map((matter) => ({
      matter,
      apart: Math.min(...matter.labels.map(apart)),
      kind: matter.labels.some((one) => kind.has(comparableLabel(one))),
    }))
    .filter((one) => one.apart < FAR)
    .sort((a, b) => a.apart - b.apart || Number(b.kind) - Number(a.kind));
  const [first, second] = ranked;
  const clear = first && (!second || first.apart < second.apart || (first.kind && !second.kind));
  return clear ? first.matter : undefined;
}

/**
 * Another industry that means the same by a label: where it is anybody's, or where half of the project's labels are that industry's. One
 * label alone says too little: what railways find on a seat is no lost property of a parcel service.
 */
function elsewhere(
  label: string,
  labels: readonly string[],
  domain: string,
  vocabularies: Vocabularies,
): string | undefined {
  if (named(label, vocabularies.of(GENERAL)?.matters ?? [])) return GENERAL;
  // An industry that knows half of the labels is the right one.
  const own = vocabularies.of(domain)?.matters ?? [];
  if (labels.filter((one) => named(one, own)).length >= labels.length / 2) return undefined;
  const { labels: known } = vocabularies.index();
  const sharing = (id: string) => labels.filter((one) => domainsKnowing(known, one).includes(id)).length;
  const ids = domainsKnowing(known, label).filter((id) => id !== domain);
  const enough = Math.max(2, labels.length / 2);
  return ids.filter((id) => sharing(id) >= enough).sort((a, b) => sharing(b) - sharing(a))[0];
}
