/** Files to a Space, by the Hub's own client: in one commit, large ones through its storage. */
import { type CommitOperation, commit, HubApiError } from '@huggingface/hub';
import { networkWords } from '../net/fetch.ts';
import type { HubConnection } from './hub-connection.ts';
import { HubFailure } from './hub-failure.ts';
import type { FileChanges } from './space-plan.ts';

/** One commit with all changes, on top of `parent` and nothing else. @returns its id */
export async function uploadTo(
  connection: HubConnection,
  id: string,
  { upload, remove }: FileChanges,
  parent: string,
  title: string,
): Promise<string> {
  const operations: CommitOperation[] = [
    ...upload.map(({ path, bytes }) => ({
      operation: 'addOrUpdate' as const,
      path,
      content: new Blob([new Uint8Array(bytes)]),
    })),
    ...remove.map((path) => ({ operation: 'delete' as const, path })),
  ];
  const { url: hubUrl, token: accessToken } = connection.options;
  let pauseAsked: number | undefined;
  let isStorage = false;
  // The client tells of a refusal without its headers.
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { answer, pause } = await connection.plain(url, init);
    if (!answer.ok) {
      pauseAsked = pause;
      isStorage = !url.startsWith(`${hubUrl}/`);
    }
    return answer;
  };
  const committed = await connection.spaced(() =>
    commit({
      repo: { type: 'space', name: id },
      operations,
      title,
      parentCommit: parent,
      hubUrl,
      accessToken,
      useXet: false,
      fetch: send as typeof fetch,
    }).catch((error: unknown) => {
      // Its storage knows no token: what it allows is over after a while, and is asked for anew.
      if (error instanceof HubApiError && isStorage)
        throw new HubFailure(503, error.message, pauseAsked, { cause: error });
      if (error instanceof HubApiError)
        throw new HubFailure(error.statusCode, error.message, pauseAsked, { cause: error });
      throw new HubFailure(0, networkWords(error), undefined, { cause: error });
    }),
  );
  return committed?.commit.oid ?? '';
}
