/** The double of the Hub, by huggingface_hub: the second client that has to agree with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Environment, environment } from '../support/environment.ts';
import { type HubDouble, startHub } from '../support/hub/server.ts';
import { run, said } from '../support/process.ts';

let hub: HubDouble;
let python: Environment;
let home: string;
beforeAll(async () => {
  hub = await startHub({ accounts: [{ name: 'ada', token: 'hf_adaAdaAdaAdaAdaAdaAda' }] });
  python = await environment('huggingface-hub', ['huggingface_hub>=1.19,<2']);
  home = mkdtempSync(join(tmpdir(), 'hub-'));
});
afterAll(async () => {
  await hub.stop();
  rmSync(home, { recursive: true, force: true });
});

const client = async (program: string, args: string[]) =>
  await run(python.program(program), args, {
    env: {
      HF_ENDPOINT: hub.url,
      HF_TOKEN: 'hf_adaAdaAdaAdaAdaAdaAda',
      HF_HOME: home,
      HF_HUB_DISABLE_XET: '1',
      HF_HUB_DISABLE_TELEMETRY: '1',
    },
    timeout: 60,
  });

/** What a program of Python's says, by lines. */
const linesOf = async (program: string): Promise<string[]> => {
  const script = join(home, 'script.py');
  writeFileSync(script, program);
  const ran = await client('python', [script]);
  expect(ran.code, said(ran)).toBe(0);
  return ran.stdout.split('\n');
};

test('a Space is made, filled, told its variables and watched', async () => {
  hub.stagesAfterCommit(['BUILDING', 'RUNNING'], { lag: 0 });
  writeFileSync(join(home, 'app.py'), 'print(1)\n');
  writeFileSync(join(home, 'model.npz'), Buffer.alloc(2000, 7));
  const lines = await linesOf(
    `
from huggingface_hub import HfApi
api = HfApi()
print(api.whoami()["name"])
api.create_repo("ada/demo", repo_type="space", space_sdk="gradio", space_hardware="zero-a10g")
api.create_repo("ada/demo", repo_type="space", space_sdk="gradio", exist_ok=True)
api.upload_folder(repo_id="ada/demo", repo_type="space", folder_path=${JSON.stringify(home)}, allow_patterns=["app.py", "model.npz"])
api.add_space_variable("ada/demo", "A", "b")
print(api.get_space_runtime("ada/demo").stage, api.get_space_runtime("ada/demo").requested_hardware)
print(sorted(api.list_repo_files("ada/demo", repo_type="space")))
print(api.space_info("ada/demo").sdk)
`,
  );
  expect(lines).toEqual([
    'ada',
    'BUILDING zero-a10g',
    "['.gitattributes', 'README.md', 'app.py', 'model.npz']",
    'gradio',
  ]);
  expect(hub.space('ada/demo')?.files.get('model.npz')).toHaveLength(2000);
  expect(hub.space('ada/demo')?.variables.get('A')).toBe('b');
});

test('its own command uploads, and a second time commits nothing', async () => {
  const folder = mkdtempSync(join(home, 'build-'));
  writeFileSync(join(folder, 'README.md'), '---\ntitle: x\nsdk: static\n---\n');
  writeFileSync(join(folder, 'index.html'), '<h1>x</h1>');
  hub.addSpace('ada/static');
  const upload = () =>
    client('hf', [
      'upload',
      'ada/static',
      folder,
      '.',
      '--repo-type',
      'space',
      '--commit-message',
      'Deploy abc',
    ]);
  const first = await upload();
  expect(first.code, said(first)).toBe(0);
  expect(hub.space('ada/static')?.files.get('index.html')?.toString()).toBe('<h1>x</h1>');
  const commits = hub.space('ada/static')?.commits.length;
  expect((await upload()).code).toBe(0);
  expect(hub.space('ada/static')?.commits.length).toBe(commits);
});

test('what is missing has its own error, pages are followed, and large files go by their contents', async () => {
  hub.pagesOf(2);
  const lines = await linesOf(
    `
from huggingface_hub import HfApi
from huggingface_hub.errors import EntryNotFoundError, RepositoryNotFoundError, RevisionNotFoundError
api = HfApi()
repo = {"repo_id": "ada/strict", "repo_type": "space"}
api.create_repo("ada/strict", repo_type="space", space_sdk="gradio", space_hardware="zero-a10g")
api.upload_file(path_or_fileobj=b"\\0" * 2000, path_in_repo="data/blob", **repo)
api.upload_file(path_or_fileobj=b"x", path_in_repo="app.py", **repo)
print(sorted(api.list_repo_files(**repo)))
print([entry.path for entry in api.list_repo_tree(**repo, recursive=True) if getattr(entry, "lfs", None)])
for ask in [
    lambda: api.space_info("ada/none"),
    lambda: list(api.list_repo_tree(**repo, revision="none")),
    lambda: api.hf_hub_download(filename="none.txt", **repo),
    lambda: api.delete_file("none.txt", **repo),
]:
    try:
        ask()
        print("there")
    except (EntryNotFoundError, RepositoryNotFoundError, RevisionNotFoundError) as error:
        print(type(error).__name__.removeprefix("Remote"))
`,
  );
  expect(lines).toEqual([
    "['.gitattributes', 'README.md', 'app.py', 'data/blob']",
    "['data/blob']",
    'RepositoryNotFoundError',
    'RevisionNotFoundError',
    'EntryNotFoundError',
    'EntryNotFoundError',
  ]);
});
