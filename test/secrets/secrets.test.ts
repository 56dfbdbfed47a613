import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSecrets } from '../../src/secrets/index.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { planOf } from '../support/jobs.ts';
import { TEMPLATES } from '../support/paths.ts';
import { binary, drawer, HEXADECIMAL, moreSecrets, PLACES, plantedSecrets } from '../support/secrets.ts';

const asBytes = (contents: string | Buffer) => (Buffer.isBuffer(contents) ? contents : Buffer.from(contents));
const scan = (path: string, contents: string | Buffer, environment: NodeJS.ProcessEnv = {}) =>
  findSecrets([{ path, bytes: asBytes(contents) }], environment);

const SECRETS = plantedSecrets(1);
const draw = drawer(2);
const hexadecimal = (length: number) => draw(length, HEXADECIMAL);

describe('what is found', () => {
  test('there are forty kinds and forty places', () => {
    expect([SECRETS.length, PLACES.length]).toEqual([40, 40]);
  });

  test.each(SECRETS)('$kind, in every place, and nothing of it is told', async (planted) => {
    const missed: string[] = [];
    for (const [place, path, contents] of PLACES) {
      const findings = await scan(typeof path === 'string' ? path : path(planted), contents(planted));
      if (!findings.some(({ kind }) => planted.called.test(kind))) missed.push(place);
      for (const { shown, kind, path: told } of findings) {
        expect(shown).toMatch(/^[^…]{0,4}…$/);
        expect(kind + told).not.toContain(planted.value);
      }
    }
    expect(missed).toEqual([]);
  });

  test.each(SECRETS.filter(({ own }) => own))('$kind, in its own file', async ({ called, own }) => {
    const [path = '', contents = ''] = own ?? [];
    expect((await scan(path, contents)).map(({ kind }) => kind).join()).toMatch(called);
  });

  test.each(moreSecrets(3))('$kind: once', async ({ called, name, value }) => {
    const findings = await scan('config.yaml', `a: 1\n${name}: "${value}"\n`);
    expect(findings).toMatchObject([{ line: 2, kind: expect.stringMatching(called) }]);
  });

  test('the path, the line and the beginning', async () => {
    const token = ['hf', '_', draw(34)].join('');
    const findings = await scan('a/b.txt', `one\r\ntwo\r\n  ${token}\r\n${token}`);
    const found = { path: 'a/b.txt', kind: 'Hugging Face token', shown: `${token.slice(0, 4)}…` };
    expect(findings).toEqual([
      { ...found, line: 3 },
      { ...found, line: 4 },
    ]);
  });

  test('a name that is told is masked as well', async () => {
    const token = ['hf', '_', draw(34)].join('');
    const findings = await scan(`runs/backup_${token}/a.txt`, `one\n${token}\n`);
    const path = `runs/backup_${token.slice(0, 4)}…/a.txt`;
    const found = { path, shown: `${token.slice(0, 4)}…` };
    expect(findings).toEqual([
      { ...found, line: 1, kind: "Hugging Face token, in the file's name" },
      { ...found, line: 2, kind: 'Hugging Face token' },
    ]);
  });

  test.each([
    ['config.yaml', (value: string) => `db:\n  password: ${value}\n`],
    ['app.py', (value: string) => `connect(user="ada", password="${value}")\n`],
    [
      'a.properties',
      (value: string) => `url=jdbc:postgresql://db.shop-data.io/x?user=ada&password=${value}\n`,
    ],
    ['app.config', (value: string) => `"Server=db.shop-data.io;User Id=ada;Password=${value};"\n`],
    ['run.sh', (value: string) => `train --db-password ${value}\n`],
    ['a.json', (value: string) => JSON.stringify({ body: JSON.stringify({ password: value }) })],
  ])('a password in %s, drawn or with signs; not in an example', async (path, contents) => {
    for (const value of [draw(16), `t9${draw(6)}!Kq4${'x'}R`])
      expect(await scan(path, contents(value)), value).toHaveLength(1);
    expect(await scan(path, contents('changeme-please'))).toEqual([]);
    expect(await scan(path.replace('.', '.example.'), contents(draw(12)))).toEqual([]);
  });

  test('a comment cannot switch it off', async () => {
    const token = ['npm', '_', draw(36)].join('');
    expect(await scan('a.js', `// secretlint-disable\nx("${token}")\n`)).toHaveLength(1);
  });

  test.each([
    ['.env', `APP_PASSWORD=${draw(10)}`],
    ['.streamlit/secrets.toml', `db_password = "${draw(12)}"`],
    ['kaggle.json', `{"username":"ada","key":"${hexadecimal(32)}"}`],
    ['credentials.json', `{"installed":{"client_id":"x","client_secret":"${draw(24)}"}}`],
    ['.pgpass', `db.shop-data.io:5432:orders:ada:${draw(12)}`],
    ['keys/id_rsa', `${draw(64)}\n${draw(64)}`],
    ['server.pem', `${draw(64)}\n${draw(64)}`],
    ['store.p12', binary(4, 900)],
    ['settings.py', `SECRET_KEY = "${draw(43, `${HEXADECIMAL}ghijkl`)}5!@$%^&"`],
    ['.envrc', `export DB_PASS=${draw(10)}`],
    ['.env~', `APP_PASSWORD=${draw(10)}`],
    ['prod.tfvars', `db_password = "${draw(12)}"`],
    ['.my.cnf', `[client]\npassword=${draw(12)}`],
    ['.aws/credentials', `aws_secret_access_key = ${draw(40)}`],
  ])('what %s betrays by its name', async (path, contents) => {
    expect(await scan(path, contents)).toHaveLength(1);
  });

  test.each([
    ['.env', 'DEBUG=true\nMODEL_PATH=models/best.joblib\nAPI_KEY=\nHF_TOKEN=your-token-here\n'],
    ['.env.example', `APP_PASSWORD=${draw(12)}`],
    ['kaggle.json', '{"username":"your-name","key":"your-key-here"}'],
    ['credentials.json', '{"client_secret":"<CLIENT_SECRET>"}'],
    ['server.pem', `-----BEGIN CERTIFICATE-----\n${draw(64)}\n-----END CERTIFICATE-----\n`],
    ['id_rsa.pub', `ssh-rsa AAAAB3NzaC1yc2E${draw(300)} ada@laptop`],
    ['id_rsa', ''],
  ])('%s of placeholders, or for everybody, betrays nothing', async (path, contents) => {
    expect(await scan(path, contents)).toEqual([]);
  });
});

