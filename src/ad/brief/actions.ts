/** What an ad's agents do step by step: `read incoming orders, check stock and draft replies`. Pure. */
import { toolOf } from '../../job/agent-tools.ts';
import type { Part, Section } from '../sections.ts';
import type { Brief } from './brief.ts';
import type { PublicWords } from './public-words.ts';

const TASK = 'text-generation-agent';
const SAID: ReadonlySet<Section> = new Set(['duties', 'role', 'intro']);
/** Who does it, and where the list of what is done begins. */
const AGENT =
  /\b(?:agents?|assistants?|co-?pilots?|chat ?bots?|bots?|workflows?|automations?)\b[^.;:]{0,40}?\b(?:that|which|to|who)\s+(?:can\s+|will\s+|autonomously\s+|automatically\s+)?([^.;]+)/gi;
const MOST = 6;

/** The steps that an ad names, each as a verb and its object. */
export function actionsIn(parts: readonly Part[], words: PublicWords): string[] {
  const found = parts
    .filter(({ section }) => SAID.has(section))
    .flatMap(({ text }) =>
      [...text.matchAll(AGENT)].flatMap(([, said = '']) => said.split(/,|\band\b|\bor\b/i)),
    )
    .map((piece) => piece.trim())
    .filter((piece) => words.allows(piece, 'en'))
    .map((piece) => toolOf(piece)?.name.replaceAll('_', ' '))
    .filter((action) => action !== undefined);
  return [...new Set(found)].slice(0, MOST);
}

/** An agent's brief with the steps that the ad names; any other as it is. */
export function withActions(brief: Brief, parts: readonly Part[], words: PublicWords): Brief {
  const actions = brief.task === TASK ? actionsIn(parts, words) : [];
  // One step alone is the deed that made the project.
  if (actions.length < 2 || words.quotes(actions)) return brief;
  const { project } = brief;
  return {
    ...brief,
    slots: { ...brief.slots, actions },
    project: { ...project, slots: { ...project.slots, actions } },
  };
}
