/** Shapes of what people write into a job file. Pure. */
import * as v from 'valibot';

/** Text of one line. */
export const shortText = (limit: number, description: string) =>
  v.pipe(
    v.string('must be text; put it in quotes'),
    v.check((text) => text.trim() !== '', 'is empty'),
    v.check((text) => !/[\n\t]/.test(text), 'must be one line, without tabs'),
    v.maxLength(limit, `is longer than ${limit} characters`),
    v.description(description),
  );

/** A list of at most `limit` entries. */
export const listOf = <S extends v.GenericSchema>(item: S, limit: number, description: string) =>
  v.pipe(
    v.array(item, 'must be a list, such as [one, two]'),
    v.maxLength(limit, `has more than ${limit} entries`),
    v.description(description),
  );

/** Text of any lines. */
export const paragraph = (limit: number, description: string) =>
  v.pipe(
    v.string('must be text; put it in quotes'),
    v.maxLength(limit, `is longer than ${limit} characters`),
    v.description(description),
  );
