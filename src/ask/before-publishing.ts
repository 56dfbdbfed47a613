/** Plop's `publish` generator: a repo that was made → GitHub. What has been said already is not asked. */
import type { NodePlopAPI } from 'plop';
import type { Visibility } from '../github/publish-plan.ts';

export interface PublishAnswers {
  message?: string;
  visibility?: Visibility;
  confirmed?: boolean;
}

/** What is asked for: any of them may be known. */
export interface PublishState {
  /** What is not committed yet, in words; undefined where nothing is, or nobody has to be asked. */
  changed?: string | undefined;
  /** The message that a commit of it would get. */
  message?: string;
  visibility?: Visibility | undefined;
  /** Whether this is all that is asked, such as a commit before the plan can be made. */
  commitOnly?: boolean;
}

export default function registerPublish(plop: NodePlopAPI, state: PublishState): void {
  const { changed, message, visibility, commitOnly } = state;
  const prompts: object[] = [];
  if (changed !== undefined)
    prompts.push(
      { type: 'confirm', name: 'commit', message: `${changed}. Commit and publish that too?`, default: true },
      {
        type: 'input',
        name: 'message',
        message: "The commit's message",
        default: message,
        when: ({ commit }: { commit: boolean }) => commit,
      },
    );
  if (!commitOnly && visibility === undefined)
    prompts.push({
      type: 'list',
      name: 'visibility',
      message: 'Who may see it?',
      choices: [
        { name: 'everybody: what an employer can open', value: 'public', short: 'everybody' },
        { name: 'you alone, until you say otherwise', value: 'private', short: 'you alone' },
      ],
    });
  if (!commitOnly)
    prompts.push({ type: 'confirm', name: 'confirmed', message: 'Publish it?', default: true });
  plop.setGenerator('publish', {
    description: 'a repo that was made → GitHub',
    prompts: prompts as never,
    actions: [],
  });
}
