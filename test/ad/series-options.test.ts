/** What an ad says of series, as options that a repo can be made of. */
import { describe, expect, test } from 'vitest';
import { seriesOptions } from '../../src/ad/brief/series-options.ts';
import type { Column, Target } from '../../src/job/columns.ts';

const optionsFor = (target: string, keys: string[], drivers: string[], ...texts: string[]) => {
  const told = seriesOptions({ slots: { target, keys, drivers }, texts }) as Record<string, unknown> & {
    frequency: string;
  };
  return {
    ...told,
    target: told.target as Target,
    keys: (told.keys as Column[]).map(({ name }) => name),
    drivers: told.drivers as Column[],
  };
};

describe('a target', () => {
  test.each([
    ['the daily demand', 'demand', 'daily', 14, 'pieces'],
    ['hourly electricity load', 'electricity load', 'hourly', 24, 'MW'],
    ['weekly and monthly sales', 'sales', 'weekly', 8, 'pieces'],
    ['river levels per gauge', 'river levels', 'daily', 14, 'cm'],
    ['monthly cash withdrawals', 'cash withdrawals', 'monthly', 6, 'EUR'],
    ['Wochenbedarf', 'wochenbedarf', 'daily', 14, undefined],
  ])('%s', (said, name, frequency, horizon, unit) => {
    const { target, ...told } = optionsFor(said, [], []);
    expect(target).toMatchObject({ name, ...(unit ? { unit } : {}) });
    expect(told).toMatchObject({ frequency, horizon });
    expect(target.min).toBeLessThan(target.max ?? 100);
  });

  test('how often may stand in the problem or among the keys', () => {
    expect(optionsFor('load', [], [], 'Forecast the load for every hour').frequency).toBe('hourly');
    expect(optionsFor('sales', ['store', 'week'], [])).toMatchObject({
      frequency: 'weekly',
      keys: ['store'],
    });
  });
});

test('keys are singular, without the calendar, each once', () => {
  expect(optionsFor('sales', ['products', 'Product', 'day', 'stores', 'regions'], []).keys).toEqual([
    'product',
    'store',
  ]);
  expect(optionsFor('demand', ['demand'], []).keys).toEqual([]);
});

test('drivers have cells, and what is planned is known ahead', () => {
  const { drivers } = optionsFor(
    'demand',
    ['store'],
    ['promotions', 'weather and public holidays', 'seasonality'],
  );
  expect(drivers.map(({ name, ahead }) => [name, ahead])).toEqual([
    ['promotion', true],
    ['weather', undefined],
    ['public holiday', true],
  ]);
  for (const { values, min = 0, max = 0 } of drivers)
    expect(values ? values.length : max - min).toBeGreaterThan(1);
});

test('where nothing is said, a holiday is', () => {
  expect(optionsFor('demand', ['store'], []).drivers).toEqual([
    { name: 'holiday', values: ['no', 'yes'], ahead: true },
  ]);
});
