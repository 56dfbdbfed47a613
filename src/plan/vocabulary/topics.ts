/** What the documents of a project are about, where its owner does not say. Pure. */
import type { Catalog } from '../../templates/catalog.ts';
import type { Job } from '../answers.ts';
import { aboutDocuments } from './index.ts';

/** The job with the topics of its industry's documents, such as "engine manual", in place of its family's example. */
export function withTopics(job: Job, catalog: Pick<Catalog, 'vocabularies'>): Job {
  const { task, file } = job;
  if (!task.labels || !task.layers.includes('pages') || file.project?.labels) return job;
  const { names } = aboutDocuments(job, catalog);
  const labels = names[1].slice(0, task.labels.max);
  if (labels.length < task.labels.min) return job;
  const guesses = job.guesses.filter((guess) => !guess.startsWith('labels: '));
  const guess = `labels: ${labels.join(', ')} (usual in the industry; --set 'project.labels=[…]' gives yours)`;
  return { ...job, labels, guesses: [...guesses, guess] };
}
