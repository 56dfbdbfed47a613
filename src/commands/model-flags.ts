/** `--model` and `--model-timeout` → who reads ads beside the rules. */
import type { SecondReader } from '../ad/second-reader.ts';
import type { Values } from '../usage.ts';
import { inputError } from '../words/errors.ts';
import type { Output } from '../words/output.ts';

/** The flags as they were given. */
export const modelFlags = (values: Values): string[] =>
  (['model', 'model-timeout'] as const).flatMap((name) => {
    const said = values[name];
    return said === undefined ? [] : [`--${name}`, said];
  });

/** Undefined where no model was named; only where one was, its client is loaded and a key looked for. */
export async function secondReaderOf(values: Values, out: Output): Promise<SecondReader | undefined> {
  if (values.model === undefined) {
    if (values['model-timeout'] === undefined) return undefined;
    throw inputError('usage', '--model-timeout goes with --model, which was not given.');
  }
  const { endpointOf, modelReader } = await import('../model/index.ts');
  return modelReader(endpointOf(values.model, values['model-timeout']), out.note);
}
