/** Names and titles from what the job file says. Pure. */

import { repoName } from '../words/names.ts';
import type { ProjectFile } from './project-schema.ts';

const STOP_WORDS = new Set(
  'a an and are as at be by can do does each every find for from has have how i if in into is it its of on or our say show tell that the their them there they this to us was we what when where whether which who will with you your'.split(
    ' ',
  ),
);

/** The repo's name: what was asked for, else the telling words of the title or problem. */
export function nameOf(project: ProjectFile, problem: string, taskId: string): string {
  const fallback = `${taskId}-poc`;
  if (project.name) return repoName(project.name, fallback);
  const words = (project.title ?? firstSentence(problem))
    .split(/\s+/)
    .filter((word) => !STOP_WORDS.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  let name = '';
  for (const word of words) {
    const longer = `${name} ${word}`.trim();
    if (repoName(longer, '').length > 40) {
      name = name.replace(/ (?:per|pro|par)$/i, '');
      break;
    }
    name = longer;
  }
  return repoName(name, fallback);
}

/** The title people read: from the name, else the problem's first sentence. */
export function titleOf(project: ProjectFile, problem: string): string {
  if (project.name) {
    const words = project.name.replace(/[-_\s]+/g, ' ').trim();
    return words ? words.charAt(0).toUpperCase() + words.slice(1) : project.name;
  }
  return shorten(firstSentence(problem).replace(/(?<=\S)[.!]$/, ''), 80);
}

function firstSentence(text: string): string {
  return (text.trim().split(/(?<=[.!?。])\s+|\n/)[0] ?? text).trim();
}

/** At most `limit` characters, cut between words where there are any, whole code points always. */
export function shorten(text: string, limit: number): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  const points = [...folded];
  if (points.length <= limit) return folded;
  const cut = points.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