describe('the values of the machine’s own variables', () => {
  const value = `${draw(9)}+/${draw(9)}`;
  const environment = { MY_APP_TOKEN: value };
  test.each([
    ['verbatim', value],
    ['URL-encoded', encodeURIComponent(value)],
    ['in base64', Buffer.from(value).toString('base64')],
    ['in base64, one byte later', Buffer.from(`:${value}!`).toString('base64')],
    ['in base64, two bytes later', Buffer.from(`a:${value}`).toString('base64')],
    ['in base64 for URLs', Buffer.from(`x-access-token:${value}`).toString('base64url')],
  ])('%s', async (_, written) => {
    for (const contents of [`see ${written} there`, Buffer.concat([binary(5, 500), Buffer.from(written)])]) {
      expect(await scan('a.txt', contents, environment)).toMatchObject([
        { kind: expect.stringContaining('MY_APP_TOKEN') },
      ]);
    }
  });

  test('not of those that are a path, a URL, a word or no secret', async () => {
    const harmless = {
      SSH_AUTH_SOCK: '/tmp/ssh-abc/agent.1234',
      KEY: 'true',
      SECRET_PATH: `${draw(20)}`,
      TOKEN_FOLDER: '/home/ada/tokens/2026',
      KEY_SERVER: 'https://keys.shop-data.io/all',
      KEY_WORD: 'classification',
      API_KEY: 'your-api-key-here',
      SHORT_TOKEN: 'a1b2c3',
      GPG_KEY: hexadecimal(40),
      TOKENIZERS_PARALLELISM: 'false-on-2-cores',
      PATH: `${draw(30)}`,
      EMPTY_TOKEN: '',
    };
    const contents = Object.values(harmless).join('\n');
    expect(await scan('a.txt', contents, harmless)).toEqual([]);
  });
});

