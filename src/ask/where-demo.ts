/** Plop's `demo` generator: where the demo of a repo goes that is on GitHub. */
import type { NodePlopAPI } from 'plop';
import type { Hosting } from '../job/project-schema.ts';
import { isDemoUrl } from '../space/demo-link.ts';
import { parseSpaceId } from '../space/space-plan.ts';

export interface DemoAnswers {
  road?: Hosting | 'later';
  space?: string;
}

/** What is known of the demo. */
export interface DemoState {
  /** Such as streamlit. */
  framework: string;
  /** The name that a Space would have, such as ada/desk. */
  space: string;
}

const LIVE = {
  gradio: [
    {
      name: 'as a Space on Hugging Face: live; free for an account older than 30 days',
      value: 'huggingface',
      short: 'as a Space',
    },
  ],
  streamlit: [
    {
      name: 'on Streamlit Community Cloud: live; free, in three clicks',
      value: 'streamlit-cloud',
      short: 'on Community Cloud',
    },
    {
      name: 'as a Space on Hugging Face: live; needs their PRO plan',
      value: 'huggingface',
      short: 'as a Space',
    },
  ],
};
const PAGE = {
  name: 'as a page of its results on Hugging Face: recorded answers; free for every account',
  value: 'static',
  short: 'as a page of its results',
};
const LATER = { name: 'later', value: 'later' };

export default function registerDemo(plop: NodePlopAPI, { framework, space }: DemoState): void {
  const prompts = [
    {
      type: 'list',
      name: 'road',
      message: 'Put the demo online, for others to try?',
      choices: [...LIVE[framework === 'streamlit' ? 'streamlit' : 'gradio'], PAGE, LATER],
    },
    {
      type: 'input',
      name: 'space',
      message: 'The name of the Space, with your name on Hugging Face in front',
      default: space,
      validate: (text: string) => {
        try {
          parseSpaceId(text);
          return true;
        } catch (error) {
          return (error as Error).message;
        }
      },
      when: ({ road }: DemoAnswers) => road === 'huggingface' || road === 'static',
    },
  ];
  plop.setGenerator('demo', {
    description: 'the demo of such a repo → where others can try it',
    prompts: prompts as never,
    actions: [],
  });
}

/** Plop's `demo-url` generator: where a demo is that its owner put online. */
export function registerDemoUrl(plop: NodePlopAPI): void {
  const prompts = [
    {
      type: 'input',
      name: 'url',
      message: 'Its address, once it runs (Enter: later)',
      validate: (text: string) =>
        text.trim() === '' ||
        isDemoUrl(text.trim()) ||
        'An address such as https://desk.streamlit.app is wanted, or nothing.',
    },
  ];
  plop.setGenerator('demo-url', {
    description: 'the address of a demo → its repo',
    prompts: prompts as never,
    actions: [],
  });
}
