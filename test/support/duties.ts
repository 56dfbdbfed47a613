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
