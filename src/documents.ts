/** The structured files of a generated repo, written by serialisers and never interpolated. Pure. */
import { stringify as stringifyToml } from 'smol-toml';
import { type Job, shorten } from './answers.ts';
import type { Demo } from './catalog.ts';

/** The Python that Spaces, Community Cloud and our workflows run. */
export const PYTHON = '3.12';

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

const frontMatter = (value: object) => `---\n${toYaml(value)}---`;

/** project.yaml: all that the Python reads, and all of the job that is public. */
export function projectYaml(job: Job): string {
  const head = '# What this project is. The code reads it; change it and run `all` again.\n';
  return head + toYaml(projectFields(job));
}

/** The fields of project.yaml; also the answers in the lock. */
export function projectFields(job: Job): Record<string, unknown> {
  const { name, email, github, url } = job.author;
  return {
    name: job.name,
    package: job.package,
    title: job.projectTitle,
    job_title: job.title,
    problem: job.problem,
    user: job.user,
    task: job.task.id,
    demo: job.demo,
    labels: job.labels,
    data: {
      sources: job.data.sources,
      queries: { ...job.data.queries },
      site: job.data.site,
      contact: job.data.contact,
      allow_noncommercial: job.data.allowNoncommercial,
    },
    seed: job.seed,
    start: job.start,
    author: { name, email, github, url },
    licence: job.licence,
    hosting: job.hosting,
    repo_url: repoUrl(job),
    skills: job.skills,
    ...(job.mentionCompany && job.file.company ? { company: job.file.company } : {}),
  };
}

export function repoUrl(job: Job): string {
  return job.author.github ? `https://github.com/${job.author.github}/${job.name}` : '';
}

/** What every package imports. Each floor is the first version with wheels for its Pythons. */
const BASE_DEPENDENCIES = [
  'matplotlib>=3.8,<4; python_version < "3.13"',
  'matplotlib>=3.9.2,<4; python_version == "3.13"',
  'matplotlib>=3.10.5,<4; python_version >= "3.14"',
  'numpy>=1.26,<3; python_version < "3.13"',
  'numpy>=2.1,<3; python_version == "3.13"',
  'numpy>=2.3.2,<3; python_version >= "3.14"',
  'PyYAML>=6.0.1,<7; python_version < "3.13"',
  'PyYAML>=6.0.2,<7; python_version == "3.13"',
  'PyYAML>=6.0.3,<7; python_version >= "3.14"',
  'tqdm>=4.66,<5',
];

const projectOf = (requirement: string) => (/^[\w.-]+/.exec(requirement)?.[0] ?? '').toLowerCase();

/** The package's dependencies: the base's and the task's, sorted; what the task says of a package wins. */
export function dependencies(job: Job): string[] {
  const given = new Set(job.task.dependencies.map(projectOf));
  const all = [
    ...BASE_DEPENDENCIES.filter((requirement) => !given.has(projectOf(requirement))),
    ...job.task.dependencies,
  ];
  // The sort is stable: the ranges of one package stay in the order of their Pythons.
  return all.sort((a, b) => projectOf(a).localeCompare(projectOf(b), 'en'));
}

/** demo/requirements.txt: what a host installs to run the demo. A Gradio Space brings its SDK itself. */
export function demoRequirements(job: Job, demo: Demo): string {
  return `${[...dependencies(job), ...demo.requirements].join('\n')}\n`;
}

/** A TOML value of one line, by the serialiser. */
const toml = (value: unknown) =>
  stringifyToml({ value })
    .replace(/^value = /, '')
    .trimEnd();
const tomlList = (values: string[]) =>
  values.length < 2 ? toml(values) : `[\n${values.map((value) => `    ${toml(value)},\n`).join('')}]`;

export function pyprojectToml(job: Job, demo: Demo): string {
  const { author } = job;
  const person = { name: author.name, ...(author.email ? { email: author.email } : {}) };
  const url = repoUrl(job);
  return `[build-system]
requires = ["hatchling>=1.26"]
build-backend = "hatchling.build"

[project]
name = ${toml(job.name)}
version = "0.1.0"
description = ${toml(shorten(job.problem, 200))}
readme = "README.md"
requires-python = ">=3.10"
license = ${toml(job.licence)}
authors = [${inlineTable(person)}]
dependencies = ${tomlList(dependencies(job))}
${url ? `\n[project.urls]\nRepository = ${toml(url)}\n` : ''}
[dependency-groups]
dev = ["pytest>=8,<10", "ruff>=0.9,<1"]
demo = ${tomlList(demo.local)}

[tool.uv]
default-groups = ["dev", "demo"]

[tool.hatch.build.targets.wheel]
packages = [${toml(`src/${job.package}`)}]

[tool.ruff]
line-length = 100
target-version = "py310"
src = ["src"]

[tool.ruff.lint]
select = ["E", "F", "I", "UP", "B", "SIM", "RUF"]
# Labels and texts may be in any script.
ignore = ["RUF001", "RUF002", "RUF003"]

[tool.ruff.lint.isort]
known-first-party = [${toml(job.package)}]

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["src"]
`;
}

function inlineTable(value: Record<string, string>): string {
  return `{ ${Object.entries(value)
    .map(([key, text]) => `${key} = ${toml(text)}`)
    .join(', ')} }`;
}

export function citationCff(job: Job): string {
  const { author } = job;
  return toYaml({
    'cff-version': '1.2.0',
    message: 'If you use this work, please cite it as below.',
    type: 'software',
    title: job.projectTitle,
    version: '0.1.0',
    license: job.licence,
    authors: [
      {
        name: author.name,
        ...(author.email ? { email: author.email } : {}),
        ...(author.url ? { website: author.url } : {}),
      },
    ],
    ...(repoUrl(job) ? { 'repository-code': repoUrl(job) } : {}),
  });
}

const hubLicence = (job: Job) => job.licence.toLowerCase();
const hubTags = (job: Job) => [job.task.id, 'proof-of-concept', 'start-the-job'];

/** Front matter of the Space's README. `short_description` beyond 60 characters is refused when pushed. */
export function spaceFrontMatter(job: Job, demo: Demo): string {
  const runtime =
    demo.sdk === 'gradio'
      ? { sdk: 'gradio', sdk_version: demo.sdk_version, app_file: 'app.py' }
      : { sdk: 'docker', app_port: demo.app_port };
  return frontMatter({
    title: shorten(job.projectTitle, 60),
    emoji: EMOJI[job.task.modality] ?? '🧪',
    colorFrom: 'blue',
    colorTo: 'green',
    ...runtime,
    python_version: PYTHON,
    license: hubLicence(job),
    short_description: shorten(job.problem, 60),
    tags: hubTags(job),
  });
}

const EMOJI: Record<string, string> = {
  image: '🔎',
  text: '📝',
  table: '📊',
  document: '📚',
  audio: '🔊',
  video: '🎬',
  'time-series': '📈',
};

export function modelFrontMatter(job: Job): string {
  return frontMatter({
    license: hubLicence(job),
    library_name: 'scikit-learn',
    pipeline_tag: job.task.pipeline_tag,
    tags: hubTags(job),
  });
}

export function datasetFrontMatter(job: Job): string {
  return frontMatter({
    license: 'cc0-1.0',
    pretty_name: `${shorten(job.projectTitle, 80)}: data`,
    annotations_creators: ['machine-generated'],
    source_datasets: ['original'],
    size_categories: ['n<1K'],
    task_categories: job.task.task_categories,
  });
}
