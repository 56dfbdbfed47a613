/** What must not leave this machine: looked for in exactly what would be pushed, history included, before anything is sent. */

import { environmentSecrets } from '../secrets/environment.ts';
import { secretsIn } from '../secrets/index.ts';
import { visible } from '../words/characters.ts';
import { inputError, type Problem } from '../words/errors.ts';
import type { Folder } from './folder.ts';
import { checkIgnored } from './ignored.ts';
import { contentsOf, type Version, versionsIn } from './pushed-files.ts';
import type { Commit } from './read-commit.ts';
import { warningsAbout } from './tree-warnings.ts';

const MEGABYTE = 2 ** 20;
/** GitHub warns above the first and refuses above the second. */
const LARGE = 50 * MEGABYTE;
const TOO_LARGE = 100 * MEGABYTE;

export const PLACEHOLDER_AUTHOR = 'Your Name';
const PLACEHOLDER_MAIL = 'you@example.com';

/** What came of looking. */
export interface Checked {
  warnings: string[];
  /** Files of which the commits hold a pointer alone, and Git LFS the rest. */
  pointers: string[];
}

/**
 * Looks at all commits that GitHub has not yet.
 * @param base the commit that GitHub has, if any
 * @throws UserError (exit 2) that names every problem of one kind
 */
export async function checkWhatIsPushed(
  folder: Folder,
  commit: Commit,
  base: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Checked> {
  const { git } = folder;
  const range = base ? [commit.sha, `^${base}`] : [commit.sha];
  await checkAuthor(git, commit, range);
  const versions = await versionsIn(git, range);
  checkPrivate(versions);
  await checkIgnored(folder, commit, versions);
  const tooLarge = versions.filter(({ bytes }) => bytes > TOO_LARGE);
  if (tooLarge.length > 0)
    throw inputError(
      'too-large',
      `GitHub takes no file above 100 MB: ${listed(tooLarge.map(sized))}. Data and models that large belong on the Hugging Face Hub; \`git rm --cached FILE\` and \`git commit --amend\` take one out.`,
    );
  const pointers = await checkSecrets(git, commit, versions, range, env);
  const large = versions
    .filter(({ bytes }) => bytes > LARGE)
    .map((version) => `${sized(version)}: GitHub advises against files above 50 MB`);
  return { warnings: [...large, ...(await warningsAbout(git, commit))], pointers };
}

const sized = ({ path, bytes }: Version) => `${visible(path)} (${Math.round(bytes / MEGABYTE)} MB)`;

/** Names, and how many more there are. */
export const listed = (names: string[], most = 10) =>
  names.slice(0, most).map(visible).join(', ') +
  (names.length > most ? ` and ${names.length - most} more` : '');

/** `private/` holds the ad, the employer's name and letters. A link of that name tells where they lie. */
export const isPrivate = (path: string) => /^private(?:\/|$)/i.test(path);

/** No commit may have had it. */
function checkPrivate(versions: Version[]): void {
  const found = [...new Set(versions.map(({ path }) => path).filter(isPrivate))];
  if (found.length === 0) return;
  throw inputError(
    'private',
    `private/ never leaves this machine, and a commit has ${listed(found)}. \`git rm -r --cached private\` and \`git commit --amend\` take it out of the last commit; out of an earlier one, make the repo again or rewrite its history.`,
  );
}

async function checkAuthor(git: Folder['git'], { sha }: Commit, range: string[]): Promise<void> {
  const said = await git(
    'grep',
    '--files-with-matches',
    '--fixed-strings',
    PLACEHOLDER_AUTHOR,
    sha,
    '--',
    'LICENSE',
    'CITATION.cff',
    'project.yaml',
    'pyproject.toml',
  );
  const files = said.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(sha.length + 1));
  const authors = await git.read('log', '--format=%an%x09%ae%x09%cn%x09%ce', ...range);
  const placeholder = authors
    .split('\n')
    .some((line) =>
      line.split('\t').some((word) => word === PLACEHOLDER_AUTHOR || word === PLACEHOLDER_MAIL),
    );
  if (files.length === 0 && !placeholder) return;
  const wrong = [
    ...(files.length > 0
      ? [`${files.join(', ')} ${files.length > 1 ? 'say' : 'says'} "${PLACEHOLDER_AUTHOR}"`]
      : []),
    ...(placeholder ? ['a commit has it as its author'] : []),
  ].join(', and ');
  throw inputError(
    'author',
    `Nobody said who the author is: ${wrong}. Write your name there, tell git who you are (\`git config user.name "NAME"\` and \`git config user.email MAIL\`), then \`git commit --all --amend --reset-author --no-edit\`. A fresh repo gets it right with --author "NAME <MAIL>".`,
  );
}

/** @returns the paths of files that Git LFS keeps, seen by the way */
async function checkSecrets(
  git: Folder['git'],
  commit: Commit,
  versions: Version[],
  range: string[],
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const problems: Problem[] = [];
  const pointers: string[] = [];
  const current = new Set(commit.files.map(({ sha, path }) => `${sha} ${path}`));
  const known = environmentSecrets(env);
  const look = async (file: { path: string; bytes: Buffer }, earlier = '') => {
    for (const { path, line, kind, shown } of await secretsIn(file, known))
      problems.push({ file: path, line, column: 1, message: `${kind} (${shown})${earlier}` });
  };
  for await (const files of contentsOf(git, versions))
    for (const { sha, path, bytes } of files) {
      await look({ path, bytes }, current.has(`${sha} ${path}`) ? '' : ', in an earlier commit');
      if (bytes.length < 1024 && bytes.toString().startsWith(LFS)) pointers.push(path);
    }
  const said = ['log', '--format=%H%x00%B%x00', ...range];
  const messages = (await git.read(...said)).split('\0');
  for (let i = 0; i + 1 < messages.length; i += 2)
    await look({
      path: `message of commit ${messages[i]?.trim().slice(0, 7)}`,
      bytes: Buffer.from(messages[i + 1] ?? ''),
    });
  if (problems.length === 0) return pointers;
  throw inputError(
    'secret',
    `This looks like ${problems.length === 1 ? 'a secret' : `${problems.length} secrets`}, and nothing was sent. Take it out of the files, then \`git commit --all --amend --no-edit\` (an earlier commit keeps it: make the repo again, or rewrite the history). A secret that was shown to anybody has to be revoked.`,
    problems,
  );
}

/** How a file begins of which Git LFS keeps the contents. */
const LFS = 'version https://git-lfs.github.com/spec/';
