/** Every manifest of a templates folder, read and checked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Domain, parseDomain } from './domains.ts';
import { parseWords } from './family-words.ts';
import { type Idea, parseIdeas } from './ideas.ts';
import { type Base, checkBase, checkLayer, checkSource, type Layer, type Source } from './layers.ts';
import { checkManifest, checkRecognised, type Family, type Task } from './manifest.ts';
import { checkPart, type RepoPart } from './parts.ts';
import type { Proof } from './proofs.ts';
import { readingOrder } from './reading-order.ts';

/** templates/demos/<id>/demo.yaml */
export interface Demo {
  title: string;
  sdk: 'gradio' | 'docker';
  sdk_version?: string;
  app_port?: number;
  /** What demo/requirements.txt needs beside the package's own. */
  requirements: string[];
  /** What running it locally needs. */
  local: string[];
  run: string;
  proofs?: Proof[];
}

/** What the manifests say. */
export interface Manifests {
  /** The families that can be built. */
  tasks: Task[];
  /** Those that are recognised in an ad, and have no files yet. */
  recognised: Family[];
  base: Base;
  layers: Record<string, Layer>;
  demos: Record<string, Demo>;
  sources: Record<string, Source>;
  /** What an ad may ask for beside the model. */
  parts: Record<string, RepoPart>;
}

/** The project's own; the built command has it inside. */
export const ownTemplates = () => join(import.meta.dirname, '../..', 'templates');

const readText = (path: string) => readFileSync(path, 'utf8');

/** The names of the folders below `root` that have a file, sorted. */
function foldersWith(root: string, file: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, file)))
    .map((entry) => entry.name)
    .sort();
}

/** What `read` makes of the manifest in each folder below `root`. */
const byId = <T>(root: string, file: string, read: (id: string, value: unknown) => T): Record<string, T> =>
  Object.fromEntries(
    foldersWith(root, file).map((id) => [id, read(id, parse(readText(join(root, id, file))))]),
  );

/** The sources that any family can use, and those in a family's own folder. */
function readSources(root: string): Record<string, Source> {
  const sources: Record<string, Source> = {};
  const families = foldersWith(join(root, 'tasks'), 'task.yaml');
  for (const parent of ['sources', ...families.map((id) => `tasks/${id}/sources`)]) {
    const found = byId(join(root, parent), 'source.yaml', (id, value) =>
      checkSource(`${parent}/${id}`, value),
    );
    for (const [id, source] of Object.entries(found)) {
      if (sources[id])
        throw new Error(`the source ${id} lies in ${sources[id].folder} and in ${source.folder}`);
      sources[id] = source;
    }
  }
  return sources;
}

/** The parts, each with the folders that its package gets. */
const readParts = (root: string): Record<string, RepoPart> =>
  byId(join(root, 'parts'), 'part.yaml', (id, value) => {
    const folder = join(root, 'parts', id);
    const beside = join(folder, 'with');
    const folders = existsSync(beside) ? readdirSync(beside).sort() : [];
    const { brings } = value as { brings?: string[] };
    const laid = (brings ?? []).map((layer) => join(root, 'layers', layer, 'files'));
    const reading = readingOrder([...laid, join(folder, 'files')], [], `templates/parts/${id}`);
    return checkPart(id, value, folders, reading);
  });

/** Every manifest below a templates folder, checked. */
export function readManifests(root: string): Manifests {
  const base = checkBase(parse(readText(join(root, 'base', 'base.yaml'))));
  const demos = byId(join(root, 'demos'), 'demo.yaml', (_id, value) => value as Demo);
  const demosIn = (folder: string) =>
    Object.keys(demos).filter((demo) => existsSync(join(root, folder, demo, 'app.py')));
  const layers = byId(join(root, 'layers'), 'layer.yaml', (id, value) =>
    checkLayer(id, value, demosIn(`layers/${id}`)),
  );
  const sources = readSources(root);
  const recognised: Family[] = [];
  const tasks: Record<string, Task> = {};
  byId(join(root, 'tasks'), 'task.yaml', (id, manifest) => {
    const words = parseWords(id, readText(join(root, 'tasks', id, 'lexicon.txt')));
    if (manifest && typeof manifest === 'object' && 'nearest' in manifest)
      recognised.push(checkRecognised(id, manifest, words));
    else {
      const task = checkManifest(id, manifest, {
        words,
        ownDemos: demosIn(`tasks/${id}`),
        base,
        layers,
        sources,
      });
      const folders = ['base', ...task.layers.map((layer) => `layers/${layer}/files`), `tasks/${id}/files`];
      const reading = readingOrder(
        folders.map((folder) => join(root, folder)),
        [...new Set([...base.modules, ...task.modules])],
        `templates/tasks/${id}/task.yaml`,
      );
      tasks[id] = { ...task, reading };
    }
  });
  for (const { id, nearest } of recognised)
    if (nearest && !tasks[nearest])
      throw new Error(`templates/tasks/${id}/task.yaml: nearest: there is no ${nearest} to build`);
  const parts = readParts(root);
  return { base, layers, demos, tasks: Object.values(tasks), recognised, sources, parts };
}

/** Every domain of a templates folder, checked, by its id. */
export function readDomains(root: string): Record<string, Domain> {
  const folder = join(root, 'domains');
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const ids = files.map((name) => name.slice(0, -'.yaml'.length)).sort();
  return Object.fromEntries(ids.map((id) => [id, parseDomain(id, readText(join(folder, `${id}.yaml`)))]));
}

/** The ideas of a family's ideas.yaml, checked; none where it has no such file. */
export function readIdeas(root: string, task: string): Idea[] {
  const path = join(root, 'tasks', task, 'ideas.yaml');
  return existsSync(path) ? parseIdeas(task, readFileSync(path, 'utf8')) : [];
}
