/** Secrets made at run time, so that no scanner trips over this repo, and the places where people leave them. */

/** A seeded source of numbers in [0, 1): Mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
export const HEXADECIMAL = `${DIGITS}abcdef`;
const LETTERS = LOWER + UPPER;
const MIXED = LETTERS + DIGITS;
const BASE64 = `${MIXED}+/`;

export type Draw = (length: number, alphabet?: string) => string;

export function drawer(seed: number): Draw {
  const next = random(seed);
  return (length, alphabet = MIXED) =>
    Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
}

/** One planted secret: the name that stands beside it, and itself. */
export interface Planted {
  kind: string;
  /** What the scanner should call it. */
  called: RegExp;
  name: string;
  value: string;
  /** A file that is its own: path and contents. */
  own?: [string, string];
}

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Forty kinds. */
export function plantedSecrets(seed: number): Planted[] {
  const draw = drawer(seed);
  const hexadecimal = (length: number) => draw(length, HEXADECIMAL);
  const kaggle = hexadecimal(32);
  const pem = (label: string) =>
    [
      `-----BEGIN ${label}-----`,
      `MII${draw(61, BASE64)}`,
      ...Array.from({ length: 12 }, () => draw(64, BASE64)),
      `-----END ${label}-----`,
    ].join('\n');
  const plant = (kind: string, called: RegExp, name: string, ...parts: string[]): Planted => ({
    kind,
    called,
    name,
    value: parts.join(''),
  });
  const jwt = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ iss: 'supabase', role: 'service_role', iat: 1764237600 })}.${draw(43)}`;
  const account = JSON.stringify(
    {
      type: 'service_account',
      project_id: 'demo-project',
      private_key_id: hexadecimal(40),
      private_key: `${pem('PRIVATE KEY')}\n`,
    },
    null,
    2,
  );
  const docker = JSON.stringify({ auths: { 'ghcr.io': { auth: base64(`ada:${draw(14)}`) } } });
  return [
    plant('Hugging Face', /Hugging Face/, 'HF_TOKEN', 'hf', '_', draw(34, LETTERS)),
    plant('W&B, 40 digits', /W&B/, 'WANDB_API_KEY', hexadecimal(40)),
    plant('W&B, new', /W&B/, 'WANDB_API_KEY', 'wandb', '_v1_', draw(77)),
    {
      ...plant('Kaggle, 32 digits', /Kaggle/, 'KAGGLE_KEY', kaggle),
      own: ['kaggle.json', JSON.stringify({ username: 'ada', key: kaggle })],
    },
    plant('Kaggle, new', /Kaggle/, 'KAGGLE_API_TOKEN', 'KGAT', '_', hexadecimal(32)),
    plant('GitHub, classic', /GitHub/, 'GH_TOKEN', 'ghp', '_', draw(36)),
    plant('GitHub, fine-grained', /GitHub/, 'GH_TOKEN', 'github', '_pat_', draw(22), '_', draw(59)),
    plant(
      'OpenAI',
      /OpenAI/,
      'OPENAI_API_KEY',
      'sk',
      '-proj-',
      draw(74),
      ['T3Blbk', 'FJ'].join(''),
      draw(74),
    ),
    plant('Anthropic', /Anthropic/, 'ANTHROPIC_API_KEY', 'sk', '-ant-api03-', draw(93), 'AA'),
    plant('Groq', /Groq/, 'GROQ_API_KEY', 'gsk', '_', draw(52)),
    plant('Cohere', /Cohere|secret value/, 'COHERE_API_KEY', draw(40)),
    plant('Replicate', /Replicate/, 'REPLICATE_API_TOKEN', 'r8', '_', draw(37)),
    plant('AWS key id', /AWS/, 'AWS_ACCESS_KEY_ID', 'AKIA', draw(16, `${UPPER}234567`)),
    plant('AWS secret', /AWS/, 'AWS_SECRET_ACCESS_KEY', draw(40, BASE64)),
    plant('Google key', /Google/, 'GOOGLE_API_KEY', 'AIza', draw(35)),
    {
      ...plant('Google service account', /Google service/, 'GOOGLE_CREDENTIALS', account),
      own: ['config/google.json', account],
    },
    plant(
      'Azure storage',
      /Azure/,
      'AZURE_STORAGE',
      `DefaultEndpointsProtocol=https;AccountName=shop;Account`,
      `Key=${draw(86, BASE64)}==`,
    ),
    { ...plant('private key', /private key/, 'SIGNING_KEY', pem('RSA PRIVATE KEY')) },
    plant(
      'database URL',
      /database/,
      'DATABASE_URL',
      'postgresql:',
      `//shop:${draw(16)}@db.shop-data.io:5432/orders`,
    ),
    plant('web token', /web token/, 'SUPABASE_SERVICE_KEY', jwt),
    {
      ...plant('.netrc', /netrc/, 'NETRC', 'machine ', `api.shop-data.io login ada password ${draw(18)}`),
      own: ['.netrc', ''],
    },
    plant('PyPI', /PyPI/, 'TWINE_PASSWORD', 'pypi', '-AgEIcHlwaS5vcmc', draw(120)),
    plant('npm', /npm/, 'NPM_TOKEN', 'npm', '_', draw(36)),
    plant('Stripe', /Stripe/, 'STRIPE_SECRET_KEY', 'sk', '_live_', draw(24)),
    plant(
      'Slack',
      /Slack/,
      'SLACK_BOT_TOKEN',
      'xoxb',
      `-${draw(12, '123456789')}-${draw(12, '123456789')}-`,
      draw(24),
    ),
    plant(
      'Discord webhook',
      /Discord/,
      'DISCORD_WEBHOOK',
      'https://discord.com/api',
      `/webhooks/${draw(18, '123456789')}/${draw(68)}`,
    ),
    plant('Telegram', /Telegram/, 'TELEGRAM_TOKEN', draw(10, '123456789'), ':AA', draw(33)),
    plant('SendGrid', /SendGrid/, 'SENDGRID_API_KEY', 'SG', `.${draw(22)}.`, draw(43)),
    plant('Twilio', /Twilio/, 'TWILIO_AUTH_TOKEN', hexadecimal(32)),
    plant('Databricks', /Databricks/, 'DATABRICKS_TOKEN', 'dapi', hexadecimal(32)),
    plant('GitHub, app', /GitHub/, 'APP_TOKEN', 'ghs', '_', draw(36)),
    plant('GitLab', /GitLab/, 'GITLAB_TOKEN', 'glpat', '-', draw(20)),
    plant('Azure client', /Azure client/, 'AZURE_CLIENT', draw(3), '8Q', '~', draw(34)),
    plant('OpenSSH key', /private key/, 'DEPLOY', pem('OPENSSH PRIVATE KEY')),
    {
      ...plant(
        'PuTTY key',
        /private key/,
        'PUTTY',
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ada\nPublic-Lines: 1\n',
        `${draw(64, BASE64)}\nPrivate-Lines: 1\n${draw(48, BASE64)}\nPrivate-MAC: ${hexadecimal(64)}`,
      ),
    },
    {
      ...plant('Docker login', /password in base64/, 'DOCKER_AUTH', docker),
      own: ['.docker/config.json', docker],
    },
    plant('HTTP Basic', /password in base64/, 'HEADER', `Basic ${base64(`ada:${draw(14)}`)}`),
    plant('HTTP Bearer', /bearer|secret value/, 'HEADER', `Bearer ${draw(40)}`),
    plant(
      'Azure signature',
      /Azure access/,
      'SAS_URL',
      'https://shop.blob.core.windows.net/c?sv=2024-11-04&se=2027-01-01&sr=c&sp=r',
      `&si${'g'}=${draw(43)}%3D`,
    ),
    plant('Terraform', /Terraform/, 'TF_TOKEN', draw(14), '.atlas', 'v1.', draw(67)),
  ].map((planted) =>
    planted.kind === '.netrc' ? { ...planted, own: ['.netrc', `${planted.value}\n`] } : planted,
  ) as Planted[];
}

