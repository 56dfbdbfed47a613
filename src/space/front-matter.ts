/** The front matter of a Space's README: what it says, and what the Hub would refuse or ignore. Pure. */
import { parseYaml } from '../words/read-yaml.ts';

export type Sdk = 'gradio' | 'docker' | 'static';

export interface FrontMatter {
  sdk: Sdk | undefined;
  /** What is started, or shown: app.py, index.html. */
  appFile: string;
  problems: string[];
}

const COLOURS = ['red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray'];
const SDKS = ['gradio', 'docker', 'static'];
const SHORT_DESCRIPTION = 60;
/** As the Hub's documentation lists them. */
const KEYS = new Set(
  'title emoji colorFrom colorTo sdk sdk_version python_version app_file app_port app_build_command base_path suggested_hardware suggested_storage fullWidth header short_description models datasets tags thumbnail pinned license hf_oauth hf_oauth_scopes hf_oauth_expiration_minutes hf_oauth_authorized_org disable_embedding startup_duration_timeout custom_headers preload_from_hub'.split(
    ' ',
  ),
);

/** @param readme the whole README.md of a Space */
export function readFrontMatter(readme: string): FrontMatter {
  const problems: string[] = [];
  const [, text] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(readme) ?? [];
  if (text === undefined) return { sdk: undefined, appFile: '', problems: ['README.md has no front matter'] };
  let values: Record<string, unknown> = {};
  try {
    const parsed: unknown = parseYaml(text);
    if (typeof parsed === 'object' && parsed !== null) values = parsed as Record<string, unknown>;
  } catch (error) {
    problems.push(`the front matter is no YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  const check = (key: string, fits: (value: unknown) => boolean, wanted: string) => {
    if (values[key] !== undefined && !fits(values[key])) problems.push(`${key} has to be ${wanted}`);
  };
  const isText = (value: unknown): value is string => typeof value === 'string';
  for (const key of Object.keys(values))
    if (!KEYS.has(key)) problems.push(`${key} is no key that Spaces know`);
  for (const key of ['title', 'sdk'])
    if (!isText(values[key]) || values[key] === '') problems.push(`${key} is missing`);
  check('sdk', (value) => isText(value) && SDKS.includes(value), `one of ${SDKS.join(', ')}`);
  for (const key of ['colorFrom', 'colorTo'])
    check(key, (value) => isText(value) && COLOURS.includes(value), `one of ${COLOURS.join(', ')}`);
  check(
    'emoji',
    (value) => isText(value) && /^(?=\P{ASCII})(?:\p{Emoji}|\u200d|\ufe0f)+$/u.test(value),
    'an emoji',
  );
  check(
    'short_description',
    (value) => isText(value) && [...value].length <= SHORT_DESCRIPTION,
    `a text of at most ${SHORT_DESCRIPTION} characters`,
  );
  // A bare 3.10 is the number 3.1.
  check(
    'python_version',
    (value) => isText(value) && /^3\.\d+(\.\d+)?$/.test(value),
    'a version in quotes, such as "3.12"',
  );
  check('sdk_version', (value) => isText(value) && /^\d+(\.\d+){1,2}/.test(value), 'a version in quotes');
  check('app_port', (value) => Number.isInteger(value), 'a number');
  for (const key of ['fullWidth', 'pinned', 'hf_oauth', 'disable_embedding'])
    check(key, (value) => typeof value === 'boolean', 'true or false');
  for (const key of ['models', 'datasets', 'tags', 'preload_from_hub'])
    check(key, (value) => Array.isArray(value) && value.every(isText), 'a list of texts');
  const sdk = SDKS.includes(values.sdk as string) ? (values.sdk as Sdk) : undefined;
  const byDefault = sdk === 'static' ? 'index.html' : sdk === 'docker' ? 'Dockerfile' : 'app.py';
  const appFile = isText(values.app_file) ? values.app_file : byDefault;
  return { sdk, appFile: sdk === 'docker' ? 'Dockerfile' : appFile, problems };
}
