/** What an ad says of series beside their names, for a trade that no vocabulary knows. Ads of our own. */
import { describe, expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import {
  countedThing,
  frequencyOfSpan,
  isOfWeekends,
  isSpanOfTime,
  mostInStep,
  seasonIn,
  stepsAheadIn,
  yearlyIn,
} from '../../src/ad/brief/said-of-series.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

test.each([
  ['The same three weeks every spring', 'spring'],
  ['Winter always catches us out', 'winter'],
  ['Our busiest days are those before Christmas', 'christmas'],
  ['We start in summer. The autumn rush is near.', 'autumn'],
  ['Easter makes or breaks the season', 'spring'],
  ['Jeden Sommer das Gleiche', 'summer'],
  ['Most of our services run on Java and Spring Boot', undefined],
  ['Our summer party is a highlight of every year', undefined],
  ['You can start in summer', undefined],
  ['Most of the real estate firms', undefined],
])('%s: %s', (text, season) => expect(seasonIn([text])).toBe(season));

test('days off are busy only where an ad says so', () => {
  expect(isOfWeekends(['Saturdays are the busiest days'])).toBe(true);
  expect(isOfWeekends(['No work at weekends'])).toBe(false);
});

test.each([
  ['We look after 21,000 units and 6,500 lifts, with 430 engineers. You predict lift faults', 'lift'],
  ['We have 430 engineers in 11 depots', undefined],
  ['We run 40 pumps', undefined],
])('%s: watched is a %s', (text, thing) => expect(countedThing([text])).toBe(thing));

test.each([
  ['Tell how many diggers each depot needs in the coming weeks', 'weekly'],
  ['Forecast diggers on hire months ahead', 'monthly'],
  ['Forecast diggers on hire. You start in the coming weeks', undefined],
  ['Forecast cranes for the coming weeks', undefined],
])('%s: a value %s', (text, frequency) =>
  expect(frequencyOfSpan([text], 'number of diggers')).toBe(frequency),
);

test.each([
  ['eight weeks ahead', 'weekly', 8],
  ['two weeks ahead', 'daily', 14],
  ['for the next six months', 'monthly', 6],
  ['a 3-day forecast', 'hourly', 60],
  ['ten years ahead', 'weekly', 16],
  ['six months of probation', 'monthly', undefined],
])('%s, %s: %s', (text, frequency, steps) => expect(stepsAheadIn([text], frequency)).toBe(steps));

test.each([
  ['We look after 1,900 boats.', 'number of boats', 1900],
  ['280 performances a year', 'performances', 280],
  ['40 launches per week', 'launches', 2080],
  ['We have 1.900 customers', 'boats (all', undefined],
  ['We have 1.900 customers', 'number of boats', undefined],
])('%s, %s: %s', (text, name, count) => expect(yearlyIn([text], name)).toBe(count));

test('a count makes a range, unless it is too small for one', () => {
  expect(mostInStep(1900, 'weekly', 4)).toBe(30);
  expect(mostInStep(52_000, 'weekly', 1)).toBe(3000);
  expect(mostInStep(280, 'daily', 4)).toBeUndefined();
});

test('a span of time is no key', () => {
  expect(['ten weeks', 'the next months', 'week', 'plant group', 'day rate'].filter(isSpanOfTime)).toEqual([
    'ten weeks',
    'the next months',
  ]);
});

describe('the ad’s own drivers', async () => {
  const families = await openFamilies();
  const lexicon = lexiconFor(families);
  test.each([
    [
      'Forecast how many boats are launched per week and slipway, eight weeks ahead',
      'Use the tide tables, the wind forecast and the owners’ early bookings as inputs',
      ['tide table', 'wind forecast', 'early booking'],
    ],
    [
      'Forecast weekly demand for each plant group, ten weeks ahead, so growers know what to pot on',
      'Account for temperature, rainfall, Easter and newspaper offers',
      ['temperature', 'rainfall', 'easter', 'newspaper offer'],
    ],
    [
      'Build a forecast of the number of funerals per branch and month',
      'Find out what influences it: cold spells and flu waves',
      ['cold spell', 'flu wave'],
    ],
    [
      'Forecast the daily number of driving lessons per town',
      'Take exam dates and school terms into account',
      ['exam date', 'school term'],
    ],
    [
      'Forecast daily admissions per house',
      'Use weather and bank holidays in your models',
      ['bank holiday', 'weather'],
    ],
    [
      'Forecast daily admissions per house',
      'Take into account outdoor temperature and opening hours',
      ['outdoor temperature', 'opening hour'],
    ],
    [
      'Forecast daily admissions per house',
      'Take account of frost and school terms',
      ['frost', 'school term'],
    ],
    [
      'Forecast daily admissions per house',
      'Include the effect of local campaigns and school terms',
      ['local campaign', 'school term'],
    ],
    ['Forecast daily admissions per house', 'Include the effect of new hires on quality', ['holiday']],
    ['Forecast daily admissions per house', 'Use Python, SQL and dashboards every day', ['holiday']],
  ])('%s. %s', async (duty, about, expected) => {
    const text = `Junior Data Scientist\n\nYour tasks\n- ${duty}\n- ${about}\n\nYou bring\n- Python, SQL\n`;
    const [first] = briefsOf(await readBytes(Buffer.from(text), lexicon), families);
    const { drivers, keys } = (first?.project.options ?? {}) as Record<string, { name: string }[]>;
    expect(drivers?.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
    expect(keys?.map(({ name }) => name).join()).not.toMatch(/ten week/);
  });
});

describe('what is counted, lasts, or is out of the ordinary', async () => {
  const families = await openFamilies();
  const lexicon = lexiconFor(families);
  const firstOf = async (duty: string) => {
    const text = `Junior Data Scientist\n\nYour tasks\n- ${duty}\n- Document your work\n\nYou bring\n- Python, SQL\n`;
    return briefsOf(await readBytes(Buffer.from(text), lexicon), families)[0];
  };

  test.each([
    [
      'Develop a model that predicts the number of driving lessons requested per town and day',
      'time-series-forecasting',
      'Forecast of the number of driving lessons per town and day',
    ],
    [
      'Build forecasts of how many tents will be out on hire each day',
      'time-series-forecasting',
      'Forecast of the number of tents',
    ],
    [
      'Predict how many hours the restoration of a piano will take, from its age, maker and wood',
      'tabular-regression',
      'Estimate of hours for restoration of a piano',
    ],
    [
      'Detect anomalies in the brine temperature of each chiller',
      'anomaly-detection',
      'Early warning of unusual brine temperature of each chiller',
    ],
  ])('%s', async (duty, task, title) => {
    expect(await firstOf(duty)).toMatchObject({ origin: 'ad', task, title });
  });

  test('what is watched is the figure that is unusual, of what it is read off, and keeps no holidays', async () => {
    const chiller = await firstOf('Detect anomalies in the brine temperature of each chiller');
    expect(chiller?.project.options).toMatchObject({
      target: { name: 'brine temperature', unit: 'C' },
      keys: [{ name: 'chiller' }],
      drivers: [{ name: 'load' }],
    });
    const pump = await firstOf(
      'Spot unusual readings of the compressors: pressure, temperature, hours since service',
    );
    expect(pump?.project.options).toMatchObject({
      target: { name: 'pressure' },
      keys: [{ name: 'compressor' }],
      drivers: [{ name: 'temperature' }, { name: 'hours since service' }],
    });
  });
});
