/** How much of a quality something has: the audibility of music, the ripeness of fruit. It is told in grades. Pure. */

const QUALITY =
  /^(?:\w{3,}(?:ility|ness)|severity|maturity|density|intensity|humidity|toxicity|emotions?|mood|posture|loudness|difficulty|clarity|purity|turbidity|volume|height|depth|size|age|condition|quality)$/;
/** Said of models and firms, and of nothing that is looked at. */
const OF_MODELS =
  /^(?:reliability|scalability|explainability|interpretability|availability|capability|accessibility|awareness|business|fairness|effectiveness|robustness|happiness|usability|maintainability|observability|feasibility|responsibility|sustainability|profitability|probability|variability|possibility|stability|mobility|fitness|wellness|illness|volatility)$/;
/** What has degrees that are told by looking or listening, and no figure of a table. */
const SEEN =
  /^(?!(?:thick|hard|stiff)ness)(?:\w{3,}(?:ility|ness)|severity|maturity|density|intensity|toxicity|emotions?|mood|posture|clarity|purity|turbidity|condition|quality)$/;

/** Whether a word is a quality that things have more or less of. */
export const isQuality = (word: string): boolean => QUALITY.test(word) && !OF_MODELS.test(word);

/** The grades of those that have no adjective of their own. */
const GRADES: Readonly<Record<string, string[]>> = {
  severity: ['mild', 'moderate', 'severe'],
  maturity: ['not mature', 'nearly mature', 'mature'],
  density: ['sparse', 'medium', 'dense'],
  emotion: ['calm', 'happy', 'sad', 'angry'],
  mood: ['calm', 'happy', 'sad', 'angry'],
  posture: ['upright', 'bent', 'twisted'],
  toxicity: ['harmless', 'rude', 'toxic'],
  turbidity: ['clear', 'hazy', 'cloudy'],
  condition: ['good', 'worn', 'bad'],
  quality: ['good', 'fair', 'poor'],
  clarity: ['not clear', 'hazy', 'clear'],
  purity: ['not pure', 'nearly pure', 'pure'],
};
const IRREGULAR: Readonly<Record<string, string>> = { ability: 'able' };

/** `audibility` → `audible`, `ripeness` → `ripe`, `muddiness` → `muddy`. */
function adjectiveOf(quality: string): string | undefined {
  const made = quality
    .replace(/(i|a)bility$/, '$1ble')
    .replace(/iness$/, 'y')
    .replace(/ness$/, '');
  return IRREGULAR[quality] ?? (made === quality ? undefined : made);
}

/** What an object says of a quality: of what it is, and how it is told apart; undefined where it names none. */
export function gradeOf(object: string): { of: string; how: string; labels: string[] } | undefined {
  const [, quality = '', of = ''] = /^(?:the )?([a-z]+) of (.+)$/i.exec(object) ?? [];
  const key = quality.toLowerCase();
  if (of === '' || !SEEN.test(key) || !isQuality(key)) return undefined;
  const adjective = adjectiveOf(key);
  const labels =
    GRADES[key.replace(/s$/, '')] ??
    (adjective
      ? [`not ${adjective}`, `barely ${adjective}`, `clearly ${adjective}`]
      : ['low', 'medium', 'high']);
  return {
    of,
    how: adjective ? `how ${adjective} ${of} ${/[^s]s$/.test(of) ? 'are' : 'is'}` : `the ${key} of ${of}`,
    labels,
  };
}