/** Things that only look like secrets. */
const HARMLESS: [string, string, string | Buffer][] = [
  ['a git commit', 'CHANGELOG.md', `Fixed in ${hexadecimal(40)}.\n`],
  ['a pinned action', '.github/workflows/a.yml', `uses: wandb/action@${hexadecimal(40)} # v4\n`],
  [
    'W&B from a commit',
    'requirements.txt',
    `wandb @ git+https://github.com/wandb/wandb@${hexadecimal(40)}\n`,
  ],
  ['the folders of a shell', 'env.txt', 'PWD=/tmp/desk-a7Xq9K/repo\nOLDPWD=/tmp/desk-b8Yr0L\n'],
  ['a UUID', 'a.yaml', 'token_id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301\n'],
  ['SRI', 'package-lock.json', `"integrity": "sha512-${draw(86)}=="\n`],
  ['hashes of a lock', 'uv.lock', `{ hash = "sha256:${hexadecimal(64)}", size = 12 }\n`],
  ['hashes of pip', 'requirements.txt', `numpy==2.1 --hash=sha256:${hexadecimal(64)}\n`],
  ['hashes of files', '.start-the-job.yaml', `  demo/app.py: "${hexadecimal(64)}"\n`],
  ['a picture', 'a.html', `<img src="data:image/png;base64,${binary(6, 3000).toString('base64')}">\n`],
  ['a sample token', 'README.md', `Set HF_TOKEN=hf_${'x'.repeat(34)}\n`],
  ['a placeholder', 'README.md', 'export OPENAI_API_KEY=sk-your-api-key-here-0000000000000000\n'],
  ['brackets', 'README.md', 'WANDB_API_KEY=<YOUR_TOKEN>, token: "{{ token }}", api_key="${API_KEY}"\n'],
  ['a long name', 'a.py', 'secret_key = hf_tokenizer_configuration_for_the_longest_name_of_all\n'],
  ['a fixture', 'tests/a.py', 'login(user="ada", password="correct-horse-battery-staple")\n'],
  ['a local database', 'a.yaml', 'url: postgres://postgres:postgres@localhost:5432/db\n'],
  ['a container', 'compose.yaml', `url: mysql://app:${draw(12)}@db:3306/app\n`],
  ['a documented URL', 'README.md', 'mongodb+srv://user:p4ssw0rd99@cluster.example.com/x\n'],
  ['a public key', 'a.txt', `-----BEGIN PUBLIC KEY-----\n${draw(64)}\n-----END PUBLIC KEY-----\n`],
  ['an SSH key', 'authorized_keys', `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${draw(43)} ada@laptop\n`],
  ['a DOI', 'CITATION.cff', 'doi: 10.5281/zenodo.10401234567\n'],
  ['an arXiv id', 'README.md', 'arXiv:2401.12345v2, https://arxiv.org/abs/2401.12345\n'],
  ['MinHash', 'a.json', JSON.stringify({ token: [3141592653589793, 2718281828459045, 1618033988749894] })],
  ['a model', 'project.yaml', 'key_model: sentence-transformers/all-MiniLM-L6-v2\n'],
  ['colours', 'a.css', '--key: #1f77b4; --secret: #ff7f0e2c; /* 1f77b4ff7f0e2ca02cd62728 */\n'],
  ['an ISBN', 'a.bib', 'isbn = {978-0-262-03384-8}, key = {Goodfellow2016Deep}\n'],
  ['a secret of Actions', 'ci.yml', 'HF_TOKEN: ${{ secrets.HF_TOKEN }}\nAPI_KEY: ${{ env.KEY_2026 }}\n'],
  ['the environment', 'a.py', 'token = os.environ["HF_TOKEN"]; api_key=os.getenv("OPENAI_API_KEY_2")\n'],
  [
    'AWS’s example',
    'a.ini',
    `aws_access_key_id=AKIAIOSFODNN7${'EXAMPLE'}\naws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCY${'EXAMPLEKEY'}\n`,
  ],
  ['random bytes', 'model.joblib', binary(9, 2_000_000)],
  ['random base64', 'weights.txt', binary(10, 1_000_000).toString('base64')],
  ['a digest as a file name', `models/wandb/${hexadecimal(40)}.bin`, 'x'],
  ['a digest as a folder', `.cache/kaggle/${hexadecimal(32)}/a.csv`, 'x'],
  ['a form', 'forgot_password.html', '<input name="password" placeholder="8 characters, 1 digit">'],
  ['a tokenizer', 'tokenizer_config.json', '{"bos_token":"<|begin_of_text|>","eos_token":"</s>"}'],
  ['a checksum', 'Cargo.lock', `checksum = "${hexadecimal(64)}"\n`],
  ['a go.sum', 'go.sum', `golang.org/x/crypto v0.1.0 h1:${draw(43)}=\n`],
  [
    'a pointer',
    'a.bin',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${hexadecimal(64)}\nsize 1\n`,
  ],
  [
    'a plot in a notebook',
    'a.ipynb',
    JSON.stringify({
      png: binary(3, 9000)
        .toString('base64')
        .replace(/(.{76})/g, '$1\n'),
    }),
  ],
  [
    'the standard’s example',
    'a.md',
    `Authorization: Basic ${['QWxhZGRpbjpvcGVu', 'IHNlc2FtZQ=='].join('')}\n`,
  ],
  ['words', 'a.md', 'Basic installation/configuration, bearer assetsAndLiabilities2026\n'],
  [
    'names of a program',
    'a.ts',
    'token = getAccessTokenV2FromServer; apiKey: this.config.apiKeyForServerV2\n',
  ],
  ['passwords of tests', 'tests/a.py', 'login(password="Passw0rd!123")\npassword = "TestPassword123"\n'],
  ['words in German', 'de.json', '{"password":"Passwort","password_hint":"Mindestens8Zeichen"}'],
  ['a page’s token', 'a.json', `{"next_page_token":"${draw(40)}","csrf_token":"${draw(40)}"}`],
  ['host keys', 'known_hosts', `github.com ssh-rsa AAAAB3NzaC1yc2E${draw(340)}\n`],
  ['a fingerprint', 'a.md', `SHA256:${draw(43)}, 0x${hexadecimal(40)}\n`],
  ['a public key of Stripe’s', 'a.js', `stripe("pk_test_${draw(24)}")\n`],
  ['W&B’s own record of a commit', 'wandb/run-1/config.yaml', `_wandb:\n  git: ${hexadecimal(40)}\n`],
  [
    'a run of MLflow',
    'mlruns/0/meta.yaml',
    `run_id: ${hexadecimal(32)}\nuri: mlflow-artifacts:/0/${hexadecimal(32)}\n`,
  ],
  ['base64 of prose', 'a.txt', Buffer.from('Lorem ipsum dolor sit amet, consectetur').toString('base64')],
  [
    'a file for others',
    '.env.example',
    'DB_PASSWORD=changeme\nSECRET_KEY=replace-with-a-long-random-string-1A\n',
  ],
];

describe('what only looks like a secret', () => {
  test('there are more than forty of them', () => expect(HARMLESS.length).toBeGreaterThan(40));

  test.each(HARMLESS)('%s', async (_, path, contents) => {
    expect(await scan(path, contents)).toEqual([]);
  });

  test('any repo that we make', async () => {
    const catalog = await openCatalog();
    for (const { id, demos } of catalog.tasks) {
      const text = readFileSync(join(TEMPLATES, 'tasks', id, 'job.example.yaml'), 'utf8');
      for (const demo of demos) {
        const override = { path: ['project', 'demo'], value: demo, flag: '--demo' };
        const { files, demo: planned } = planOf(text, catalog, [override]);
        expect(planned).toBe(demo);
        const tree = files.map(({ path, content }) => ({ path, bytes: content }));
        expect(await findSecrets(tree, {}), `${id}, ${demo}`).toEqual([]);
      }
    }
  });
});

describe('five hostile megabytes', () => {
  // A file that is settings by its name has its own rules, which grow with the file as well.
  const SIZES = [
    ['a.txt', 5_000_000],
    ['.env', 1_000_000],
    ['.pgpass', 1_000_000],
  ] as const;
  test.each([
    ' ',
    'a',
    'A1',
    '\\',
    '%3',
    'hf_',
    'sk-',
    'eyJ',
    'eyJaaaaaaaaaa.',
    'wandb ',
    'kaggle twilio cohere discord aws ',
    'token=',
    'secret:   ',
    'password',
    'machine a login ',
    'http://',
    'http://a:',
    'http://a:b@',
    'a.b-c+',
    '-----BEGIN PRIVATE KEY-----\n',
    `-----BEGIN PRIVATE KEY-----${`${'a'.repeat(39)} `.repeat(7)}`,
    '"username": "',
    '"username":"a","key":"',
    'SG.a.',
    'xoxb-',
    `wandb ${'0123456789abcdef'.repeat(3).slice(0, 40)} `,
  ])('of %j take no time', async (unit) => {
    for (const [path, size] of SIZES) {
      const contents = unit.repeat(Math.ceil(size / unit.length));
      expect(await cpuSeconds(() => scan(path, contents))).toBeLessThan(5);
    }
  });
});
