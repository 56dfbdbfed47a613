import { expect, test } from 'vitest';
import { ganttChart, nextMonday, sixWeeks } from '../../src/plan/schedule.ts';
import { testTask } from '../support/jobs.ts';

test.each([
  ['a Sunday', '2026-11-22', '2026-11-23'],
  ['a Monday: the next one', '2026-11-23', '2026-11-30'],
  ['a Tuesday', '2026-11-24', '2026-11-30'],
  ['a Wednesday', '2026-11-25', '2026-11-30'],
  ['a Thursday', '2026-11-26', '2026-11-30'],
  ['a Friday', '2026-11-27', '2026-11-30'],
  ['a Saturday', '2026-11-28', '2026-11-30'],
  ['the end of a year', '2026-12-31', '2027-01-04'],
  ['the end of February in a leap year', '2028-02-28', '2028-03-06'],
  ['a leap day', '2028-02-29', '2028-03-06'],
  ['the last week in March, when clocks change', '2026-03-28', '2026-03-30'],
])('the Monday after %s', (_name, today, monday) => {
  expect(nextMonday(today)).toBe(monday);
});

test.each([
  [
    '2026-11-23',
    ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'],
    '2027-01-03',
  ],
  [
    '2028-02-14',
    ['2028-02-14', '2028-02-21', '2028-02-28', '2028-03-06', '2028-03-13', '2028-03-20'],
    '2028-03-26',
  ],
  [
    '1970-01-01',
    ['1970-01-01', '1970-01-08', '1970-01-15', '1970-01-22', '1970-01-29', '1970-02-05'],
    '1970-02-11',
  ],
])('six weeks from %s are real dates without gaps', (start, first, last) => {
  const weeks = sixWeeks(start, testTask());
  expect(weeks.map(({ from }) => from)).toEqual(first);
  expect(weeks.at(-1)?.to).toBe(last);
  expect(weeks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(weeks.map(({ title }) => title)).toEqual([
    'design',
    'the data',
    'the model',
    'the evaluation',
    'the demo',
    'share it',
  ]);
});

test('a week has its own items, those of every project and those added, to decide first and to show last', () => {
  const added = [
    { week: 0, kind: 'decide', item: 'A' },
    { week: 0, kind: 'build', item: 'B' },
  ] as const;
  const [first, , , , , last] = sixWeeks('2026-11-23', testTask(), added);
  const items = first?.items ?? [];
  const places = ['d1', 'A', 'b1', 'B', 's1'].map((item) => items.indexOf(item));
  expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
  expect(items.join('\n')).toContain('git commit -m "First results, on synthetic data"');
  expect(last?.items.at(-1)).toBe('s6');
});

test('a stronger model is trained where the repo has one, and chosen where it has none', () => {
  const itemsOf = (task: Parameters<typeof sixWeeks>[1]) =>
    sixWeeks('2026-11-23', task).map(({ items }) => items.filter((item) => /stronger/.test(item)).length);
  expect(itemsOf(testTask())).toEqual([0, 0, 0, 0, 1, 0]);
  const stronger = { model: 'M', install: 'I', dependencies: [], gpu: false };
  expect(itemsOf(testTask({ stronger }))).toEqual([0, 0, 1, 0, 0, 0]);
});

test.each([
  ['a Monday', '2026-11-30', '30 November to 6 December 2026', ['', '', '', '4', '5', '']],
  ['a Wednesday', '2026-12-02', '2 December to 8 December 2026', ['', '', '', '6', '3', '']],
  [
    'over the turn of the year',
    '2026-12-28',
    '28 December 2026 to 3 January 2027',
    ['5', '', '', '', '', ''],
  ],
  ['a Sunday in summer', '2026-07-05', '5 July to 11 July 2026', ['', '', '', '', '', '']],
])('weeks from %s say their days, and which of them many people are away', (_name, start, dates, days) => {
  const weeks = sixWeeks(start, testTask());
  expect(weeks[0]?.dates).toBe(dates);
  expect(weeks.map(({ note }) => note.slice(0, 1))).toEqual(days);
});

test('the chart has a bar for each week, in three sections', () => {
  const lines = ganttChart(sixWeeks('2026-11-23', testTask())).split('\n');
  expect(lines.filter((line) => /section/.test(line)).map((line) => line.trim())).toEqual([
    'section Design',
    'section Build',
    'section Share',
  ]);
  expect(lines.filter((line) => / :w\d, /.test(line))).toHaveLength(6);
  expect(lines).toContain('    Week 6 share it :w6, 2026-12-28, 7d');
});
