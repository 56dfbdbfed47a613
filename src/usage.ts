/** The commands, their flags and their help. */
import type { ParseArgsConfig } from 'node:util';
import { ROADS } from './space/roads.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What any command's flags may give. */
export interface Values {
  help?: boolean;
  version?: boolean;
  json?: boolean;
  output?: string;
  task?: string;
  demo?: string;
  parts?: string;
  hosting?: string;
  name?: string;
  author?: string;
  set?: string[];
  yes?: boolean;
  'no-git'?: boolean;
  'dry-run'?: boolean;
  explain?: boolean;
  force?: boolean;
  model?: string;
  'model-timeout'?: string;
  owner?: string;
  public?: boolean;
  private?: boolean;
  commit?: string;
  'token-stdin'?: boolean;
  space?: string;
  'only-space'?: boolean;
  'demo-url'?: string;
  'hf-token-stdin'?: boolean;
}

const common: Options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
};

const model: Options = { model: { type: 'string' }, 'model-timeout': { type: 'string' } };

export const COMMANDS = {
  new: {
    positionals: Number.POSITIVE_INFINITY,
    options: {
      ...common,
      output: { type: 'string', short: 'o' },
      task: { type: 'string' },
      demo: { type: 'string' },
      parts: { type: 'string' },
      hosting: { type: 'string' },
      name: { type: 'string' },
      author: { type: 'string' },
      set: { type: 'string', multiple: true },
      ...model,
      yes: { type: 'boolean', short: 'y' },
      'no-git': { type: 'boolean' },
      force: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  },
  read: {
    positionals: 1,
    options: {
      ...common,
      output: { type: 'string', short: 'o' },
      explain: { type: 'boolean' },
      force: { type: 'boolean' },
      ...model,
    },
  },
  publish: {
    positionals: 1,
    options: {
      ...common,
      owner: { type: 'string' },
      name: { type: 'string' },
      public: { type: 'boolean' },
      private: { type: 'boolean' },
      commit: { type: 'string' },
      'token-stdin': { type: 'boolean' },
      space: { type: 'string' },
      hosting: { type: 'string' },
      'only-space': { type: 'boolean' },
      'demo-url': { type: 'string' },
      'hf-token-stdin': { type: 'boolean' },
      yes: { type: 'boolean', short: 'y' },
      'dry-run': { type: 'boolean' },
    },
  },
  ci: { positionals: 1, options: { ...common, 'dry-run': { type: 'boolean' } } },
  tasks: { positionals: 1, options: common },
} satisfies Record<string, { positionals: number; options: Options }>;

const MAIN = `start-the-job: a job description becomes a proof-of-concept repo that runs the minute it is made

  start-the-job                 asks, step by step, in a terminal
  start-the-job read AD         a job ad → what it asks for, three projects, and a job file
  start-the-job new JOB…        a job file, or an ad → a repo; several → one repo each
  start-the-job publish [DIR]   such a repo → GitHub; run it again at any time
  start-the-job ci [DIR]        adds the workflows to a Python repo that you have
  start-the-job tasks [ID]      the task families it knows, or the project ideas of one

  start-the-job COMMAND --help  a command's flags
  --json                        one JSON object on stdout, everything else on stderr
  --version, --help

Exit codes: 0 done, 1 failed, 2 the input is wrong, 130 cancelled.`;

const READ = `start-the-job read AD   a job ad (.txt, .md, .pdf, .docx, a saved .html or .mhtml page, .eml, .json, - to paste it, or https://…) → a job file, on stdout or in a file

  -o, --output FILE    write the job file there
  --explain            print the ad with the words that each answer rests on
  --force              write over FILE
  --model URL#NAME     a language model reads it too, such as http://127.0.0.1:11434/v1#NAME
  --model-timeout N    seconds that one of its answers may take (60)
  --json               one JSON object on stdout

Nothing is asked of the network but an ad that is given as an address, and without --model nothing is sent anywhere. With it, the ad goes to
that OpenAI-compatible API alone, and an answer counts only where its quote stands in the ad. The key: START_THE_JOB_MODEL_KEY, else
OPENAI_API_KEY. What the ad does not say stays empty.`;

const NEW = `start-the-job new JOB…   a job file (YAML or JSON), or an ad or its address, - for standard input → a repo; several → one repo each

  -o, --output DIR     the repo's folder; with several job files the folder they are made in
  --task ID            the task family (start-the-job tasks lists them)
  --demo FRAMEWORK     gradio or streamlit
  --parts A,B          what it has beside the model, such as docker,api, or none (start-the-job tasks lists them); by default
                       what the skills ask for
  --hosting WHERE      where the demo will live: huggingface, streamlit-cloud, or static (a page of results)
  --name NAME          the repo's name
  --author "NAME <MAIL>"
  --set KEY=VALUE      any answer of the job file, such as --set project.seed=7 or --set 'project.labels=[cat, dog]'
  --model URL#NAME, --model-timeout N   for an ad, as in read
  -y, --yes            ask nothing, take the defaults
  --no-git             no git repo, no first commit
  --force              go on with an ad that is not about machine learning
  --dry-run            print the plan, write nothing
  --json               one JSON object on stdout

Flags stand above the job file, and the job file above the defaults. A target that exists is never touched.`;

const PUBLISH = `start-the-job publish [DIR]   a repo that \`new\` made (default: here) → GitHub; run again, it goes on where it stopped

  --public, --private  who may see it; has to be said when it is made
  --owner OWNER        an organisation to make it in; by default the token's user
  --name NAME          another name on GitHub
  --commit MESSAGE     commit what is not committed yet, and publish that too
  --space NS/NAME      then the demo → a Hugging Face Space of that name
  --hosting static     a page of its results instead, which is free for everybody
  --only-space         the Space alone, nothing on GitHub
  --demo-url URL       the demo runs there already, such as on Community Cloud: link it in the README and on GitHub
  --token-stdin        read GitHub's token from standard input
  --hf-token-stdin     read the Hub's token from standard input
  -y, --yes            ask nothing
  --dry-run            print the plan, with each request and the rights it needs; change nothing
  --json               one JSON object on stdout

The token: --token-stdin, GH_TOKEN, GITHUB_TOKEN, GitHub's own CLI (gh), git's credential helper, in this order.
A repo that holds something else is never touched, nothing is pushed by force, and private/ stays here.
GitHub Enterprise: GITHUB_SERVER_URL=https://HOST.

The Hub's token: --hf-token-stdin, HF_TOKEN, or the file in which \`hf auth login\` keeps it. What each road to a demo needs:
${ROADS.map((road) => `- ${road}`).join('\n')}`;

const CI = `start-the-job ci [DIR]   adds our workflows to a Python repo (default: here); what exists is kept as it is

  --dry-run            print what would be added
  --json               one JSON object on stdout`;

const TASKS = `start-the-job tasks [ID]   the task families, with their demo frameworks, and the parts of a repo; of one family, projects to build with it

  --json               one JSON object on stdout`;

export const HELP: Record<string, string> = {
  '': MAIN,
  read: READ,
  new: NEW,
  publish: PUBLISH,
  ci: CI,
  tasks: TASKS,
};
