/** Work that has a name of its own, wherever a line lists it: `churn, propensity and lifetime value`, `customer segmentation`. Pure. */
import type { Part } from '../sections.ts';
import { isOfOthers, noWorkIn } from './no-duty.ts';
import { isCause } from './people.ts';
import type { Statement } from './statement.ts';
import type { Named } from './work-name.ts';
import { NAMED } from './work-names.ts';

/** Whom an employer has, by the word that ads use of them; the first that is named most. */
const PEOPLE =
  /^(?:customers?|users?|members?|subscribers?|guests?|players?|patients?|students?|policyholders?|shoppers?|readers?|listeners?|viewers?|riders?|drivers?|merchants?|sellers?|tenants?|donors?|fans?|borrowers?|passengers?|learners?|creators?|advertisers?)$/;
/** What other languages call customers is in the glossary of none of them alone. */
const CUSTOMERS = 'customers';
const WORKERS = new Set(['hr']);

const LONGEST = 4;
const WEIGHT = 2.4;
/** A name asked for as experience says less than one among the duties. */
const SHARES: Record<string, number> = { duties: 1, role: 0.95, intro: 0.85, team: 0.8 };

/** What an ad calls by a name, once each, in its order. */
export function namedWork(parts: Part[], domain: string | null): Statement[] {
  const people = peopleOf(parts, domain);
  const seen = new Set<Named>();
  return parts.flatMap((part) => {
    const share = part.heading || isOfOthers(part) ? 0 : (SHARES[part.section] ?? 0);
    if (share === 0) return [];
    return [...namesIn(part, domain)].flatMap(({ named, text }): Statement[] => {
      if (seen.has(named) || named.among?.test(part.plain) || !isBeside(named, parts)) return [];
      seen.add(named);
      const whom = ownPeople(text) ?? people;
      const clause = named.clause?.(whom);
      const { task, labels, things, keys = [], drivers = [] } = named;
      const evidence = { line: part.number, text };
      return [
        {
          task,
          line: part.number,
          weight: WEIGHT * share,
          objects: named.objects?.(whom) ?? [],
          ...(clause ? { clause } : {}),
          ...(labels ? { labels } : {}),
          ...(isOfPeople(named) ? { of: whom } : {}),
          ...(things ? { things } : {}),
          keys,
          drivers,
          evidence,
        },
      ];
    });
  });
}

/** What is said by a name and by a verb as well is said once: by the verb where it says more than the name. */
export function withNamedWork(told: readonly Statement[], named: readonly Statement[]): Statement[] {
  const isSame = (one: Statement, name: Statement) =>
    one.line === name.line && one.evidence.text.includes(name.evidence.text);
  // `Agents for lead qualification and meeting scheduling` take it over.
  const saysMore = ({ clause, things, keys, drivers, labels, areActs, areKindsOfWork }: Statement) =>
    clause !== undefined ||
    things !== undefined ||
    labels !== undefined ||
    areActs ||
    areKindsOfWork ||
    keys.length + drivers.length > 0;
  // `Désabonnement des abonnés numériques` says of whom; `fuga de clientes` is the name.
  const isLonger = ({ objects: [object = ''] }: Statement, name: Statement) =>
    object.split(' ').length > name.evidence.text.split(' ').length + 2;
  const kept = told.filter(
    (one) => saysMore(one) || !named.some((name) => isSame(one, name) && !isLonger(one, name)),
  );
  return [...kept, ...named.filter((name) => !kept.some((one) => isSame(one, name)))];
}

/** Any of the names, at a place: most words begin none. */
const AT = new RegExp(
  `(?:${NAMED.map(({ words }) => words.source.replace(/^\^|\$$/g, '')).join('|')})(?= |$)`,
  'y',
);

/** The longest names first: `customer lifetime value` is not the value of a lifetime as well. */
function* namesIn(part: Part, domain: string | null): Generator<{ named: Named; text: string }> {
  const { text, words, plain } = part;
  const isNoWork = noWorkIn(part);
  let free = 0;
  let place = 0;
  for (const [at, { key }] of words.entries()) {
    AT.lastIndex = place;
    place += key.length + 1;
    if (at < free || !AT.test(plain) || isNoWork(at)) continue;
    for (let size = Math.min(LONGEST, words.length - at); size > 0; size--) {
      const said = words
        .slice(at, at + size)
        .map(({ key }) => key)
        .join(' ');
      const named = NAMED.find(
        (one) => one.words.test(said) && (!one.inside || one.inside.has(domain ?? '')),
      );
      // `Persone di tutte le età`.
      if (!named || /^età/i.test(text.slice(words[at]?.start))) continue;
      yield { named, text: text.slice(words[at]?.start, words[at + size - 1]?.end) };
      free = at + size;
      break;
    }
  }
}

const isBeside = ({ beside }: Named, parts: Part[]): boolean =>
  !beside || parts.some(({ plain }) => beside.test(plain));

const isOfPeople = ({ clause, objects }: Named): boolean => (clause ?? objects)?.length === 1;

/** `Guest segmentation` says of whom. */
const ownPeople = (text: string): string | undefined =>
  /^(client|customer|user|member|guest|player|patient|subscriber|employee)\b/i
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/^client$/, 'customer')
    .concat('s');

function peopleOf(parts: Part[], domain: string | null): string {
  if (WORKERS.has(domain ?? '')) return 'employees';
  const counts = new Map<string, number>();
  for (const { section, words, text } of parts)
    if (section in SHARES || section === 'company')
      // `Employee-owned` says how a firm is.
      for (const [at, { key, end }] of words.entries())
        if (PEOPLE.test(key) && text[end] !== '-' && !isCause(words, at)) {
          const several = key.replace(/s?$/, 's');
          counts.set(several, (counts.get(several) ?? 0) + 1);
        }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? CUSTOMERS;
}
