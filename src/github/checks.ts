/** What must not leave this machine: looked for in exactly what would be pushed, history included, before anything is sent. */

import { findSecrets } from '../secrets/index.ts';
import { inputError, type Problem } from '../words/errors.ts';
import type { Commit, Folder } from './folder.ts';

const MEGABYTE = 2 ** 20;
/** GitHub warns above the first and refuses above the second. */
const LARGE = 50 * MEGABYTE;
const TOO_LARGE = 100 * MEGABYTE;
/** So much of a repo is read at a time. */
const CHUNK = 32 * MEGABYTE;

export const PLACEHOLDER_AUTHOR = 'Your Name';
const PLACEHOLDER_MAIL = 'you@example.com';

/** A version of a file that would be pushed. */
interface Blob {
  sha: string;
  path: string;
  bytes: number;
}

/**
 * Looks at all commits that GitHub has not yet.
 * @param base the commit that GitHub has, if any
 * @returns warnings
 * @throws UserError (exit 2) that names every problem of one kind
 */
export async function checkWhatIsPushed(
  { git }: Folder,
  commit: Commit,
  base: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const range = base ? [commit.sha, `^${base}`] : [commit.sha];
  await checkAuthor(git, commit, range);
  const blobs = await blobsOf(git, range);
  checkPrivate(blobs);
  const ignored = (await git.read('ls-files', '--cached', '--ignored', '--exclude-standard', '-z'))
    .split('\0')
    .filter(Boolean);
  if (ignored.length > 0)
    throw inputError(
      'ignored',
      `.gitignore says that these stay on this machine, and they are in the commit all the same: ${listed(ignored)}. \`git rm --cached FILE\` takes one out, then commit.`,
    );
  const tooLarge = blobs.filter(({ bytes }) => bytes > TOO_LARGE);
  if (tooLarge.length > 0)
    throw inputError(
      'too-large',
      `GitHub takes no file above 100 MB: ${listed(tooLarge.map(sized))}. Data and models that large belong on the Hugging Face Hub; \`git rm --cached FILE\` and \`git commit --amend\` take one out.`,
    );
  await checkSecrets(git, commit, blobs, range, env);
  return blobs
    .filter(({ bytes }) => bytes > LARGE)
    .map((blob) => `${sized(blob)}: GitHub advises against files above 50 MB`);
}

const sized = ({ path, bytes }: Blob) => `${path} (${Math.round(bytes / MEGABYTE)} MB)`;
const listed = (names: string[], most = 10) =>
  names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');

async function blobsOf(git: Folder['git'], range: string[]): Promise<Blob[]> {
  const objects = (await git.read('-c', 'core.quotePath=false', 'rev-list', '--objects', ...range)).split(
    '\n',
  );
  const paths = new Map<string, string>();
  for (const line of objects) {
    const space = line.indexOf(' ');
    if (space > 0 && line.length > space + 1) paths.set(line.slice(0, space), line.slice(space + 1));
  }
  const asked = [...paths.keys()].map((sha) => `${sha}\n`).join('');
  const kinds = (await git.bytes(['cat-file', '--batch-check'], asked)).toString().trimEnd().split('\n');
  return kinds.flatMap((line) => {
    const [sha = '', type, size] = line.split(' ');
    return type === 'blob' ? [{ sha, path: paths.get(sha) ?? '', bytes: Number(size) }] : [];
  });
}

/** `private/` holds the ad, the employer's name and letters; no commit may have had it. */
function checkPrivate(blobs: Blob[]): void {
  const found = blobs.filter(({ path }) => /^private\//i.test(path));
  if (found.length === 0) return;
  throw inputError(
    'private',
    `private/ never leaves this machine, and a commit has ${listed(found.map(({ path }) => path))}. \`git rm -r --cached private\` and \`git commit --amend\` take it out of the last commit; out of an earlier one, make the repo again or rewrite its history.`,
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

async function checkSecrets(
  git: Folder['git'],
  commit: Commit,
  blobs: Blob[],
  range: string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const problems: Problem[] = [];
  const current = new Set(commit.files.map(({ sha }) => sha));
  const look = async (files: { path: string; bytes: Buffer; sha?: string }[]) => {
    for (const file of files) {
      for (const { path, line, kind, shown } of await findSecrets([file], env)) {
        const where = file.sha === undefined || current.has(file.sha) ? '' : ', in an earlier commit';
        problems.push({ file: path, line, column: 1, message: `${kind} (${shown})${where}` });
      }
    }
  };
  for (const chunk of chunksOf(blobs)) await look(await contentsOf(git, chunk));
  const messages = (await git.read('log', '--format=%H%x00%B%x00', ...range)).split('\0');
  for (let i = 0; i + 1 < messages.length; i += 2)
    await look([
      {
        path: `message of commit ${messages[i]?.trim().slice(0, 7)}`,
        bytes: Buffer.from(messages[i + 1] ?? ''),
      },
    ]);
  if (problems.length === 0) return;
  throw inputError(
    'secret',
    `This looks like ${problems.length === 1 ? 'a secret' : `${problems.length} secrets`}, and nothing was sent. Take it out of the files, then \`git commit --all --amend --no-edit\` (an earlier commit keeps it: make the repo again, or rewrite the history). A secret that was shown to anybody has to be revoked.`,
    problems,
  );
}

function chunksOf(blobs: Blob[]): Blob[][] {
  const chunks: Blob[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const blob of blobs) {
    if (size + blob.bytes > CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(blob);
    size += blob.bytes;
  }
  return chunks;
}

/** `cat-file --batch`: a line `sha type size`, the bytes, a line end, for each. */
async function contentsOf(
  git: Folder['git'],
  blobs: Blob[],
): Promise<{ path: string; bytes: Buffer; sha: string }[]> {
  const out = await git.bytes(['cat-file', '--batch'], blobs.map(({ sha }) => `${sha}\n`).join(''));
  let at = 0;
  return blobs.map(({ path, sha, bytes: size }) => {
    const start = out.indexOf(0x0a, at) + 1;
    at = start + size + 1;
    return { path, sha, bytes: out.subarray(start, start + size) };
  });
}
