/** job.schema.json, from the schema that checks job files. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { jobSchema } from '../src/job/schema.ts';

export function jsonSchema(): object {
  const schema = toJsonSchema(jobSchema, { errorMode: 'ignore', typeMode: 'input' });
  return {
    ...schema,
    title: 'Job file of start-the-job',
    description: 'A job description (JSON Resume) and the project to build for it.',
  };
}