const jwtOf = (payload: object, signature: string) =>
  `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(payload)}.${signature}`;
const uuidOf = (draw: (length: number) => string) => [8, 4, 4, 4, 12].map(draw).join('-');
const teamsPath = (draw: (length: number) => string) =>
  `.com/webhookb2/${uuidOf(draw)}@${uuidOf(draw)}/IncomingWebhook/${draw(32)}/${uuidOf(draw)}`;

/** More issuers than the table of forty has. */
export function moreSecrets(seed: number): Planted[] {
  const draw = drawer(seed);
  const hexadecimal = (length: number) => draw(length, HEXADECIMAL);
  const plant = (called: RegExp, name: string, ...parts: string[]): Planted => ({
    kind: called.source,
    called,
    name,
    value: parts.join(''),
  });
  return [
    plant(/GitLab/, 'GITLAB_TOKEN', 'glpat', '-', draw(20)),
    plant(/DigitalOcean/, 'DO_TOKEN', 'dop', '_v1_', hexadecimal(64)),
    plant(/LangSmith/, 'LANGSMITH_API_KEY', 'lsv2', '_pt_', hexadecimal(32), '_', hexadecimal(10)),
    plant(/OpenRouter/, 'OPENROUTER_API_KEY', 'sk', '-or-v1-', hexadecimal(64)),
    plant(/Perplexity/, 'PERPLEXITY_API_KEY', 'pplx', '-', draw(48)),
    plant(/Pinecone/, 'PINECONE_API_KEY', 'pcsk', '_', draw(60)),
    plant(/Docker/, 'DOCKER_TOKEN', 'dckr', '_pat_', draw(27)),
    plant(/Notion/, 'NOTION_TOKEN', 'ntn', '_', draw(46)),
    plant(/Vault/, 'VAULT_TOKEN', 'hvs', '.', draw(90)),
    plant(/Mailgun/, 'MAILGUN', 'key', '-', hexadecimal(32)),
    plant(
      /Slack/,
      'SLACK_WEBHOOK',
      'https://hooks.slack',
      '.com/services/T',
      draw(8, UPPER),
      '/B',
      draw(8, UPPER),
      '/',
      draw(24),
    ),
    plant(/Google OAuth/, 'CLIENT_SECRET', 'GOCSPX', '-', draw(28)),
    plant(/npm/, 'x', '//registry.npmjs.org/:_auth', 'Token=', draw(36)),
    plant(/secret value/, 'MISTRAL_API_KEY', draw(32)),
    plant(/secret value/, 'app_secret', hexadecimal(64)),
    plant(/password in a URL/, 'index-url', 'https://', 'ada:', draw(14), '@pypi.shop-data.io/simple'),
    plant(/database/, 'REDIS_URL', 'redis://', ':', draw(14), '@cache.shop-data.io:6379/0'),
    plant(/database/, 'MONGO_URL', 'mongodb+srv://', 'ada:', draw(14), '@cluster0.ab1cd.mongodb.net/x'),
    plant(
      /private key/,
      'KEY',
      '-----BEGIN OPENSSH ',
      `PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE${draw(51, BASE64)}\n`,
    ),
    plant(/Azure access/, 'AZURE', 'Endpoint=sb://x/;SharedAccess', `Key=${draw(43, BASE64)}=`),
    plant(/GitHub/, 'X', 'ghs', '_12345_', jwtOf({ iss: '12345' }, draw(86))),
    plant(/Azure DevOps|secret value/, 'AZURE_DEVOPS_TOKEN', draw(52, `${LOWER}234567`)),
    plant(/Azure key/, 'AZURE_OPENAI', draw(52), 'JQQJ', '9', draw(27)),
    plant(/Heroku|secret value/, 'HEROKU_API_KEY', uuidOf(hexadecimal)),
    plant(/secret value/, 'SEARCH_API_KEY', uuidOf(hexadecimal)),
    plant(/secret value/, 'WALLET_PRIVATE_KEY', '0x', hexadecimal(64)),
    plant(/private key/, 'jwk', '{"kty":"RSA","d":"', draw(300), '"}'),
    plant(/WireGuard/, 'wg', 'PrivateKey = ', draw(43, BASE64), '='),
    plant(/one-time/, 'x', 'otpauth:', '//totp/ada?secret=', draw(32, `${UPPER}234567`)),
    plant(/database|URL/, 'X', 'cloudinary:', `//${draw(15, DIGITS)}:${draw(27)}@demo`),
    plant(/Mapbox/, 'X', 'sk.ey', 'J', draw(40), '.', draw(22)),
    plant(/Grafana/, 'X', 'glsa', '_', draw(32), '_', hexadecimal(8)),
    plant(/Together/, 'X', 'tgp', '_v1_', draw(43)),
    plant(/Mailchimp/, 'X', hexadecimal(32), '-us', '12'),
    plant(/Atlassian/, 'X', 'ATATT', '3xFfGF0', draw(180)),
    plant(/Teams/, 'X', `https://x.webhook.office`, teamsPath(hexadecimal)),
  ];
}

