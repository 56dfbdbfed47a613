/** build/space/ as it would be uploaded, and whether it may be. Reads, writes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type TreeFile } from '../disk/files.ts';
import { isPrivate } from '../github/checks.ts';
import { findSecrets } from '../secrets/index.ts';
import { inputError } from '../words/errors.ts';
import { readFrontMatter, type Sdk } from './front-matter.ts';

export interface BuiltSpace {
  sdk: Sdk;
  files: TreeFile[];
}

const MEGABYTE = 2 ** 20;
/** Of all files together; a Space has 50 GB, and a first version no need of them. */
const TOO_LARGE = 500 * MEGABYTE;

/** @throws UserError (exit 2) that names what is wrong */
export async function readBuiltSpace(folder: string, env: NodeJS.ProcessEnv): Promise<BuiltSpace> {
  if (!existsSync(join(folder, 'README.md')))
    throw inputError(
      'space-missing',
      `There is no ${folder} yet. \`uv run python -m PACKAGE space\` in the repo builds it, PACKAGE being the folder below src/.`,
    );
  const files = readTree(folder);
  const readme = files.find(({ path }) => path === 'README.md');
  const { sdk, appFile, problems } = readFrontMatter(readme?.bytes.toString('utf8') ?? '');
  const wrong = problems.map((message) => ({ file: 'demo/README.md', message }));
  if (!files.some(({ path }) => path === appFile))
    wrong.push({ file: folder, message: `${appFile} is missing` });
  if (sdk === undefined || wrong.length > 0)
    throw inputError('space-invalid', 'The Hub would not take this Space.', wrong);
  const hidden = files.filter(({ path }) => isPrivate(path) || /^\.git\/|(?:^|\/)\.env/i.test(path));
  if (hidden.length > 0)
    throw inputError(
      'private',
      `${hidden.map(({ path }) => path).join(', ')} must not leave this machine. Build the Space again.`,
    );
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > TOO_LARGE)
    throw inputError(
      'too-large',
      `The Space has ${Math.round(size / MEGABYTE)} MB: keep large models on the Hub and load them from there.`,
    );
  const findings = await findSecrets(files, env);
  if (findings.length > 0)
    throw inputError(
      'secret',
      'This looks like a secret, and nothing was sent. Take it out and build the Space again.',
      findings.map(({ path, line, kind, shown }) => ({
        file: path,
        line,
        column: 1,
        message: `${kind} (${shown})`,
      })),
    );
  return { sdk, files };
}
