/** Values → YAML, for files that Python reads. Pure. */

/**
 * YAML that PyYAML (1.1) reads as we meant it: strings always in double quotes, written as JSON, of which YAML is a superset; so are
 * unusual keys. Job files hold none of the few characters for which that fails (see `FORBIDDEN`). A tenth of the time of a general writer.
 * @param width a list of texts or numbers that fits into so many characters stands in one line
 */
export function toYaml(value: object, width = 0): string {
  const lines: string[] = [];
  writeLines(value, '', lines, width);
  return `${lines.join('\n')}\n`;
}

type YamlValue = string | number | boolean | object;

/** Adds the lines of a map or list, each behind `indent`. */
function writeLines(value: object, indent: string, lines: string[], width: number): void {
  if (Array.isArray(value)) {
    for (const item of value as YamlValue[]) {
      const first = lines.length;
      const short = inline(item, width - indent.length - 2);
      if (short) lines.push(`${indent}  ${short}`);
      else if (isFilled(item)) writeLines(item, `${indent}  `, lines, width);
      else lines.push(`${indent}  ${yamlScalar(item)}`);
      lines[first] = `${indent}- ${(lines[first] ?? '').slice(indent.length + 2)}`;
    }
    return;
  }
  for (const [key, item] of Object.entries(value as Record<string, YamlValue>)) {
    const short = inline(item, width - indent.length - key.length - 4);
    if (short) lines.push(`${indent}${yamlKey(key)}: ${short}`);
    else if (isFilled(item)) {
      lines.push(`${indent}${yamlKey(key)}:`);
      writeLines(item, `${indent}  `, lines, width);
    } else {
      lines.push(`${indent}${yamlKey(key)}: ${yamlScalar(item)}`);
    }
  }
}

/** A list of scalars as one line, where it fits. */
function inline(value: YamlValue, width: number): string | undefined {
  if (width <= 0 || !Array.isArray(value) || !isFilled(value)) return undefined;
  if (value.some((item) => typeof item === 'object')) return undefined;
  const line = `[${value.map(yamlScalar).join(', ')}]`;
  return line.length <= width ? line : undefined;
}

const isFilled = (value: YamlValue): value is object =>
  typeof value === 'object' && Object.keys(value).length > 0;
/** YAML 1.1 takes `1e-7` for text: a number needs its point. */
const yamlScalar = (value: YamlValue) =>
  typeof value === 'number' ? String(value).replace(/^(-?\d+)e/, '$1.0e') : JSON.stringify(value);
/** Plain only where YAML 1.1 can't take it for a boolean or null. */
const yamlKey = (key: string) =>
  /^[a-z][a-z_-]+$/i.test(key) && !/^(yes|no|on|off|true|false|null)$/i.test(key) ? key : JSON.stringify(key);