type Place = [
  name: string,
  path: string | ((planted: { name: string; value: string }) => string),
  contents: (planted: { name: string; value: string }) => string | Buffer,
];

const inJson = (value: string) => JSON.stringify(value);
const inQuotes = (value: string) => inJson(value).replaceAll("'", '’');

function noise(seed: number, length: number): Buffer {
  const next = random(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));
}

/** Forty places. A value of several lines is escaped where its file's format wants that. */
export const PLACES: Place[] = [
  ['environment file', '.env', ({ name, value }) => `DEBUG=true\n${name}=${inQuotes(value)}\n`],
  ['Python text', 'src/app.py', ({ name, value }) => `import os\n${name} = ${inQuotes(value)}\n`],
  [
    'Python call',
    'src/login.py',
    ({ name, value }) => `client.login(${name.toLowerCase()}=${inQuotes(value)}, relogin=True)\n`,
  ],
  [
    'docstring',
    'src/doc.py',
    ({ name, value }) => `def run():\n    """Runs.\n\n    Uses ${name} ${inQuotes(value)}\n    """\n`,
  ],
  ['comment', 'src/todo.py', ({ name, value }) => `# ${name} is ${inQuotes(value)} until Friday\nx = 1\n`],
  ['YAML', 'config.yaml', ({ name, value }) => `model:\n  ${name.toLowerCase()}: ${inQuotes(value)}\n`],
  [
    'workflow',
    '.github/workflows/ci.yml',
    ({ name, value }) => `env:\n  ${name}: ${inQuotes(value)}\njobs: {}\n`,
  ],
  ['TOML', 'settings.toml', ({ name, value }) => `[server]\n${name} = ${inQuotes(value)}\n`],
  ['ini', 'setup.ini', ({ name, value }) => `[main]\n${name.toLowerCase()}=${inQuotes(value)}\n`],
  ['JSON', 'config.json', ({ name, value }) => JSON.stringify({ a: 1, [name]: value }, null, 2)],
  [
    'JSON on one line',
    'data/x.json',
    ({ name, value }) => JSON.stringify({ rows: Array(2000).fill('row'), [name]: value }),
  ],
  [
    'JSON in JSON',
    'data/y.json',
    ({ name, value }) => JSON.stringify({ body: JSON.stringify({ [name]: value }) }),
  ],
  [
    'notebook source',
    'explore.ipynb',
    ({ name, value }) =>
      JSON.stringify({ cells: [{ cell_type: 'code', source: [`%env ${name}=${value}\n`, 'x'] }] }, null, 1),
  ],
  [
    'notebook output',
    'results.ipynb',
    ({ name, value }) =>
      JSON.stringify({ cells: [{ outputs: [{ text: [`Settings:\n${name}:\n${value}\n`] }] }] }, null, 1),
  ],
  ['CSV cell', 'data/keys.csv', ({ name, value }) => `user,${name}\nada,"${value}"\n`],
  [
    'README in backticks',
    'README.md',
    ({ name, value }) => `# App\n\nSet ${name} to \`${value}\`, then run.\n`,
  ],
  ['HTML', 'docs/index.html', ({ name, value }) => `<p>${name}</p><input name="${name}" value="${value}">\n`],
  [
    'URL query',
    'src/fetch.py',
    ({ name, value }) => `get("https://api.shop-data.io/v1?${name}=${value}&page=2")\n`,
  ],
  [
    'escaped URL query',
    'log/urls.txt',
    ({ name, value }) => `GET /v1?next=x%3F${name}%3D${value}%26page=2\n`,
  ],
  ['shell export', 'run.sh', ({ name, value }) => `#!/bin/sh\nexport ${name}=${inQuotes(value)}\n`],
  ['command line', 'notes.txt', ({ name, value }) => `$ train --set ${name}=${inQuotes(value)} --epochs 3\n`],
  ['Dockerfile', 'Dockerfile', ({ name, value }) => `FROM python:3.12\nENV ${name} ${inQuotes(value)}\n`],
  [
    'minified script',
    'static/app.min.js',
    ({ name, value }) => `!function(){var a=1,b={${name}:${inQuotes(value)}};${'a+=b;'.repeat(4000)}}();`,
  ],
  ['log', 'train.log', ({ name, value }) => `2026-11-27 09:00:00,123 INFO using ${name}=${value}\n`],
  ['requirements', 'requirements.txt', ({ name, value }) => `numpy>=1.26\n# ${name}: ${inQuotes(value)}\n`],
  ['CRLF', 'windows.ini', ({ name, value }) => `[a]\r\n${name}=${value.replaceAll('\n', '\r\n')}\r\n`],
  [
    'UTF-16',
    'export.txt',
    ({ name, value }) => Buffer.from(`\ufeff$env:${name} = "${value}"\r\n`, 'utf16le'),
  ],
  [
    'long line',
    'data/long.txt',
    ({ name, value }) => `${'word '.repeat(40_000)}${name}=${value} ${'word '.repeat(40_000)}`,
  ],
  [
    'binary',
    'model.pkl',
    ({ name, value }) =>
      Buffer.concat([noise(7, 600), Buffer.from(`\0${name}\0\x8c\0${value}\0`), noise(8, 600)]),
  ],
  [
    'base64',
    'k8s.yaml',
    ({ name, value }) => `kind: Secret\ndata:\n  x: ${Buffer.from(`${name}=${value}`).toString('base64')}\n`,
  ],
  ['file name', ({ name, value }) => `data/${name}=${value}.txt`, () => 'x\n'],
  ['folder name', ({ name, value }) => `runs/${name}=${value}/log.txt`, () => Buffer.alloc(0)],
  [
    'coloured output',
    'train.ipynb',
    ({ name, value }) =>
      JSON.stringify({ cells: [{ outputs: [{ text: [`${name}=\u001b[32m${value}\u001b[0m\n`] }] }] }),
  ],
  [
    'coloured log',
    'run.log',
    ({ name, value }) => `\u001b[1m${name}:\u001b[0m \u001b[33m${value}\u001b[0m\n`,
  ],
  [
    'JSON with numbered characters',
    'api.json',
    ({ name, value }) =>
      inJson(`<a href="x?${name}=${value}&b">`).replace(
        /[<>=&]/g,
        (each) => `\\u00${each.charCodeAt(0).toString(16)}`,
      ),
  ],
  [
    'UTF-16 without a mark',
    'settings.ps1',
    ({ name, value }) => Buffer.from(`# Settings\r\n$env:${name} = "${value}"\r\n`, 'utf16le').swap16(),
  ],
  [
    'UTF-16 in a program',
    'app.exe',
    ({ name, value }) =>
      Buffer.concat([noise(11, 600), Buffer.from(`\0${name}="${value}"\0`, 'utf16le'), noise(12, 600)]),
  ],
  [
    'base64 in lines',
    'cloud-init.yaml',
    ({ name, value }) =>
      `content: |\n${base64(`# Settings for every machine of ours\n${name}="${value}"\nDEBUG=true # für später\n`).replace(/(.{1,76})/g, '  $1\n')}`,
  ],
  [
    'long base64',
    'values.yaml',
    ({ name, value }) => `file: ${base64(`${'# a line of it\n'.repeat(900)}${name}="${value}"\n`)}\n`,
  ],
  [
    'encoded command',
    'start.bat',
    ({ name, value }) =>
      `powershell -EncodedCommand ${base64(Buffer.from(`$env:${name}="${value}"; python run.py`, 'utf16le'))}\r\n`,
  ],
];

/** A PNG's beginning and random bytes: what a picture or a joblib file looks like. */
export const binary = (seed: number, length: number): Buffer =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), noise(seed, length)]);
