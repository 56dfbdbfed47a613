/** Job files that fit the schema and mean no good. */
import fc from 'fast-check';
import type { Task } from '../../src/templates/manifest.ts';
import { columnsOption } from '../../src/templates/options.ts';
import { NASTY, nastyLine, nastyParagraph } from './nasty.ts';

/** Stands in every private field, so that a leak is found by looking for it. */
export const CANARY = 'Zq7canary';

/** Addresses and names that the schema takes, at their worst. */
const EMAILS = [
  'a@b.example',
  "o'neil@x",
  '${{x}}@{{y}}',
  '`id`@$HOME',
  '!--@--',
  '漢@字',
  '*a@&b',
  '!!x@%',
  '#@|',
  'yes@no',
  '_@x',
];
const URLS = [
  'https://a.example',
  'https://a.example/?q=%22&b=1#c',
  'http://a.example/@x/*y*/_z_',
  'HTTPS://a.example/:smile:',
  'https://a.example/~x;y,z!$+=',
];
const GITHUBS = ['ada', 'a-b-c', '0', 'A'.repeat(39), 'null', 'yes'];
const CONTACTS = ['a@b.example', 'x\\"; y', '${{ secrets.X }}', '漢字'];

const withCanary = (text: fc.Arbitrary<string>) => text.map((value) => `${value} ${CANARY}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
/** Labels count as equal when their folded forms do. */
const labelKey = (label: string) => label.normalize('NFKC').trim().toLowerCase();
const LOST_KEYS = ['__proto__', 'constructor', 'prototype'];

/** What a hostile job file says, with what is to come of it. */
export interface HostileJob {
  job: Record<string, unknown>;
  /** The file's text: JSON or YAML. */
  asJson: boolean;
}

const RANGES = [
  { min: 0, max: 1e-7 },
  { min: -1e12, max: 1e12 },
  { min: 0.1, max: 0.30000000000000004 },
  { max: 7 },
  {},
];

/** Columns of a table: at least as many as the task needs, some with values, some with ranges, one each for who and when. */
function columnsFor({ min, max }: { min: number; max: number }): fc.Arbitrary<object[]> {
  const values = fc.uniqueArray(nastyLine(60), { minLength: 2, maxLength: 4, selector: labelKey });
  const kind = fc.oneof(
    fc.constant({}),
    fc.record({ values, from: nastyLine(100) }, { requiredKeys: ['values'] }),
    fc.record({ range: fc.constantFrom(...RANGES), unit: nastyLine(20) }),
  );
  return fc
    .record({
      names: fc.uniqueArray(
        nastyLine(60).filter((name) => labelKey(name) !== 'label'),
        { minLength: min + 2, maxLength: Math.min(max, min + 4), selector: labelKey },
      ),
      kinds: fc.array(kind, { minLength: min + 4, maxLength: min + 4 }),
    })
    .map(({ names, kinds }) =>
      names.map((name, index) => {
        if (index < 2) return { name, role: index === 0 ? 'group' : 'time' };
        const { range, ...rest } = { range: {}, ...kinds[index] };
        return { name, ...rest, ...range };
      }),
    );
}

/** The `project:` of a job file for one task. */
function projectFor(task: Task): fc.Arbitrary<Record<string, unknown>> {
  const columns = columnsOption(task.options);
  const sites = fc.constantFrom('stackoverflow', 'a.b-c', '...', '---', 'null', '1e3');
  const { min, max } = task.labels ?? { min: 0, max: 0 };
  const labels = fc.uniqueArray(
    fc.oneof(
      { weight: 4, arbitrary: nastyLine(100) },
      { weight: 1, arbitrary: fc.constantFrom(...LOST_KEYS, 'yes', '1', 'a: b') },
    ),
    {
      minLength: min,
      maxLength: Math.min(max, 6),
      selector: labelKey,
    },
  );
  const queries = fc.oneof(nastyLine(200), fc.array(nastyLine(200), { maxLength: 3 }));
  return fc
    .record({
      name: optional(
        nastyLine(100)
          .map((name) => name.replace(/[/\\]/g, '-'))
          .map((name) => (/^\.+$/.test(name) ? 'x' : name)),
      ),
      title: optional(nastyLine(120)),
      problem: optional(nastyParagraph(2000)),
      user: optional(nastyLine(300)),
      hard: optional(nastyLine(300)),
      answers: optional(fc.oneof(fc.constant('time-series-forecasting'), nastyLine(60))),
      slots: optional(
        fc.record(
          {
            things: nastyLine(100),
            target: nastyLine(100),
            drivers: fc.array(nastyLine(60), { maxLength: 3 }),
          },
          { requiredKeys: [] },
        ),
      ),
      task: fc.constant(task.id),
      labels: task.labels ? optional(labels) : fc.constant(undefined),
      columns: columns ? optional(columnsFor(columns.shape)) : fc.constant(undefined),
      site: optional(sites),
      /** Whether options stand where they stood once. */
      older: fc.boolean(),
      demo: fc.constantFrom(...task.demos),
      hosting: optional(fc.constantFrom('huggingface', 'streamlit-cloud')),
      start: optional(fc.constantFrom('1970-01-01', '2026-11-23', '2028-02-29', '9000-01-01')),
      seed: optional(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
      licence: optional(fc.constantFrom('MIT', 'Apache-2.0', 'BSD-3-Clause')),
      mention_company: optional(fc.boolean()),
      author: optional(
        fc.record(
          {
            name: nastyLine(100),
            email: fc.constantFrom(...EMAILS),
            github: fc.constantFrom(...GITHUBS),
            url: fc.constantFrom(...URLS),
          },
          { requiredKeys: [] },
        ),
      ),
      data: optional(
        fc.record(
          {
            sources: fc.subarray(task.sources),
            contact: fc.oneof(nastyLine(200), fc.constantFrom(...CONTACTS)),
            allow_noncommercial: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      ),
      searches: fc.array(queries, { maxLength: 3 }),
      sayings: fc.array(fc.array(nastyLine(200), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    })
    .map(({ columns, site, older, ...project }) => {
      const options = {
        ...(columns && !older ? { columns } : {}),
        ...(site && !older && task.options.site ? { site } : {}),
      };
      return {
        ...project,
        ...(Object.keys(options).length > 0 ? { options } : {}),
        ...(columns && older ? { columns } : {}),
        // A site that no source of the family asks for is passed over.
        ...(site && older ? { data: { ...project.data, site } } : {}),
      };
    })
    .map(({ sayings, ...project }) => {
      if (!task.layers.includes('text') || sayings.length === 0) return project;
      const named = (project.labels ?? task.labels?.default ?? []).filter(
        (label) => !LOST_KEYS.includes(label),
      );
      const says = named.flatMap((label, index) => (sayings[index] ? [[label, sayings[index]]] : []));
      return { ...project, vocabulary: { texts: { labels: Object.fromEntries(says) } } };
    })
    .map(({ searches, ...project }) => {
      // Search words belong to labels that exist.
      const named = (project.labels ?? task.labels?.default ?? [])
        .filter((label) => !LOST_KEYS.includes(label))
        .slice(0, searches.length);
      if (!project.data || named.length === 0) return project;
      return {
        ...project,
        data: {
          ...project.data,
          queries: Object.fromEntries(named.map((label, index) => [label, searches[index]])),
        },
      };
    });
}

const skill = fc.oneof(
  nastyLine(100),
  fc.record(
    { name: nastyLine(100), level: nastyLine(50), keywords: fc.array(nastyLine(50), { maxLength: 2 }) },
    { requiredKeys: [] },
  ),
);
const place = fc.record(
  {
    address: nastyParagraph(50),
    city: withCanary(nastyLine(60)),
    countryCode: nastyLine(5),
    region: withCanary(nastyLine(60)),
    postalCode: nastyLine(9),
  },
  { requiredKeys: ['city'] },
);

/** Job files over every field of the schema, and a few that it doesn't name. */
export function hostileJobs(tasks: Task[]): fc.Arbitrary<HostileJob> {
  const project = fc.oneof(...tasks.map(projectFor));
  const job = fc
    .record({
      title: nastyLine(200),
      company: optional(withCanary(nastyLine(100))),
      type: optional(nastyLine(50)),
      date: optional(fc.constantFrom('2026-01', 'yesterday', '---')),
      description: optional(withCanary(nastyParagraph(5000))),
      location: optional(fc.oneof(withCanary(nastyParagraph(60)), place)),
      remote: optional(fc.constantFrom('Full', 'Hybrid', 'None')),
      salary: optional(withCanary(nastyParagraph(50))),
      experience: optional(nastyParagraph(50)),
      responsibilities: optional(fc.array(withCanary(nastyParagraph(200)), { maxLength: 3 })),
      qualifications: optional(fc.array(withCanary(nastyParagraph(200)), { maxLength: 3 })),
      skills: optional(fc.array(skill, { maxLength: 4 })),
      meta: optional(
        fc.dictionary(
          fc.constantFrom(...NASTY).filter((key) => key.trim() !== ''),
          nastyParagraph(50),
          { maxKeys: 3 },
        ),
      ),
      project,
    })
    .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);
  return fc.record({ job, asJson: fc.boolean() });
}
