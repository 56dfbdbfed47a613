/** What a push would send: every version of every file in the commits that GitHub has not yet. */
import { UserError } from '../words/errors.ts';
import type { Git } from './run-git.ts';

/** A version of a file. The same bytes under two paths are two of them. */
export interface Version {
  sha: string;
  path: string;
  mode: string;
  bytes: number;
}

/** @param range commits, as `git rev-list` takes them */
export async function versionsIn(git: Git, range: string[]): Promise<Version[]> {
  const commits = await git.read('rev-list', ...range);
  const options = ['--stdin', '-r', '-c', '--root', '--raw', '-z', '--no-renames', '--no-commit-id'];
  const changes = (await git.bytes(['diff-tree', ...options], `${commits}\n`)).toString().split('\0');
  const versions = new Map<string, Omit<Version, 'bytes'>>();
  for (let i = 0; i + 1 < changes.length; ) {
    const { parents, mode, sha } = changeIn(changes[i] ?? '');
    // Whatever else diff-tree says, such as a commit's id, stands alone.
    if (parents === 0) {
      i++;
      continue;
    }
    const path = changes[i + 1] ?? '';
    if (mode.startsWith('1') && mode !== SUBMODULE) versions.set(`${sha} ${path}`, { sha, path, mode });
    i += 2;
  }
  const sizes = await sizesOf(git, [...new Set([...versions.values()].map(({ sha }) => sha))]);
  return [...versions.values()].map((version) => ({ ...version, bytes: sizes.get(version.sha) ?? 0 }));
}

export const SUBMODULE = '160000';
export const SYMLINK = '120000';

/** `:100644 100644 a b M`, and for a merge as many colons as it has parents, with a mode and an id more for each. */
function changeIn(words: string): { parents: number; mode: string; sha: string } {
  const parents = /^:*/.exec(words)?.[0].length ?? 0;
  const fields = words.slice(parents).split(' ');
  return { parents, mode: fields[parents] ?? '', sha: fields[2 * parents + 1] ?? '' };
}

async function sizesOf(git: Git, shas: string[]): Promise<Map<string, number>> {
  if (shas.length === 0) return new Map();
  const asked = shas.map((sha) => `${sha}\n`).join('');
  const said = (await git.bytes(['cat-file', '--batch-check'], asked)).toString().trimEnd().split('\n');
  return new Map(said.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[2]) || 0]));
}

const MEGABYTE = 2 ** 20;
/** So much of a repo is read at a time. */
const CHUNK = 32 * MEGABYTE;

/** The contents, a bearable part of them at a time. */
export async function* contentsOf(
  git: Git,
  versions: Version[],
): AsyncGenerator<{ sha: string; path: string; bytes: Buffer }[]> {
  for (const chunk of chunksOf(versions)) {
    const shas = [...new Set(chunk.map(({ sha }) => sha))];
    const blobs = await blobsBy(git, shas);
    yield chunk.map(({ sha, path }) => ({ sha, path, bytes: blobs.get(sha) ?? Buffer.alloc(0) }));
  }
}

function chunksOf(versions: Version[]): Version[][] {
  const chunks: Version[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const version of versions) {
    if (size + version.bytes > CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(version);
    size += version.bytes;
  }
  return chunks;
}

/** `cat-file --batch`: a line `sha type size`, the bytes, a line end, for each. */
async function blobsBy(git: Git, shas: string[]): Promise<Map<string, Buffer>> {
  const out = await git.bytes(['cat-file', '--batch'], shas.map((sha) => `${sha}\n`).join(''));
  const contents = new Map<string, Buffer>();
  let at = 0;
  for (const sha of shas) {
    const start = out.indexOf(0x0a, at) + 1;
    const size = Number(out.toString('latin1', at, start).trim().split(' ')[2]);
    if (Number.isNaN(size))
      throw new UserError(
        'git',
        `git lacks a part of this repo (${sha}), so it can't be looked at before it is pushed. \`git fsck\` says more; \`git fetch --refetch\` brings back what was published.`,
      );
    contents.set(sha, out.subarray(start, start + size));
    at = start + size + 1;
  }
  return contents;
}
