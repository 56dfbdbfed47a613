/** What the templates folder offers: what its manifests say, and the files of each layer, prepared once a process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pictures } from '../pictures/catalogue.ts';
import { builtValue } from './built.ts';
import { type Families, openFamilies } from './families.ts';
import { type Manifests, ownTemplates, readManifests } from './manifests.ts';
import { readPictures } from './picture-files.ts';
import { COMPILE_OPTIONS, type Template, withHelpers } from './render.ts';
import { type ListedFile, openTemplateFiles, PLACEHOLDER, sha256 } from './template-files.ts';
import { openVocabularies, type Vocabularies } from './vocabularies.ts';

/** A template file, prepared: static bytes, Python parted at the package's name, or a compiled template. */
export type Prepared = { path: string; executable: boolean } & (
  | { kind: 'static'; bytes: Buffer; hash: () => string }
  | { kind: 'python'; parts: string[] }
  | { kind: 'template'; template: Template }
);

/** All that a repo is made of. */
export interface Catalog extends Manifests, Pick<Families, 'ideas' | 'domain'> {
  /** What synthetic data says; read a domain at a time, when a repo needs it. */
  vocabularies: Vocabularies;
  /** The prepared files of a layer such as `base` or `tasks/object-detection/files`, with the paths they get in a repo. */
  layer(folder: string): Prepared[];
  /** What pictures can show; read when it is asked for. */
  pictures(): Pictures;
  /** One compiled template such as `licences/MIT.txt.hbs`. */
  template(path: string): Template;
}

/** Put here by the build (scripts/build.ts): every template, compiled. From source they are compiled when they are needed. */
declare const BUILT_TEMPLATES: Record<string, TemplateSpecification>;
declare const IS_BUILT: true | undefined;

/** Names that npm would drop from the package, and what they become. */
const RENAMED: Record<string, string> = { _gitignore: '.gitignore', _dockerignore: '.dockerignore' };

/** Opens a templates folder (by default the package's own). */
export async function openCatalog(root = ownTemplates()): Promise<Catalog> {
  const { ideas, domain } = await openFamilies(root);
  const manifests =
    typeof IS_BUILT === 'undefined' ? readManifests(root) : (builtValue('manifests.json') as Manifests);
  const files = openTemplateFiles(root);
  const compile = await templateCompiler();
  const layers = new Map<string, Prepared[]>();
  const templates = new Map<string, Template>();
  let pictures: Pictures | undefined;
  return {
    ...manifests,
    ideas,
    domain,
    vocabularies: openVocabularies(root, domain),
    pictures() {
      pictures ??= readPictures(root);
      return pictures;
    },
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

/** Few files are asked for their hash, by thousands of repos. */
function staticFile(path: string, executable: boolean, bytes: Buffer): Prepared {
  let hash: string | undefined;
  return { path, executable, kind: 'static', bytes, hash: () => (hash ??= sha256(bytes)) };
}

/** @param path the path below the layer */
function prepare(file: ListedFile, path: string, read: () => Buffer, compile: Compile): Prepared {
  const { executable } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const renamed = RENAMED[name] ? path.slice(0, -name.length) + RENAMED[name] : path;
  if (file.plain) return staticFile(renamed, executable, read());
  if (name.endsWith('.hbs'))
    return { path: renamed.slice(0, -4), executable, kind: 'template', template: compile(file.path, read) };
  return { path: renamed, executable, kind: 'python', parts: read().toString('utf8').split(PLACEHOLDER) };
}
