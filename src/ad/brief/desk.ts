/** What somebody works with whatever the trade of the employer is, by the title of the job: a data engineer, with loads of data. Pure. */
import type { Families } from '../../templates/families.ts';
import type { Choice } from './choice.ts';
import type { AdToBrief, Thing } from './things.ts';

const DATA_ENGINEER =
  /\b(?:data (?:platform |warehouse |infrastructure |pipelines? |integration |management )?(?:engineer(?:ing)?|architect|developer)|(?:etl|elt|big data|data ?ops|data warehouse|snowflake|hadoop) (?:engineer|developer|architect)|ing[ée]nieure? (?:de )?(?:data|donn[ée]es|big data)|ingenier[oa] de datos|engenheir[oa] de dados|dateningenieur(?:in)?)\b/i;
/** Of two trades the other says more of what is learnt. */
const LEARNS = /scien(?:tist|ce)|learning|\bml\b|\bai\b|analyst|analytics|vision|nlp/i;

/** Its task and thing are run by whoever holds the desk. */
const TASK = 'mlops-serving';
const DOMAIN = 'software';
const LOAD = 'data load';

/**
 * The project of a desk, for an ad whose duties state none.
 * @param nearest what the ad comes nearest to otherwise
 * @param rows what a table of its trade is about: `claim`, whose loads are `claim feeds`
 */
export function deskOf(
  { reading }: AdToBrief,
  families: Pick<Families, 'domain'>,
  nearest: Choice,
  rows: Thing,
): { task: string; choice: Choice } | undefined {
  const { title, evidence } = reading;
  if (!title || !DATA_ENGINEER.test(title) || LEARNS.test(title)) return undefined;
  const entry = families.domain(DOMAIN)?.rows?.find(({ row: [one] }) => one === LOAD);
  const isNearer = nearest.origin === 'ad' && nearest.thing.entry !== entry;
  if (!entry || isNearer) return undefined;
  const said = 'row' in rows.entry && !rows.entry.operated ? rows.entry.row[0] : undefined;
  const own = said ? { ...entry, row: [`${said} feed`, `${said} feeds`] as typeof entry.row } : entry;
  const draft = { task: TASK, slots: {}, evidence: evidence.title ? { task: evidence.title } : {} };
  const thing: Thing = { domain: rows.domain, kind: 'rows', entry: own, score: 0, terms: [], plain: [] };
  return { task: TASK, choice: { thing, draft, origin: 'closest' } };
}
