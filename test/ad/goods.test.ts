/** What an employer sells is what a forecast per product is of. Sentences of our own. */
import { describe, expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

describe('the values of the key product', async () => {
  const families = await openFamilies();
  const lexicon = lexiconFor(families);
  const keysOf = async (about: string) => {
    const text = `Junior Data Scientist\n\nAbout us\n${about}\n\nYour tasks\n- Forecast weekly demand for each product and shop\n\nYou bring\n- Python, SQL\n`;
    const [first] = briefsOf(await readBytes(Buffer.from(text), lexicon), families);
    return first?.project.options?.keys as { name: string; values?: string[] }[];
  };

  test.each([
    ['We collect milk and sell butter, cheese and yoghurt to canteens.', ['butter', 'cheese', 'yoghurt']],
    ['Fernhill is a maker of clocks, barometers and music boxes.', ['barometers', 'clocks', 'music boxes']],
    ['Our bakery bakes rye bread, rolls, and plaited buns.', ['plaited buns', 'rolls', 'rye bread']],
  ])('%s', async (about, values) =>
    expect(await keysOf(about)).toEqual([{ name: 'product', values }, { name: 'shop' }]),
  );

  test.each([
    'We produce efficient, reliable code.',
    'We grow fast, learn and share.',
    'We sell Quillo, Brandex and Nixo.',
    'We produce insights, reports and forecasts.',
  ])('are none of these: %s', async (about) =>
    expect(await keysOf(about)).toEqual([{ name: 'product' }, { name: 'shop' }]),
  );
});
