/** Front matter for the Hugging Face Hub: of the Space's README, the model card and the dataset card. Pure. */

import { shorten } from '../job/titles.ts';
import type { Demo } from '../templates/manifests.ts';
import { toYaml } from '../words/yaml.ts';
import type { Job } from './answers.ts';

/** Without the sign that begins a marker of `report`, which looks for its places in the whole page. It stands in quoted text only. */
const frontMatter = (value: object) => `---\n${toYaml(value).replaceAll('<', '\\u003c')}---`;

const hubLicence = (job: Job) => job.licence.toLowerCase();
const hubTags = (job: Job) => [job.task.id, 'proof-of-concept', 'start-the-job'];

/** Front matter of the Space's README. `short_description` beyond 60 characters is refused when pushed. */
export function spaceFrontMatter(job: Job, demo: Demo, python: string): string {
  const runtime =
    demo.sdk === 'gradio'
      ? { sdk: 'gradio', sdk_version: demo.sdk_version, app_file: 'app.py' }
      : { sdk: 'docker', app_port: demo.app_port };
  return frontMatter({
    title: shorten(job.projectTitle, 60),
    emoji: job.task.emoji,
    colorFrom: 'blue',
    colorTo: 'green',
    ...runtime,
    python_version: python,
    license: hubLicence(job),
    short_description: shorten(job.problem, 60),
    tags: hubTags(job),
  });
}

export function modelFrontMatter(job: Job): string {
  return frontMatter({
    license: hubLicence(job),
    library_name: job.task.library_name,
    pipeline_tag: job.task.pipeline_tag,
    tags: hubTags(job),
  });
}

/** Without its size: `report` says that of what was collected. */
export function datasetFrontMatter(job: Job): string {
  return frontMatter({
    license: 'cc0-1.0',
    pretty_name: `${shorten(job.projectTitle, 80)}: data`,
    annotations_creators: ['machine-generated'],
    source_datasets: ['original'],
    task_categories: job.task.task_categories,
  });
}
