/** What a Space's front matter may say: the Hub's keys and values, for a judge that needs no network. */
const KEYS = new Set(
  `title emoji colorFrom colorTo sdk sdk_version python_version app_file app_port app_build_command base_path
   suggested_hardware suggested_storage fullWidth header short_description models datasets tags thumbnail pinned license
   hf_oauth hf_oauth_scopes hf_oauth_expiration_minutes hf_oauth_authorized_org disable_embedding
   startup_duration_timeout custom_headers preload_from_hub`.split(/\s+/),
);
const COLOURS = ['red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray'];

/** Every way in which the Hub would refuse or ignore this front matter; empty when it is right. */
export function spaceCardProblems(card: Readonly<Record<string, unknown>>): string[] {
  const problems = Object.keys(card)
    .filter((key) => !KEYS.has(key))
    .map((key) => `${key} is no key of a Space`);
  const check = (right: boolean, problem: string): void => {
    if (!right) problems.push(problem);
  };
  for (const key of ['colorFrom', 'colorTo'])
    check(card[key] === undefined || COLOURS.includes(String(card[key])), `${key}: ${card[key]}`);
  check(typeof card.title === 'string' && card.title !== '', 'title is missing');
  check(/^\p{Extended_Pictographic}/u.test(String(card.emoji)), `emoji: ${card.emoji}`);
  check([...String(card.short_description ?? '')].length <= 60, 'short_description is over 60 characters');
  check(['gradio', 'docker', 'static'].includes(String(card.sdk)), `sdk: ${card.sdk}`);
  check(
    card.python_version === undefined || typeof card.python_version === 'string',
    'python_version must be quoted: a bare 3.10 is 3.1',
  );
  if (card.sdk === 'gradio')
    check(/^\d+\.\d+\.\d+$/.test(String(card.sdk_version)), `sdk_version: ${card.sdk_version}`);
  if (card.sdk === 'docker') check(Number.isInteger(card.app_port), `app_port: ${card.app_port}`);
  else check(typeof card.app_file === 'string', 'app_file is missing');
  return problems;
}
