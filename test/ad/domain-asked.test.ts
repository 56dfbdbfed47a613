/** The trade of an ad that names it only where it asks for experience. */
import { expect, test } from 'vitest';
import { domainAsked } from '../../src/ad/domain-asked.ts';
import { cleanLines } from '../../src/ad/lines.ts';
import { sectionsOf } from '../../src/ad/sections.ts';

const asked = (line: string) =>
  domainAsked(sectionsOf(cleanLines(`Requirements\n\n- Python and SQL\n- ${line}`)));

test.each([
  ['Healthcare data experience preferred', 'healthcare'],
  ['Experience in the logistics or transportation industry', 'logistics'],
  ['Prior experience in the Financial Industries', 'finance'],
  ['Regulated utility experience is a plus', 'energy'],
  ['3+ years of analytics experience, preferably in a media organization', 'media'],
  ['Five years of work experience within Biopharma or Pharma', 'pharma'],
  ['Insurance experience a plus', 'insurance'],
])('%s', (line, domain) => {
  const found = asked(line);
  expect(found?.value).toBe(domain);
  expect(line).toContain(found?.evidence.text);
});

test.each([
  'Background in mathematics, finance, statistics or business preferred',
  'Experience in retail, banking or insurance preferred',
  'Competitive salary commensurate with education and experience required',
  'Experience with financial modeling is a plus',
  'Two years of media relations',
])('names none: %s', (line) => {
  expect(asked(line)).toBeUndefined();
});

test('what guests have at a shop is not asked for', () => {
  const parts = sectionsOf(cleanLines('About us\n\nWe improve the retail experience of our guests.\n'));
  expect(domainAsked(parts)).toBeUndefined();
});

test.each([
  ['Insurance Data Scientist', 'insurance'],
  ['Data Analyst, Supply Chain', 'logistics'],
  ['Analyst, People Analytics', 'hr'],
  ['Data Scientist', undefined],
  ['Media Relations Manager', undefined],
  ['Retail and Insurance Data Analyst', undefined],
])('title: %s', (title, domain) => {
  expect(
    domainAsked(sectionsOf(cleanLines(`${title}\nPellworth\n\nRequirements\n- SQL\n`)), title)?.value,
  ).toBe(domain);
});
