/** The projects of duties, in an ad that says nothing else. */
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);

/** Such an ad, as it is read. @param about a line on the employer, beside its name */
export const readDuties = async (duties: readonly string[], about = '') => {
  const list = duties.map((duty) => `- ${duty}`).join('\n');
  const head = `Data Scientist\nQuillmark Ltd\nLeeds\n${about}`;
  const ad = `${head}\n\nWhat you will do\n${list}\n\nWhat you bring\n- Python\n`;
  return await readBytes(Buffer.from(ad), lexicon);
};

export const projectsOf = async (...duties: string[]): Promise<Brief[]> =>
  briefsOf(await readDuties(duties), families);

export const firstProjectOf = async (duty: string): Promise<Brief | undefined> => (await projectsOf(duty))[0];

/** What every ad of a language says beside its duty. */
const BESIDE: Record<string, [intro: string, duties: string, profile: string]> = {
  de: ['Wir sind ein kleiner Betrieb und arbeiten eng zusammen.', 'Deine Aufgaben', 'Dein Profil'],
  nl: ['Wij zijn een klein bedrijf en werken nauw samen.', 'Wat ga je doen', 'Wat vragen wij'],
  fr: ['Nous sommes une petite maison et nous travaillons ensemble.', 'Vos missions', 'Profil'],
  es: ['Somos una casa pequeña y trabajamos muy cerca unos de otros.', 'Tus funciones', 'Requisitos'],
  pt: ['Somos uma casa pequena e não trabalhamos longe uns dos outros.', 'Responsabilidades', 'Requisitos'],
  it: ['Siamo una piccola casa e lavoriamo molto vicini.', 'Cosa farai', 'Requisiti'],
};

/** The first project of a duty of another language. */
export async function firstAbroad(language: string, duty: string): Promise<Brief | undefined> {
  const [intro, duties, profile] = BESIDE[language] ?? [];
  const text = `Data Scientist\nQuillmark Works\n\n${intro}\n\n${duties}\n- ${duty}\n\n${profile}\n- Python\n`;
  return briefsOf(await readBytes(Buffer.from(text), lexicon), families)[0];
}
