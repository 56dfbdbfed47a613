import type { Answer } from './types.ts';

const DOCS = 'https://docs.github.com/rest/repos/repos';

/** What the emulator lets pass and GitHub does not. */

/** GitHub keeps no name that it dislikes, and answers 201 all the same. */
export function savedName(name: string): string {
  return name.replace(/[^A-Za-z0-9-_.]+/g, '-').replace(/\.git$/i, '');
}

interface Problem {
  readonly resource: 'Repository';
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

/** Refuses fields of a repo that is to be made or changed; undefined when all are well. */
export function refuseFields(
  fields: Record<string, unknown>,
  creating: boolean,
  extra: readonly Problem[] = [],
): Answer | undefined {
  const problems = [...extra];
  const { name, description, homepage } = fields;
  if (typeof name === 'string') {
    const saved = savedName(name);
    if (saved === '' || saved === '.' || saved === '..') problems.push(problem('name', 'name is reserved'));
    if (saved.length > 100) problems.push(problem('name', 'name is too long (maximum is 100 characters)'));
  }
  if (typeof description === 'string') {
    if ([...description].length > 350)
      problems.push(problem('description', 'description cannot be more than 350 characters'));
    if (/\p{Cc}/u.test(description))
      problems.push(problem('description', 'description control characters are not allowed'));
  }
  if (typeof homepage === 'string' && homepage.length > 255)
    problems.push(problem('homepage', 'homepage is too long (maximum is 255 characters)'));
  if (problems.length === 0) return undefined;
  return unprocessable(creating ? 'Repository creation failed.' : 'Validation Failed', problems);
}

export const TAKEN = problem('name', 'name already exists on this account');
export const NOT_PRIVATE = problem(
  'visibility',
  "Visibility can't be private. Please upgrade your subscription to create a new private repository.",
);

/** Refuses topics; undefined when all are well. Capitals are no fault: they are saved as small letters. */
export function refuseTopics(names: readonly string[]): Answer | undefined {
  if (names.length > 20)
    return unprocessable('Validation Failed', ['A repository cannot have more than 20 topics.']);
  if (names.every((name) => /^[a-z0-9][a-z0-9-]{0,49}$/i.test(name))) return undefined;
  return unprocessable('Validation Failed', [
    'Topics must start with a lowercase letter or number, consist of 50 characters or less, and can include hyphens.',
  ]);
}

export function unprocessable(message: string, errors: readonly unknown[]): Answer {
  return { status: 422, body: { message, errors, documentation_url: DOCS, status: '422' } };
}

/** An answer that only says why not. */
export function refuse(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { message, documentation_url: DOCS, status: `${status}` } };
}

function problem(field: string, message: string): Problem {
  return { resource: 'Repository', code: 'custom', field, message };
}
