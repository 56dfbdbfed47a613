import { expect, test } from 'vitest';
import { domainOfName } from '../../src/ad/name-domains.ts';
import { DOMAINS } from '../../src/templates/domain-ids.ts';

test.each([
  ['Quillmark Bank', 'finance'],
  ['Brightloaf Bakeries Ltd', 'food'],
  ['Nordwehr Windservice GmbH', 'energy'],
  ['Groupement Hospitalier des Monts', 'healthcare'],
  ['Office for Boats and Moorings', 'public-sector'],
  ['Department of Hospital Care', 'healthcare'],
  ['Zorblax', undefined],
  [undefined, undefined],
])('%s', (name, domain) => {
  expect(domainOfName(name)?.domain).toBe(domain);
  if (domain) expect(DOMAINS).toContain(domain);
});
