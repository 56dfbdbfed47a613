/** Kinds of value that a job file has, with what is said of a wrong one. */
import * as v from 'valibot';

export const line = (limit: number, description: string) =>
  v.pipe(
    v.string('must be text; put it in quotes'),
    v.check((text) => text.trim() !== '', 'is empty'),
    v.check((text) => !/[\n\t]/.test(text), 'must be one line, without tabs'),
    v.maxLength(limit, `is longer than ${limit} characters`),
    v.description(description),
  );

export const paragraph = (limit: number, description: string) =>
  v.pipe(
    v.string('must be text; put it in quotes'),
    v.maxLength(limit, `is longer than ${limit} characters`),
    v.description(description),
  );

/** Text that people write as a bare number: a year, a salary, years of experience. */
export const textOrNumber = (description: string) =>
  v.pipe(
    v.union([v.string(), v.number()], 'must be text or a number'),
    v.transform(String),
    v.check((text) => text.length <= 2000, 'is longer than 2000 characters'),
    v.description(description),
  );

export const listOf = <S extends v.GenericSchema>(item: S, limit: number, description: string) =>
  v.pipe(
    v.array(item, 'must be a list, such as [one, two]'),
    v.maxLength(limit, `has more than ${limit} entries`),
    v.description(description),
  );

export const date = (description: string) =>
  v.pipe(
    v.string('must be a date such as 2026-11-23'),
    v.check((text) => {
      const time = Date.parse(`${text}T00:00:00Z`);
      const real =
        /^\d{4}-\d\d-\d\d$/.test(text) &&
        !Number.isNaN(time) &&
        new Date(time).toISOString().startsWith(text);
      return real && text >= '1970-01-01' && text <= '9000-01-01';
    }, 'must be a real date such as 2026-11-23'),
    v.description(description),
  );

export const url = (description: string) =>
  v.pipe(
    line(300, description),
    v.check(
      (text) => /^https?:\/\/[^\s<>"'`()[\]{}\\|^]+$/i.test(text) && URL.canParse(text),
      'must be a web address that begins with https://',
    ),
  );

export const number = (description: string) =>
  v.pipe(
    v.number('must be a number'),
    v.check((value) => Math.abs(value) <= 1e12, 'must lie between -1e12 and 1e12'),
    v.description(description),
  );
