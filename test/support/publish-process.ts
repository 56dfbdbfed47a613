/** `publish` in a process of its own, to be killed: FOLDER, then flags without their dashes, such as `public` or `space=ada/desk`. */
import { runPublish } from '../../src/commands/publish/index.ts';
import { QUICK } from './publishing.ts';

const [folder = '.', ...flags] = process.argv.slice(2);
const values = Object.fromEntries(
  flags.map((flag) => {
    const [name = '', value] = flag.split('=');
    return [name, value ?? true];
  }),
);
process.exitCode = await runPublish(
  [folder],
  values,
  {
    version: '0.0.0-test',
    interactive: false,
    result: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
    did: () => undefined,
    dim: (text) => text,
    bold: (text) => text,
  },
  QUICK,
);
