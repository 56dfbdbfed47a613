/** What an ad says of the kind of a thing, and of how sure a figure has to be, that a duty leaves out. Pure. */
import type { Part } from '../sections.ts';
import type { Statement } from './statement.ts';

const TOLD = new Set(['duties', 'role', 'intro', 'team', 'company']);

/** A noun of ours, and of which kind it is by what ads say. The first that is met most counts. */
const KINDS: readonly [noun: string, kinds: readonly [RegExp, string][]][] = [
  [
    'loans',
    [
      [
        /\bsmall (?:and medium (?:sized )?)?(?:business|businesses|enterprises?)\b|\bsmes?\b|\bsmbs?\b|\bpymes?\b|\bpmes?\b|\bkmu\b|\bmkb\b/g,
        'small-business loans',
      ],
      [
        /\bmortgages?\b|\bhome loans?\b|\bhypoth\w+|\bhipotec\w+|\bhypotheken?\b|\bmutui\b/g,
        'mortgage loans',
      ],
      [/\b(?:car|auto|vehicle) (?:loans?|finance|financing|lending)\b|\bautokredit\w*/g, 'car loans'],
      [/\bstudent (?:loans?|lending)\b/g, 'student loans'],
      [/\b(?:farm|agricultural|agri) (?:loans?|lending|finance|credit)\b/g, 'farm loans'],
      [/\bmicro ?(?:loans?|credit|finance|lending)\w*|\bmicrocredit\w*/g, 'microloans'],
      [
        /\b(?:consumer|personal|payday) (?:loans?|lending|credit)\b|\bpay later\b|\bbnpl\b|\bkonsumentenkredit\w*/g,
        'consumer loans',
      ],
    ],
  ],
  [
    'payments',
    [
      [/\binstant payments?\b/g, 'instant payments'],
      [/\b(?:credit |debit )?card payments?\b|\bcard transactions?\b/g, 'card payments'],
      [/\b(?:mobile|wallet) payments?\b|\bwallets?\b/g, 'wallet payments'],
      [/\bdirect debits?\b/g, 'direct debits'],
      [/\bcross border\b/g, 'cross-border payments'],
    ],
  ],
  [
    'products',
    [
      [/\bgrocer(?:y|ies)\b|\bsupermarkets?\b/g, 'groceries'],
      [/\bfashion\b|\bapparel\b|\bclothing\b/g, 'fashion items'],
      [/\bfurniture\b/g, 'pieces of furniture'],
      [/\bcosmetics?\b|\bbeauty\b/g, 'beauty products'],
    ],
  ],
];

const CHOSEN = new Set(['recommendation', 'sentence-similarity-search']);
/** How often a word has to stand in an ad to say of which kind its things are. */
const OFTEN = 2;

/** `Loans` are of the kind that an ad has: small-business loans. */
export function ofItsKind(parts: readonly Part[], stated: Statement): Statement {
  const said = stated.clause ?? stated.objects.join(' ');
  for (const [noun, kinds] of KINDS) {
    // What has a word before it is of a kind already.
    const alone = new RegExp(`^(?:which )?${noun}(?= will\\b| are\\b|$)`);
    if (!alone.test(said) || (noun === 'products' && !CHOSEN.has(stated.task))) continue;
    const text = parts
      .filter(({ section }) => TOLD.has(section))
      .map(({ plain }) => plain)
      .join('\n');
    const counts = kinds.map(([words, kind]) => ({ kind, count: text.match(words)?.length ?? 0 }));
    const [most] = counts.sort((a, b) => b.count - a.count);
    if (!most || most.count < (noun === 'products' ? OFTEN : 1)) return stated;
    const named = (one: string) => one.replace(alone, (found) => found.replace(noun, most.kind));
    return stated.clause === undefined
      ? { ...stated, objects: stated.objects.map(named) }
      : { ...stated, clause: named(stated.clause) };
  }
  return stated;
}

const UNSURE =
  /\b(?:bayes\w*|probabilisti\w*|uncertaint(?:y|ies)|(?:prediction|confidence|credible) intervals?|conformal|quantiles?|unsicherheit\w*|incertitudes?|incertidumbre|incertezas?|incertezza|onzekerheid)\b|不 确 定|不 確 実|불 확 실/;
const OF_FIGURES = new Set(['time-series-forecasting', 'tabular-regression']);

/** A figure that an ad wants with how sure it is. */
export function withDoubt(
  parts: readonly Part[],
  title: string | null,
  task: string,
  problem: string,
): string {
  if (!OF_FIGURES.has(task) || /how sure/.test(problem)) return problem;
  const isWanted =
    UNSURE.test((title ?? '').toLowerCase()) ||
    parts.some(({ section, plain }) => (section === 'duties' || section === 'role') && UNSURE.test(plain));
  return isWanted ? problem.replace(/, so that /, ', and say how sure that is, so that ') : problem;
}
