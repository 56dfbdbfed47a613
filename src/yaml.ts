/** Values → YAML, for files that Python reads. Pure. */

/**
 * YAML that PyYAML (1.1) reads as we meant it: strings always in double quotes, written as JSON, of which YAML is a superset; so are
 * unusual keys. Job files hold none of the few characters for which that fails (see `FORBIDDEN`). A tenth of the time of a general writer.
 */
export function toYaml(value: object): string {
  return `${yamlLines(value, '').join('\n')}\n`;
}

type YamlValue = string | number | boolean | object;

/** The lines of a map or list, each behind `indent`. */
function yamlLines(value: object, indent: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: YamlValue) => {
      const [first = '', ...rest] = isFilled(item) ? yamlLines(item, `${indent}  `) : [yamlScalar(item)];
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value as Record<string, YamlValue>).flatMap(([key, item]) => {
    const head = `${indent}${yamlKey(key)}:`;
    return isFilled(item) ? [head, ...yamlLines(item, `${indent}  `)] : [`${head} ${yamlScalar(item)}`];
  });
}

const isFilled = (value: YamlValue): value is object =>
  typeof value === 'object' && Object.keys(value).length > 0;
const yamlScalar = (value: YamlValue) => JSON.stringify(value);
/** Plain only where YAML 1.1 can't take it for a boolean or null. */
const yamlKey = (key: string) =>
  /^[a-z][a-z_-]+$/i.test(key) && !/^(yes|no|on|off|true|false|null)$/i.test(key) ? key : JSON.stringify(key);
