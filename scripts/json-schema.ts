/** job.schema.json, from the schema that checks job files and the options that layers and data sources have. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { jobSchema } from '../src/job/schema.ts';
import type { Manifests } from '../src/templates/manifests.ts';
import { valueSchema } from '../src/templates/options.ts';

const CONFIG = { errorMode: 'ignore', typeMode: 'input' } as const;

interface Schema {
  properties: Record<string, Schema>;
  additionalProperties?: boolean | object;
}

/** @param manifests of the families whose options editors are to know */
export function jsonSchema({ tasks }: Pick<Manifests, 'tasks'>): object {
  const schema = toJsonSchema(jobSchema, CONFIG) as unknown as Schema;
  const options = schema.properties.project?.properties.options as Schema;
  options.properties = optionsOf(tasks);
  options.additionalProperties = false;
  return {
    ...schema,
    title: 'Job file of start-the-job',
    description: 'A job description (JSON Resume) and the project to build for it.',
  };
}

/** A schema for each option of any family; of one that families mean in different ways, any of these. */
function optionsOf(tasks: Manifests['tasks']): Record<string, Schema> {
  const found = new Map<string, Map<string, object>>();
  for (const { options } of tasks)
    for (const [name, { shape }] of Object.entries(options)) {
      const { $schema: _draft, ...schema } = toJsonSchema(valueSchema(shape), CONFIG);
      const shapes = found.get(name) ?? new Map<string, object>();
      found.set(name, shapes.set(JSON.stringify(schema), schema));
    }
  return Object.fromEntries(
    [...found].map(([name, shapes]) => {
      const [first, ...others] = shapes.values();
      return [name, (others.length > 0 ? { anyOf: [first, ...others] } : first) as Schema];
    }),
  );
}
