import type { Answer, Recorded } from './types.ts';

const DOCS = 'https://docs.github.com/rest';
const SECONDARY = `You have exceeded a secondary rate limit. Please wait a few minutes before you try again.`;

/** A refusal by status. Whoever asked by git gets the message as text, which git shows. */
function refusal(status: number, message: string, headers: Record<string, string> = {}): () => Answer {
  return () => ({ status, headers, body: { message, documentation_url: DOCS, status: `${status}` } });
}

/** Answers that GitHub gives without doing anything. */
const ANSWERS = {
  '401': refusal(401, 'Bad credentials', { 'www-authenticate': 'Basic realm="GitHub"' }),
  '403-permission': refusal(403, 'Resource not accessible by personal access token', {
    'x-accepted-github-permissions': 'administration=write',
  }),
  '403-sso': refusal(403, 'Resource protected by organization SAML enforcement.', {
    'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=A1B2',
  }),
  '403-plan': refusal(403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.'),
  '403-rate': () => {
    const headers = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': `${Math.ceil(Date.now() / 1000) + 2}`,
    };
    return refusal(403, 'API rate limit exceeded for user ID 1.', headers)();
  },
  '403': refusal(403, SECONDARY, { 'retry-after': '1' }),
  '404': refusal(404, 'Not Found'),
  '409-empty': refusal(409, 'Git Repository is empty.'),
  '409-moved': refusal(409, 'Reference cannot be updated'),
  '410': refusal(410, 'This resource is gone.'),
  '413': refusal(413, 'Payload too large'),
  '422-other': () => ({
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'Repository', field: 'homepage', code: 'invalid' }],
      documentation_url: DOCS,
      status: '422',
    },
  }),
  '429': refusal(429, SECONDARY, { 'retry-after': '1' }),
  '451': refusal(451, 'Repository access blocked'),
  '500': refusal(500, 'Server Error'),
  '502': () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' }),
} satisfies Record<string, () => Answer>;

/** Refusals of a push: what git prints after `remote: `, and why the ref was rejected. */
export const REFUSALS = {
  GH013: {
    lines: [
      'error: GH013: Repository rule violations found for refs/heads/main.',
      '',
      '- GITHUB PUSH PROTECTION',
      '  —————————————————————————————————————————',
      '    Resolve the following violations before pushing again',
      '',
      '    - Push cannot contain secrets',
      '',
      '     (?) Learn how to resolve a blocked push',
      '     https://docs.github.com/code-security/secret-scanning/working-with-secret-scanning-and-push-protection',
      '',
      '      —— Hugging Face User Access Token ————————————————————',
      '       locations:',
      '         - commit: 1111111111111111111111111111111111111111',
      '           path: README.md:1',
      '',
      '       (?) To push, remove secret from commit(s) or follow this URL to allow the secret.',
    ],
    reason: 'push declined due to repository rule violations',
  },
  'workflow-scope': {
    lines: [],
    reason:
      'refusing to allow a Personal Access Token to create or update workflow `.github/workflows/ci.yml` without `workflow` scope',
  },
  protected: {
    lines: [
      'error: GH006: Protected branch update failed for refs/heads/main.',
      'error: Changes must be made through a pull request.',
    ],
    reason: 'protected branch hook declined',
  },
  GH007: {
    lines: [
      'error: GH007: Your push would publish a private email address.',
      'You can make your email public or disable this protection by visiting:',
      'https://github.com/settings/emails',
    ],
    reason: 'push declined due to email privacy restrictions',
  },
  GH008: {
    lines: [
      'error: GH008: Your push referenced at least 1 unknown Git LFS object:',
      '    4665a5ea423c2713d436b5ee50593a9640e0018c1550b5a0002f74190d6caea8',
      "Try to push them with 'git lfs push --all'.",
    ],
    reason: 'pre-receive hook declined',
  },
  hook: {
    lines: ['ACME-17: a commit names no ticket.', 'See https://wiki.acme.example/commits'],
    reason: 'pre-receive hook declined',
  },
  'too-large': {
    lines: [
      'error: See https://gh.io/lfs for more information.',
      "error: File weights.bin is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB",
      'error: GH001: Large files detected. You may want to try Git Large File Storage - https://git-lfs.github.com.',
    ],
    reason: 'pre-receive hook declined',
  },
} as const;

export type RefusalName = keyof typeof REFUSALS;
/**
 * `drop-before` does nothing and closes the connection; `drop-after` does as asked and closes it; `301` renames the repo first.
 * Git sends a dropped push once more by itself, as a request of its own, because the connection had served it before.
 */
export type FaultName = keyof typeof ANSWERS | RefusalName | 'drop-before' | 'drop-after' | 'hang' | '301';

export type Match = (request: Recorded) => boolean;

/** Faults that wait for their request. */
export interface Faults {
  at(number: number, fault: FaultName): void;
  when(match: Match, fault: FaultName, options?: { times?: number }): void;
  /** The fault that this request meets. */
  next(request: Recorded): FaultName | undefined;
  clear(): void;
}

export function makeFaults(): Faults {
  let waiting: { match: Match; fault: FaultName; left: number }[] = [];
  return {
    at: (number, fault) => {
      waiting.push({ match: (request) => request.number === number, fault, left: 1 });
    },
    when: (match, fault, { times = 1 } = {}) => {
      waiting.push({ match: (request) => fits(fault, request) && match(request), fault, left: times });
    },
    next: (request) => {
      const met = waiting.find(({ match, left }) => left > 0 && match(request));
      if (met) met.left--;
      return met?.fault;
    },
    clear: () => {
      waiting = [];
    },
  };
}

/** Only a push can be refused as one, and only a request about a repo can find it renamed. */
export function fits(fault: FaultName, request: Recorded): boolean {
  if (isRefusal(fault)) return request.kind === 'git-write' && request.write;
  return fault !== '301' || request.kind !== 'api' || request.path.startsWith('/repos/');
}

export function isRefusal(fault: FaultName): fault is RefusalName {
  return fault in REFUSALS;
}

/** What a fault answers by itself. */
export function answerOf(fault: FaultName, request: Recorded): Answer | undefined {
  if (!(fault in ANSWERS)) return undefined;
  const answer: Answer = ANSWERS[fault as keyof typeof ANSWERS]();
  if (request.kind === 'api' || typeof answer.body === 'string') return answer;
  const { message } = answer.body as { message: string };
  const text = fault === '404' ? 'Repository not found.' : message;
  return { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' }, body: text };
}
