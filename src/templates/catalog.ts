/** What the templates folder offers: task families, demo frameworks, data sources, and the files of each layer, prepared once a process. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lexiconOf } from '../ad/build-lexicon.ts';
import { builtValue } from './built.ts';
import { type Families, openFamilies } from './families.ts';
import { parseWords } from './family-words.ts';
import { type Idea, parseIdeas } from './ideas.ts';
import { type Base, checkBase, checkLayer, checkSource, type Layer, type Source } from './layers.ts';
import { checkManifest, checkRecognised, type Family, type Task } from './manifest.ts';
import { COMPILE_OPTIONS, type Template, withHelpers } from './render.ts';
import { type ListedFile, openTemplateFiles, PLACEHOLDER } from './template-files.ts';

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
}

/** A template file, prepared: static bytes, Python parted at the package's name, or a compiled template. */
export type Prepared = { path: string; executable: boolean } & (
  | { kind: 'static'; bytes: Buffer; hash: string }
  | { kind: 'python'; parts: string[] }
  | { kind: 'template'; template: Template }
);

export interface Manifests {
  /** The families that can be built. */
  tasks: Task[];
  /** Those that are recognised in an ad, and have no files yet. */
  recognised: Family[];
  base: Base;
  layers: Record<string, Layer>;
  demos: Record<string, Demo>;
  sources: Record<string, Source>;
}

export interface Catalog extends Manifests, Pick<Families, 'lexicon' | 'ideas'> {
  /** The prepared files of a layer such as `base` or `tasks/object-detection/files`, with the paths they get in a repo. */
  layer(folder: string): Prepared[];
  /** One compiled template such as `licences/MIT.txt.hbs`. */
  template(path: string): Template;
}

/** Put here by the build (scripts/build.ts): every template, compiled. From source they are compiled when they are needed. */
declare const BUILT_TEMPLATES: Record<string, TemplateSpecification>;
declare const IS_BUILT: true | undefined;

/** Names that npm would drop from the package, and what they become. */
const RENAMED: Record<string, string> = { _gitignore: '.gitignore' };

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

/** Every manifest below a templates folder, checked. */
export function readManifests(root: string): Manifests {
  const { base = { dependencies: [] } } = byId(root, 'base.yaml', (_id, value) => checkBase(value));
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
    else
      tasks[id] = checkManifest(id, manifest, { words, ownDemos: demosIn(`tasks/${id}`), layers, sources });
  });
  for (const { id, nearest } of recognised)
    if (nearest && !tasks[nearest])
      throw new Error(`templates/tasks/${id}/task.yaml: nearest: there is no ${nearest} to build`);
  return { base, layers, demos, tasks: Object.values(tasks), recognised, sources };
}

/** The project's own; the built command has it inside. */
export const ownTemplates = () => join(import.meta.dirname, '../..', 'templates');

/** A templates folder as far as reading an ad needs it. */
export function readFamilies(root: string): Manifests & Families {
  const manifests = readManifests(root);
  return {
    ...manifests,
    lexicon: () => lexiconOf([...manifests.tasks, ...manifests.recognised]),
    ideas: (task) => readIdeas(root, task),
  };
}

/** The ideas of a family's ideas.yaml, checked; none where it has no such file. */
export function readIdeas(root: string, task: string): Idea[] {
  const path = join(root, 'tasks', task, 'ideas.yaml');
  return existsSync(path) ? parseIdeas(task, readFileSync(path, 'utf8')) : [];
}

/** Opens a templates folder (by default the package's own). */
export async function openCatalog(root = ownTemplates()): Promise<Catalog> {
  const families =
    typeof IS_BUILT === 'undefined'
      ? readFamilies(root)
      : { ...(await openFamilies()), ...(builtValue('manifests.json') as Manifests) };
  const files = openTemplateFiles(root);
  const compile = await templateCompiler();
  const layers = new Map<string, Prepared[]>();
  const templates = new Map<string, Template>();
  return {
    ...families,
    layer(folder) {
      let prepared = layers.get(folder);
      if (!prepared) {
        prepared = files.list
          .filter(({ path }) => path.startsWith(`${folder}/`))
          .map((file) => prepare(file, file.path.slice(folder.length + 1), () => files.bytes(file), compile));
        layers.set(folder, prepared);
      }
      return prepared;
    },
    template(path) {
      let template = templates.get(path);
      if (!template) {
        template = compile(path, () => readFileSync(join(root, path)));
        templates.set(path, template);
      }
      return template;
    },
  };
}

type Compile = (path: string, source: () => Buffer) => Template;

async function templateCompiler(): Promise<Compile> {
  if (typeof IS_BUILT === 'undefined') {
    const { default: Handlebars } = await import('handlebars');
    const instance = withHelpers(Handlebars.create());
    return (_path, source) => instance.compile(source().toString('utf8'), COMPILE_OPTIONS);
  } else {
    const { default: runtime } = (await import('handlebars/runtime.js')) as unknown as {
      default: typeof import('handlebars');
    };
    const instance = withHelpers(runtime.create());
    return (path) => {
      const specification = BUILT_TEMPLATES[path];
      if (!specification) throw new Error(`${path} was not compiled: run the build again`);
      return instance.template(specification);
    };
  }
}

/** @param path the path below the layer */
function prepare(file: ListedFile, path: string, read: () => Buffer, compile: Compile): Prepared {
  const { executable, hash } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const renamed = RENAMED[name] ? path.slice(0, -name.length) + RENAMED[name] : path;
  if (hash) return { path: renamed, executable, kind: 'static', bytes: read(), hash };
  if (name.endsWith('.hbs'))
    return { path: renamed.slice(0, -4), executable, kind: 'template', template: compile(file.path, read) };
  return { path: renamed, executable, kind: 'python', parts: read().toString('utf8').split(PLACEHOLDER) };
}
