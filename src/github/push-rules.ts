/** GitHub's own reasons to refuse a push, each with the way out. The first that fits counts. Pure. */
import type { Circumstances } from './explain.ts';

/** What GitHub told git. */
export interface Refusal {
  /** Line by line. */
  words: string;
  /** Beside the ref, such as `pre-receive hook declined`. */
  reason: string;
}

const AGAIN = 'Then run the same command again.';

export const PUSH_RULES: [
  sign: RegExp,
  code: string,
  explain: (refusal: Refusal, about: Circumstances) => string,
][] = [
  [
    /without `?workflow`? scope|workflows? permission/i,
    'token-workflow',
    (_, { tokenFrom, rights }) =>
      `GitHub refused the push: the repo has workflows, and the token from ${tokenFrom} may not change those. It needs these rights:\n${rights.join('\n')}`,
  ],
  [
    /GH007|private email address|email privacy/i,
    'push-email',
    ({ words }, { server }) =>
      `GitHub refused the push, since it would show the mail address in your commits, which you keep private:\n${words}\n${server.url}/settings/emails has an address of yours that may be seen (…@users.noreply.github.com): \`git config user.email THAT\`, then \`git commit --amend --reset-author --no-edit\` for the last commit, or \`git rebase --root --exec "git commit --amend --reset-author --no-edit"\` for all of them. ${AGAIN}`,
  ],
  [
    /GH008|unknown Git LFS object/i,
    'push-lfs',
    ({ words }, { server, repo }) =>
      `GitHub refused the push, since it lacks files that Git LFS keeps:\n${words}\n\`git lfs push --all ${server.url}/${repo}.git\` brings them there; git-lfs.com has git-lfs. ${AGAIN}`,
  ],
  [
    /GH013|GH009|push protection|repository rule violations|secrets? detected/i,
    'push-protection',
    ({ words }) =>
      `GitHub refused the push, since a rule of the repo or its search for secrets forbids it:\n${words}\nTake what it names out of the commits (\`git commit --amend\` changes the last), and if it was a secret, revoke it; a rule is changed in the repo's settings. ${AGAIN}`,
  ],
  [
    /GH001|file size limit|exceeds GitHub|GH100/i,
    'push-too-large',
    ({ words }) =>
      `GitHub refused the push:\n${words}\nTake the file out of the commits; data and models that large belong on the Hugging Face Hub.`,
  ],
  [
    /GH006|protected branch/i,
    'push-protected',
    ({ words, reason }, { server, repo }) =>
      `GitHub refused the push: the branch is protected (${words.replaceAll('\n', ' ') || reason}). Push to another branch and open a pull request, or lift the protection at ${server.url}/${repo}/settings/branches.`,
  ],
  [
    /archived so it is read-only|repository was archived/i,
    'archived',
    (_, { server, repo }) =>
      `${repo} is archived, and can't be pushed to. Unarchive it at ${server.url}/${repo}/settings.`,
  ],
];
