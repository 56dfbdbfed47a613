/** What is found only to be put into a model of something else: `identify variants in genomes and use them to predict resistance`. Pure. */

import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import { modalityOf } from './modality.ts';
import type { Statement } from './statement.ts';
import { kindOfTask } from './task-kinds.ts';

const USED =
  /\b(?:us(?:e|es|ing)|feed(?:s|ing)?) (?:that|this|these|those|them|it|(?:the )?(?:resulting|extracted|detected|identified) \w+)(?: (?:information|data|features|signals|results|outputs|readings|counts))? (?:to (?:train|predict|forecast|build|estimate|model|score|fit|learn|create)|for (?:training|predict\w*|forecasting)|as (?:features|inputs|predictors|columns|covariates|drivers))\b|\b(?:les utiliser|utiliser (?:ces|celles|ceux)|us\w*l[oa]s|utili[sz]\w*l[oa]s|usa los|usarl[ie]|utilizzarl[ie]|(?:nutz|verwend)\w* (?:diese|sie)|gebruik\w* (?:deze|die)) (?:\w+ ){0,3}(?:pour|para|per|um|om|als|comme|como|come)\b/;

/** The statements of a line without those that are inputs of another, and the inputs, for that other one. */
export function withoutInputs(
  { text, plain }: Part,
  found: readonly Statement[],
): { kept: Statement[]; inputs: Statement[] } {
  if (found.length === 0 || !USED.test(plain)) return { kept: [...found], inputs: [] };
  const [before = ''] = plain.split(USED);
  // Where the words that say it begin, in the line's own text.
  const share = before.length / Math.max(plain.length, 1);
  const isBefore = ({ evidence }: Statement) => text.indexOf(evidence.text) < share * text.length - 1;
  const inputs = found.filter(isBefore);
  return { kept: found.filter((one) => !isBefore(one)), inputs };
}

/** A statement that is told from what others found. */
export function toldFrom(stated: Statement, inputs: readonly Statement[]): Statement {
  if (inputs.length === 0 || kindOfTask(stated.task) !== 'rows') return stated;
  const drivers =
    stated.drivers.length > 0 ? stated.drivers : inputs.flatMap(({ objects }) => objects).slice(0, 4);
  const things =
    stated.things ??
    (stated.clause
      ? undefined
      : inputs.find((one) => one.things && modalityOf(folded(one.things)) === 'rows')?.things);
  return { ...stated, drivers, ...(things ? { things } : {}) };
}
