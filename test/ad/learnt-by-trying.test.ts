/** What is learnt by trying: a machine is controlled, a customer is made an offer. Ads of our own. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const titleOf = async (about: string) => {
  const text = `Research Engineer, Reinforcement Learning\nPellworth\n\nAbout us\n${about}\n\nResponsibilities\n- Develop reinforcement learning methods and policies\n- Run reinforcement learning experiments\n\nRequirements\n- Python\n`;
  return briefsOf(await readBytes(Buffer.from(text), lexicon), families)[0]?.title;
};

test.each([
  ['We build products people like.', 'Learning to control machines'],
  [
    'Pellworth is a newspaper with digital subscribers; subscribers pay for the subscription each month.',
    /^Learning which offer to make to subscribers$/,
  ],
  [
    'Pellworth sends hospital bills to patients and insurers; a hospital bill is paid by us.',
    /^Learning which hospital bills to act on next$/,
  ],
])('%s', async (about, title) => {
  expect(await titleOf(about)).toMatch(title);
});
