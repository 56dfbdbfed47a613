/** One run of `publish`: its flags, and what it may use. */

import { HOSTINGS } from '../../job/project-schema.ts';
import type { Surroundings } from '../../net/surroundings.ts';
import { isDemoUrl } from '../../space/demo-link.ts';
import { parseSpaceId } from '../../space/space-plan.ts';
import type { Values } from '../../usage.ts';
import { didYouMean } from '../../words/did-you-mean.ts';
import { inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';

export interface Run extends Omit<Surroundings, 'progress'> {
  dir: string;
  values: Values;
  out: Output;
  /** Whether somebody is there to be asked. */
  ask: boolean;
  warnings: string[];
}

/** @throws UserError (exit 2) for flags that do not go together */
export function checkFlags(values: Values): void {
  if (values.public && values.private)
    throw inputError('usage', 'A repo is --public or --private, not both.', []);
  if (values['only-space'] && values.space === undefined)
    throw inputError('usage', '--only-space needs --space NAMESPACE/NAME.');
  if (values['token-stdin'] && values['hf-token-stdin'])
    throw inputError('usage', 'Standard input holds one token: give the other by GH_TOKEN or HF_TOKEN.');
  if (values.space !== undefined) parseSpaceId(values.space);
  checkHosting(values);
  const url = values['demo-url'];
  if (url === undefined) return;
  if (values.space !== undefined) throw inputError('usage', 'Give --space or --demo-url, not both.');
  if (!isDemoUrl(url))
    throw inputError('usage', `--demo-url ${url}: an address such as https://desk.streamlit.app is wanted.`);
}

function checkHosting({ hosting, space }: Values): void {
  if (hosting === undefined) return;
  if (space === undefined) throw inputError('usage', '--hosting needs --space NAMESPACE/NAME.');
  if (!HOSTINGS.some((known) => known === hosting))
    throw inputError('usage', `--hosting ${hosting} is unknown${didYouMean(hosting, HOSTINGS).hint}`);
  if (hosting === 'streamlit-cloud')
    throw inputError(
      'usage',
      'Community Cloud takes the demo from the GitHub repo by itself, without --space: share.streamlit.io, Create app, branch main, file demo/app.py.',
    );
}
