/** vocabulary.yaml: what the synthetic data of a repo is made of. From the owner, else the industry's people; what nobody knows is left to stand-ins. Pure. */
import type { Catalog } from '../../templates/catalog.ts';
import { comparableLabel } from '../../words/alike.ts';
import { toYaml } from '../../words/yaml.ts';
import type { Job } from '../answers.ts';
import { textsOf } from './project-texts.ts';

/** Where it stands in a repo. */
export const VOCABULARY = 'vocabulary.yaml';

const HEAD = `# What the synthetic data is made of, until you have real data. Only the folder synthetic/ reads it.
# Change it as people of the trade would say it, and run \`all\` again.
#
# A grade says how much it has to do with the job, and every page of the project repeats it:
#   of the job      you said it
#   of the domain   people of the industry say such things; we wrote it
#   stand-in        nobody said it: a placeholder that looks like one
`;
const WIDTH = 140;
const ABOUT_TEXTS = `#
# labels: sentences that tell a label without naming it. One without any gets placeholders: write six to twelve.
# slots: what stands in holes such as {town}. {day}, {month}, {number}, {time} and {amount} fill themselves.
# asides: what people add that says nothing of any label.
`;

/** The file, for a family that makes its data from one; else undefined. */
export function vocabularyYaml(
  job: Job,
  catalog: Pick<Catalog, 'domain' | 'vocabularies'>,
): string | undefined {
  if (!job.task.layers.includes('text')) return undefined;
  const { vocabularies } = catalog;
  const domain = domainOf(job, catalog);
  const texts = textsOf(job, domain, vocabularies, catalog.domain(domain)?.texts ?? []);
  return `${HEAD}${ABOUT_TEXTS}\n${toYaml({ texts }, WIDTH)}`;
}

/** The industry of a job: the one it names, else the one that knows most of its labels; empty where none knows half of them. */
function domainOf(job: Job, { vocabularies }: Pick<Catalog, 'vocabularies'>): string {
  const said = job.domain.trim().toLowerCase().replace(/\s+/g, '-');
  if (said !== '' && vocabularies.of(said)) return said;
  const { labels } = vocabularies.index();
  const counts = new Map<string, number>();
  for (const label of job.labels)
    for (const id of labels[comparableLabel(label)] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best && best[1] >= Math.max(2, job.labels.length / 2) ? best[0] : '';
}
