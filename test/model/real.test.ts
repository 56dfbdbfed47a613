/** Opt-in: a real model behind a real server, START_THE_JOB_TEST_MODEL=http://127.0.0.1:11434/v1#NAME. What it makes of an ad is its own affair; that it counts only as far as it is true is ours. */
import { expect, test } from 'vitest';
import { askModel } from '../../src/model/ask-model.ts';
import { endpointOf } from '../../src/model/endpoint.ts';
import { AD, AD_LINES, DOMAINS, FAMILIES } from '../support/model-ad.ts';

const said = process.env.START_THE_JOB_TEST_MODEL;

test.skipIf(!said)(
  'a real model answers in the shape asked for, and counts as far as it quotes',
  async () => {
    const endpoint = endpointOf(said ?? '', '300');
    const { used, reading, drafts, dropped, warning } = await askModel(
      { lines: AD_LINES, language: 'en' },
      FAMILIES,
      DOMAINS,
      endpoint,
    );
    console.log({ used, dropped, warning, reading, drafts });
    // Nothing but quotes may stand against it: it was reached, and understood.
    if (!used) expect(warning).toMatch(/answers? (?:was|were) dropped|found nothing/);
    const { skills, ...fields } = reading;
    for (const { evidence } of [...Object.values(fields), ...skills])
      expect(AD.split('\n')[evidence.line - 1]).toContain(evidence.text);
    for (const draft of drafts) expect(FAMILIES).toContain(draft.task);
  },
  620_000,
);
