import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { type Description, describeGitHub } from './description.ts';

/** Says what is wrong with a request, or with an answer, by GitHub's own description. */
export interface Contract {
  /** `path` may have a query. Nothing wrong is an empty list. */
  checkRequest(method: string, path: string, body: unknown): string[];
  checkAnswer(method: string, path: string, status: number, body: unknown): string[];
  /** Both at once. */
  check(method: string, path: string, body: unknown, status: number, answer: unknown): string[];
}

/** Any request can meet these; the description names them for some paths only. */
const ANYWHERE = [401, 403, 404];
/** Like the path of a file, these may hold slashes, written as such or as %2F. */
const LONG = /\{(ref|branch)\}/g;

/** The contract with GitHub; the first call on a machine needs npm's registry. */
export async function contractOf(): Promise<Contract> {
  const description = await describeGitHub();
  const operations = Object.entries(description.operations).map(([key, operation]) => ({
    key,
    operation,
    pattern: patternOf(key),
  }));
  const valid = validator(description);
  const find = (method: string, path: string) =>
    operations.find(({ pattern }) => pattern.test(`${method} ${path.split('?')[0]}`));

  const checkRequest: Contract['checkRequest'] = (method, path, body) => {
    const found = find(method, path);
    if (!found) return [`${method} ${path} is not in the contract`];
    const { query, body: schema } = found.operation;
    const asked = [...new URL(path, 'http://localhost').searchParams.keys()];
    const problems = asked
      .filter((name) => !query.includes(name))
      .map((name) => `no parameter called ${name}`);
    if (schema) {
      problems.push(...valid(`operations/${pointer(found.key)}/body`, body));
      const known = Object.keys((schema.properties as object | undefined) ?? {});
      problems.push(
        ...Object.keys(body ?? {})
          .filter((name) => !known.includes(name))
          .map((name) => `no field called ${name}`),
      );
    } else if (body !== undefined) problems.push('takes no body');
    return problems.map((problem) => `request ${method} ${path}: ${problem}`);
  };

  const checkAnswer: Contract['checkAnswer'] = (method, path, status, body) => {
    const found = find(method, path);
    if (!found) return [];
    const where = `answer ${status} to ${method} ${path}`;
    const schema = found.operation.answers[status];
    if (schema === undefined) return ANYWHERE.includes(status) ? [] : [`${where}: no such status`];
    if (schema === null) return body === undefined ? [] : [`${where}: has no body`];
    return valid(`operations/${pointer(found.key)}/answers/${status}`, body).map(
      (problem) => `${where}: ${problem}`,
    );
  };

  return {
    checkRequest,
    checkAnswer,
    check: (method, path, body, status, answer) => [
      ...checkRequest(method, path, body),
      ...checkAnswer(method, path, status, answer),
    ],
  };
}

/** Compiles a schema when it is first needed: all of them would take a second. */
function validator(description: Description): (place: string, value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'github', ...description });
  const compiled = new Map<string, ValidateFunction>();
  return (place, value) => {
    const validate = compiled.get(place) ?? ajv.compile({ $ref: `github#/${place}` });
    compiled.set(place, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath || 'body'} ${error.message} ${JSON.stringify(error.params)}`,
    );
  };
}

function patternOf(key: string): RegExp {
  const [method, path = ''] = key.split(' ');
  // The top folder has an empty path, and Octokit then leaves the slash out.
  const source = path
    .replace('/{path}', '(/.*)?')
    .replace(LONG, '.+')
    .replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${method} ${source}$`);
}

function pointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
