/** Sub-fields that ads name: each gets the thing of its own, and the people who work with it. Ads of our own. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);

test.each<[title: string, about: string, duty: string, thing: RegExp, not: RegExp]>([
  [
    'Data Scientist',
    'is an oil and gas technology company with ultrasonic flow meters',
    'Anomaly detection on pipe sensors, to find leaks and theft',
    /leaks and theft/,
    /wells/,
  ],
  [
    'Forecasting Engineer',
    'is a grocery technology company against food waste',
    'Time series forecasting of demand for grocery stores',
    /fresh articles/,
    /canteen|dishes/,
  ],
  [
    'Ingénieur vision',
    'est une entreprise de soins dentaires',
    'Segmentation d’images intra-orales en 3D',
    /dental pictures/,
    /mole|film/,
  ],
  [
    'MLOps Engineer',
    'is a young company',
    'Operate LLM serving and improve GPU utilization in production',
    /model requests/,
    /Friday|rolled back/,
  ],
  [
    'Search Engineer',
    'is a young company',
    'Semantic search and embeddings over verified B2B data',
    /company records/,
    /API|developer/,
  ],
  [
    'NLP Engineer',
    'is a logistics company',
    'Email classification of carrier emails with NLP',
    /transport orders|e-?mails/,
    /types orders/,
  ],
  [
    'AI Engineer',
    'is a recruiting platform',
    'Build LLM agents for sourcing candidates and shortlists',
    /recruiter who looks/,
    /department who of/,
  ],
  [
    'Data Scientist',
    'is a travel company',
    'Recommender systems for guided tours and excursions',
    /travel offers/,
    /flights|hotels/,
  ],
  [
    'Computer Vision Engineer',
    'is a sports company',
    'Object detection on sports video and sports data',
    /match frames/,
    /archivist|logo/,
  ],
  [
    'Computer Vision Engineer',
    'is a geospatial company',
    'Object detection for HD maps',
    /street photos/,
    /road keeper|pothole/,
  ],
  [
    'Data Scientist',
    'is a restaurant and hospitality company',
    'Segmentation of restaurant guests',
    /guests/,
    /upgrade|room/,
  ],
])('%s that %s', async (title, about, duty, thing, not) => {
  const text = `${title}\nZorblax, Leeds\n\nAbout us\nZorblax ${about}.\n\nResponsibilities\n- ${duty}\n\nRequirements\n- Python\n`;
  const [first] = briefsOf(await readBytes(Buffer.from(text), lexicon), families);
  const said = `${first?.title} ${first?.problem} ${first?.user}`;
  expect(said).toMatch(thing);
  expect(said).not.toMatch(not);
});
