/** Six weeks with real dates: one to design, four to build, one to share. Pure. */
import type { Task } from '../templates/manifest.ts';

export interface Week {
  number: number;
  title: string;
  /** First and last day, as 2026-11-23. */
  from: string;
  to: string;
  /** Both in words: 30 November to 6 December 2026. */
  dates: string;
  /** What there is to know about these days; empty as a rule. */
  note: string;
  /** What to decide, build and show, in this order: each is one piece of work. */
  items: string[];
  /** Skills that the ad asks for, and nothing is to show yet: for the first week to decide. */
  openSkills: string[];
  hasOpenSkills: boolean;
}

const TITLES = ['design', 'the data', 'the model', 'the evaluation', 'the demo', 'share it'];
const DAY = 24 * 60 * 60 * 1000;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-11-30` → `30 November 2026`. */
export function dateInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** `30 November to 6 December 2026`; of two years, both. */
function span(from: string, to: string): string {
  const first = dateInWords(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first} to ${dateInWords(to)}`;
}

/** The days on which many are away in most countries: where the owner lives is nobody's business. */
const isTurnOfTheYear = (day: string) => /-(?:12-(?:2[4-9]|3[01])|01-01)$/.test(day);

/** What a week from `time` on has of these days. */
function noteOf(time: number): string {
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => isTurnOfTheYear(iso(time + day * DAY))).length;
  return days === 0
    ? ''
    : `${days} of these days lie between 24 December and 1 January, when many people are away: plan less, and ask early.`;
}

/** The Monday after `today` (both as 2026-11-23). */
export function nextMonday(today: string): string {
  const time = Date.parse(`${today}T00:00:00Z`);
  return iso(time + ((8 - new Date(time).getUTCDay()) % 7 || 7) * DAY);
}

const KINDS = ['decide', 'build', 'show'] as const;

/** Something to do beside what the task has; week 0 is the first. */
export interface PlanItem {
  week: number;
  kind: (typeof KINDS)[number];
  item: string;
}

/** What every project does. */
const COMMON: readonly PlanItem[] = [
  {
    week: 0,
    kind: 'build',
    item: 'Run `all`, look at the results and commit them: `git add --all`, then `git commit -m "First results, on synthetic data"`.',
  },
  {
    week: 0,
    kind: 'build',
    item: "Read every module in the order of the package's `__init__.py`, and list the lines that you can't explain yet.",
  },
  {
    week: 1,
    kind: 'show',
    item: 'Say in data/README.md who labelled or measured the data, what personal information it held, and what you took out.',
  },
  {
    week: 3,
    kind: 'show',
    item: 'Write into MODEL_CARD.md the one use that you would allow today, and the one that would worry you most.',
  },
  {
    week: 4,
    kind: 'show',
    item: 'Watch three people try the demo without your help, and write down where they stop.',
  },
  {
    week: 5,
    kind: 'decide',
    item: 'Write in three sentences what you would do with four more weeks, and why.',
  },
  { week: 5, kind: 'build', item: 'Run everything from a fresh clone, and write down how long it takes.' },
  {
    week: 5,
    kind: 'build',
    item: 'Bring README.md, MODEL_CARD.md and WRITEUP.md up to date, and answer every question that is still open in them.',
  },
  {
    week: 5,
    kind: 'show',
    item: 'Send the demo, the write-up and one honest limit to the people who placed the ad.',
  },
];

/** The stronger model: the repo has one to train, or its owner chooses one. */
const strongerOf = ({ stronger }: Task): PlanItem =>
  stronger
    ? {
        week: 2,
        kind: 'build',
        item: 'Train the stronger model on the real data (`train --model stronger`), commit the comparison, and say in project.yaml which model serves.',
      }
    : {
        week: 4,
        kind: 'build',
        item: 'Compare with one stronger model on the same split, and note its licence, its cost and its speed.',
      };

/** The six weeks from `start` on, which may be any day of the week, with the task's own items, everybody's and those added. */
export function sixWeeks(
  start: string,
  task: Task,
  added: readonly PlanItem[] = [],
  openSkills: string[] = [],
): Week[] {
  const first = Date.parse(`${start}T00:00:00Z`);
  const more = [strongerOf(task), ...added];
  return task.weeks.map((own, index) => {
    const time = first + index * 7 * DAY;
    const [from, to] = [iso(time), iso(time + 6 * DAY)];
    const these = (items: readonly PlanItem[], kind: PlanItem['kind']) =>
      items.filter((one) => one.week === index && one.kind === kind).map(({ item }) => item);
    return {
      number: index + 1,
      title: TITLES[index] ?? '',
      from,
      to,
      dates: span(from, to),
      note: noteOf(time),
      items: KINDS.flatMap((kind) => [...these(COMMON, kind), ...own[kind], ...these(more, kind)]),
      openSkills: index === 0 ? openSkills : [],
      hasOpenSkills: index === 0 && openSkills.length > 0,
    };
  });
}

/** The lines of a Mermaid gantt chart of the weeks. */
export function ganttChart(weeks: Week[]): string {
  const sections: [string, Week[]][] = [
    ['Design', weeks.slice(0, 1)],
    ['Build', weeks.slice(1, 5)],
    ['Share', weeks.slice(5)],
  ];
  const lines = ['gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %d %b'];
  for (const [section, part] of sections) {
    lines.push(`    section ${section}`);
    for (const week of part) {
      const name = week.title.replace(/^the /, '');
      lines.push(`    Week ${week.number} ${name} :w${week.number}, ${week.from}, 7d`);
    }
  }
  return lines.join('\n');
}
