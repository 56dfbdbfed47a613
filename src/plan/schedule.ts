/** Six weeks with real dates: one to design, four to build, one to share. Pure. */
import type { Task } from '../templates/manifest.ts';

export interface Week {
  number: number;
  title: string;
  /** First and last day, as 2026-11-23. */
  from: string;
  to: string;
  decide: string[];
  build: string[];
  show: string[];
  /** Skills that the ad asks for, and nothing is to show yet: for the first week to decide. */
  openSkills: string[];
  hasOpenSkills: boolean;
}

const TITLES = [
  'Design',
  'Build: the data',
  'Build: the model',
  'Build: the evaluation',
  'Build: the demo',
  'Share',
];
const DAY = 24 * 60 * 60 * 1000;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The Monday after `today` (both as 2026-11-23). */
export function nextMonday(today: string): string {
  const time = Date.parse(`${today}T00:00:00Z`);
  return iso(time + ((8 - new Date(time).getUTCDay()) % 7 || 7) * DAY);
}

/** Something to do beside what the task has; week 0 is the first. */
export interface PlanItem {
  week: number;
  kind: 'decide' | 'build';
  item: string;
}

/** The six weeks from `start` on, with the task's own decisions, work and things to show. */
export function sixWeeks(
  start: string,
  task: Task,
  added: readonly PlanItem[] = [],
  openSkills: string[] = [],
): Week[] {
  const first = Date.parse(`${start}T00:00:00Z`);
  return task.weeks.map((week, index) => ({
    number: index + 1,
    title: TITLES[index] ?? '',
    from: iso(first + index * 7 * DAY),
    to: iso(first + (index * 7 + 6) * DAY),
    ...week,
    decide: [...week.decide, ...itemsFor(added, index, 'decide')],
    build: [...week.build, ...itemsFor(added, index, 'build')],
    openSkills: index === 0 ? openSkills : [],
    hasOpenSkills: index === 0 && openSkills.length > 0,
  }));
}

const itemsFor = (added: readonly PlanItem[], week: number, kind: PlanItem['kind']): string[] =>
  added.filter((one) => one.week === week && one.kind === kind).map(({ item }) => item);

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
      const name = week.title.replace(/^Build: the /, '');
      lines.push(`    Week ${week.number} ${name} :w${week.number}, ${week.from}, 7d`);
    }
  }
  return lines.join('\n');
}
