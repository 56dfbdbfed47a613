import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadFile, listFiles } from '@huggingface/hub';
import { readBuiltSpace } from '../../../src/space/built-space.ts';
import { publishSpace } from '../../../src/space/publish-space.ts';
import { startHub } from './server.ts';

const TOKEN = 'hf_roundTripRoundTrip';

/** Publishes a built Space to a Hub of its own and downloads what is there to `target`: what a host would start. */
export async function throughHub(built: string, target: string): Promise<void> {
  const hub = await startHub({ accounts: [{ name: 'ada', token: TOKEN, pro: true }] });
  const space = { type: 'space' as const, name: 'ada/demo' };
  try {
    await publishSpace(
      await readBuiltSpace(built, {}),
      { id: space.name, isPrivate: false, lockId: 'round-trip', title: 'Publish', patience: 60_000 },
      {
        url: hub.url,
        token: TOKEN,
        env: {},
        progress: { note: () => {}, countdown: async (_why, milliseconds, wait) => await wait(milliseconds) },
        pace: { gap: 0, retry: 20 },
      },
      'the test',
      () => {},
    );
    const access = { hubUrl: hub.url, accessToken: TOKEN };
    for await (const { path, type } of listFiles({ repo: space, recursive: true, ...access })) {
      if (type !== 'file' || path === '.gitattributes') continue;
      const file = await downloadFile({ repo: space, path, ...access });
      if (!file) throw new Error(`${path} is listed, and is not there`);
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), Buffer.from(await file.arrayBuffer()));
    }
  } finally {
    await hub.stop();
  }
}
