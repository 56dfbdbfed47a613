/** A statement in other words, for where the first would be a quotation of the ad. Pure. */
import type { Statement } from './statement.ts';

/** The same in other words, for where the first would be a quotation of the ad: its lists turned round, then less of them. */
export function variantsOf(stated: Statement): Statement[] {
  const turned = {
    ...stated,
    objects: [...stated.objects].reverse(),
    keys: [...stated.keys].reverse(),
    drivers: [...stated.drivers].reverse(),
    ...(stated.labels ? { labels: [...stated.labels].reverse() } : {}),
  };
  const told = stated.clause === undefined ? turned : { ...turned, clause: turnedClause(stated.clause) };
  return [
    stated,
    turned,
    { ...turned, drivers: [] },
    { ...told, drivers: [] },
    { ...told, things: undefined, keys: [], drivers: [] },
  ];
}

const WHICH = /^which (.+?) (will|are|is|were|do|does|have|has|can|may|might|would) (.+)$/i;
const LONGEST_END = 5;

/** `which bags will miss their flight` → `of all bags, which will miss their flight`: the same, and no quotation. */
function turnedClause(clause: string): string {
  const [, things, verb, rest = ''] = WHICH.exec(clause) ?? [];
  if (!things) return clause;
  return `of all ${things}, which ${verb} ${rest.split(' ').slice(0, LONGEST_END).join(' ')}`;
}
