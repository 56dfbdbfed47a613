/** The tools of an agent, as a job file says them. Pure. */
import * as v from 'valibot';

/** What a tool may do; the Python of the layer `records` knows the same. */
const TOOL_DEEDS = ['look up', 'find', 'count', 'read rules', 'change', 'close', 'open', 'draft'] as const;

export type ToolDeed = (typeof TOOL_DEEDS)[number];

const MOST = 16;
const KEYWORDS = new Set(['import', 'return', 'raise', 'assert', 'del', 'pass', 'break', 'class', 'try']);

/** By its name, what each does. */
export const toolsSchema = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'the name of a tool has small letters, digits and underscores'),
      v.check((name) => !KEYWORDS.has(name), 'is a word of Python'),
    ),
    v.picklist(TOOL_DEEDS, ({ received }) => `unknown deed ${received}; it can be ${TOOL_DEEDS.join(', ')}`),
    'must be a map from the name of a tool to what it does',
  ),
  v.check((tools) => Object.keys(tools).length > 0, 'names no tool'),
  v.check((tools) => Object.keys(tools).length <= MOST, `has more than ${MOST} tools`),
);

export type Tools = v.InferOutput<typeof toolsSchema>;
