/** The model as a second reader of ads. */
import { cleanLines } from '../ad/lines.ts';
import type { SecondReader } from '../ad/second-reader.ts';
import { DOMAINS } from '../templates/domain-ids.ts';
import { askModel } from './ask-model.ts';
import type { ModelEndpoint } from './endpoint.ts';
import { merged } from './merge.ts';
import { hostOf } from './model-failure.ts';

/** @param note says to whom an ad is sent, before it is */
export function modelReader(endpoint: ModelEndpoint, note: (text: string) => void): SecondReader {
  return async ({ input, reading }, { tasks, recognised }) => {
    const { name } = endpoint;
    note(`${name} at ${hostOf(endpoint)} reads the ad; it is sent nowhere else.`);
    const names = [reading.company, reading.location].filter((known) => known !== null);
    const asked = { lines: cleanLines(input.body), names, language: reading.language };
    const families = [...tasks, ...recognised].map(({ id }) => id);
    const answer = await askModel(asked, families, DOMAINS, endpoint);
    const { used, dropped, drafts, warning } = answer;
    const { reading: whole, fields } = merged(reading, answer.reading, input.stated);
    // Each draft has its task from a true quote.
    const generic = reading.generic && drafts.length === 0;
    const warnings = warning === undefined ? reading.warnings : [...reading.warnings, warning];
    return {
      reading: { ...whole, generic, warnings },
      drafts,
      model: { name, used, dropped, fields, warning: warning ?? null },
    };
  };
}
