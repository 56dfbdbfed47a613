import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_NPM } from '../pack.ts';
import { hashText, PROJECT } from '../paths.ts';
import { mustRun } from '../process.ts';

/** 394 MB unpacked, so it is no dependency: one file of it is fetched once, and cut. */
const PACKAGE = '@octokit/openapi@23.0.2';
/** Changes with the cut, so that no older one is read. */
const CUT = '3';
const MEMBER = 'package/generated/api.github.com.json';

/** The part of GitHub's interface that publishing may use. */
const USED: Record<string, readonly string[]> = {
  '/user': ['get'],
  '/users/{username}': ['get'],
  '/user/repos': ['post'],
  '/orgs/{org}/repos': ['post'],
  '/orgs/{org}': ['get'],
  '/repos/{owner}/{repo}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/topics': ['get', 'put'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/branches/{branch}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/actions/workflows': ['get'],
  '/repos/{owner}/{repo}/actions/permissions': ['get'],
  '/repos/{owner}/{repo}/pages': ['get', 'post', 'put'],
  '/rate_limit': ['get'],
};

export type Schema = Record<string, unknown>;

/** One method of one path: what may be sent, and what may come back. */
export interface Operation {
  /** Names of the parameters after the question mark. */
  readonly query: readonly string[];
  readonly body?: Schema;
  /** By status; null where the answer has no JSON. */
  readonly answers: Record<string, Schema | null>;
}

/** GitHub's own description of itself, cut to what is used. References point into `components`. */
export interface Description {
  /** Keys are such as `GET /user`. */
  readonly operations: Record<string, Operation>;
  readonly components: Record<string, Schema>;
}

/** Reads the cut description; the first time, it is fetched from npm's registry. */
export async function describeGitHub(): Promise<Description> {
  const cache = join(PROJECT, 'node_modules', '.cache', 'start-the-job');
  const cut = join(cache, `github-${hashText(PACKAGE, CUT, JSON.stringify(USED))}.json`);
  if (!existsSync(cut)) {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'fetch-'));
    try {
      const pack = ['pack', PACKAGE, '--silent', '--pack-destination', folder];
      const file = (await mustRun('npm', pack, { cwd: folder, env: CLEAN_NPM })).stdout.trim();
      await mustRun('tar', ['-xzf', file, MEMBER], { cwd: folder });
      const whole = JSON.parse(readFileSync(join(folder, MEMBER), 'utf8'));
      const staged = join(folder, 'cut.json');
      writeFileSync(staged, JSON.stringify(cutDescription(whole)));
      // Several test files may fetch at once; each puts a whole file in place.
      renameSync(staged, cut);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return JSON.parse(readFileSync(cut, 'utf8'));
}

// biome-ignore lint/suspicious/noExplicitAny: a document of someone else's, whose form the cut below relies on
type Whole = any;

function cutDescription(whole: Whole): Description {
  const components: Record<string, Schema> = {};
  const resolve = (value: Whole): Whole => (value?.$ref ? resolve(pick(whole, value.$ref)) : value);
  const schemaOf = (holder: Whole): Schema | null => {
    const content = resolve(holder)?.content;
    const schema = (content?.['application/json'] ?? Object.values<Whole>(content ?? {})[0])?.schema;
    return schema ? take(schema) : null;
  };
  /** Copies a schema, and with it every schema that it refers to. */
  const take = (schema: Whole): Whole => {
    if (Array.isArray(schema)) return schema.map(take);
    if (schema === null || typeof schema !== 'object') return schema;
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
    if (name !== undefined && !(name in components)) {
      components[name] = {};
      components[name] = take(pick(whole, schema.$ref));
    }
    if (name !== undefined) return { $ref: `#/components/${name}` };
    const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, take(value)]));
    if (copy.nullable === true && Array.isArray(copy.enum)) copy.enum.push(null);
    // A homepage that was taken away is an empty text.
    if (copy.nullable === true && copy.format === 'uri') delete copy.format;
    return copy.nullable === true && !('type' in copy) ? orNull(copy) : copy;
  };
  const operations: Record<string, Operation> = {};
  for (const [path, methods] of Object.entries(USED))
    for (const method of methods) {
      const found = whole.paths[path][method];
      const parameters = [...(whole.paths[path].parameters ?? []), ...(found.parameters ?? [])].map(resolve);
      const body = found.requestBody ? schemaOf(found.requestBody) : null;
      operations[`${method.toUpperCase()} ${path}`] = {
        query: parameters.filter((each) => each.in === 'query').map((each) => each.name),
        ...(body ? { body } : {}),
        answers: Object.fromEntries(
          Object.entries(found.responses).map(([status, answer]) => [status, schemaOf(answer)]),
        ),
      };
    }
  return { operations, components };
}

/** JSON Schema knows `nullable` beside `type` only. */
function orNull({ nullable, ...schema }: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

function pick(whole: Whole, reference: string): Whole {
  return reference
    .slice(2)
    .split('/')
    .reduce((value, key) => value[key.replaceAll('~1', '/').replaceAll('~0', '~')], whole);
}
