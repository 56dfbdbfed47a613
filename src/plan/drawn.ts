/** The files of a repo that its synthetic pictures are drawn from, with the licences of the drawings. Pure. */
import type { Pictures } from '../pictures/catalogue.ts';
import { type ShapesFile, setOf, shapesOf } from '../pictures/shapes-file.ts';
import type { Catalog } from '../templates/catalog.ts';
import { PLACEHOLDER } from '../templates/template-files.ts';
import type { Job } from './answers.ts';

const shapesByJob = new WeakMap<Job, ShapesFile>();

/** What the pictures of a job show; nothing where its family looks at none. */
export function shapesOfJob(job: Job, catalog: Pick<Catalog, 'pictures'>): ShapesFile | undefined {
  if (!job.task.layers.includes('pictures')) return undefined;
  let shapes = shapesByJob.get(job);
  if (!shapes) {
    const things = [job.slots.things ?? []].flat();
    shapes = shapesOf(
      {
        labels: job.labels,
        domain: job.domain,
        chosen: (job.options.shapes ?? {}) as Record<string, string>,
        oneEach: job.task.layers.includes('labelled'),
        texts: [...things, job.projectTitle, job.name, job.problem],
      },
      catalog.pictures(),
    );
    shapesByJob.set(job, shapes);
  }
  return shapes;
}

/** The files, by their paths from the repo's root. */
export function drawnFiles(job: Job, catalog: Catalog): [path: string, content: string][] {
  const shapes = shapesOfJob(job, catalog);
  if (!shapes) return [];
  const path = `src/${PLACEHOLDER}/synthetic/shapes.json`.replace(PLACEHOLDER, job.package);
  return [[path, shapesJson(shapes)], ...licenceFiles(shapes, catalog)];
}

/** A label and a drawing a line: it can be read, and changed by hand. */
function shapesJson({ labels, drawings, ...rest }: ShapesFile): string {
  const lines = (entries: object) =>
    Object.entries(entries)
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const head = lines(rest).replace(/^ {4}/gm, '  ');
  return `{\n${head},\n  "labels": {\n${lines(labels)}\n  },\n  "drawings": {\n${lines(drawings)}\n  }\n}\n`;
}

/** The text of each licence that others' drawings are under, once. */
function licenceFiles({ drawings }: ShapesFile, catalog: Catalog): [string, string][] {
  const pictures: Pictures = catalog.pictures();
  const sets = new Set(
    Object.keys(drawings)
      .filter((id) => !id.startsWith('o:'))
      .map((id) => setOf(id, pictures)),
  );
  return [...sets].map(({ title, licence, notice, url }) => {
    const head = `The synthetic pictures of this project show drawings of ${title}, simplified and recoloured.\n${url}\n${notice}\n`;
    const name = title.replace(/[^A-Za-z]+/g, '-').replace(/-$/, '');
    return [`licences/${name}.txt`, `${head}\n${textOf(licence, notice, catalog)}`];
  });
}

/** The licence, said by somebody else than the project's author. */
function textOf(licence: string, notice: string, catalog: Catalog): string {
  if (licence === 'CC0-1.0')
    return 'CC0 1.0 Universal: https://creativecommons.org/publicdomain/zero/1.0/legalcode\n';
  const text = catalog.template(`licences/${licence}.txt.hbs`)({ year: '', author: { name: '' } });
  return text.replace(/^Copyright.*$/m, notice);
}
