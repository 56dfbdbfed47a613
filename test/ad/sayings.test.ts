/** What English says is to be learnt without a verb of learning: each pattern by a sentence of our own, and sentences that only look like one. */
import { describe, expect, test } from 'vitest';
import { patternOf, saidAt } from '../../src/ad/brief/saying-pattern.ts';
import { wordsOf } from '../../src/words/phrases.ts';
import { firstProjectOf } from '../support/duties.ts';

describe('the first project of a duty', () => {
  test.each([
    ['Help ward sisters know how many beds to keep free each weekend', 'Forecast of beds needed'],
    [
      'Work out how much paint and primer we should order before spring',
      'Forecast of paint and primer needed',
    ],
    [
      'Determine the right number of tills to open per store and hour',
      'Forecast of tills needed per store and hour',
    ],
    ['Predict where burglaries will occur next week', 'Forecast of burglaries per area'],
    [
      'Tell fitters how long each kitchen installation will take',
      'Estimate of the duration of kitchen installations',
    ],
    [
      'Set the price of second-hand bicycles offered on our platform',
      'Estimate of the price of second-hand bicycles',
    ],
    ['Optimise the fares of our night buses', 'Estimate of the fare of night buses'],
    ['Tell how worn conveyor belts are from camera pictures', 'How worn conveyor belts are'],
    ['Assess weld quality from close-up photos: pores, undercut, spatter', 'Telling welds apart'],
    [
      'Decide which of our 900 playgrounds need a safety check this month',
      'Which playgrounds need a safety check',
    ],
    ['Build a list of streetlights that need replacement', 'Which streetlights need replacement'],
    ['Ensure that no parking fine is issued twice', 'Which parking fines are duplicates'],
    [
      'Find entries that refer to the same vessel under different spellings',
      'Which entries are of the same vessel',
    ],
    [
      'Check delivery notes against purchase orders and report differences',
      'Which delivery notes and purchase orders do not match',
    ],
    [
      'Connect press photos to the same events in our text archive',
      'Which press photos and events belong together',
    ],
    ['Provide loss adjusters with comparable past claims', 'Search for similar claims'],
    ['Retrieve earlier expert opinions for judges of our family court', 'Search for earlier expert opinions'],
    ['Suggest which seeds a gardener should sow next to each other', 'Recommendation of seeds'],
    ['Recommend the next exercise to learners who got stuck', 'Recommendation of exercises'],
    ['Read serial numbers off meter photos', 'Reading serial numbers in meter photos'],
    ['Screen harvest pictures for pests and diseases', 'Detection of pests and diseases in harvest pictures'],
    ['Outline glaciers and lakes from satellite imagery', 'Segmentation of glaciers and lakes'],
    ['Convert match footage into player positions', 'Detection of players in match footage'],
    ['Detect counterfeit banknotes from scanner images', 'Telling genuine and counterfeit banknotes apart'],
    [
      'Anomaly detection on compressor oil pressure and bearing temperature',
      'Early warning of unusual compressor oil pressure',
    ],
    [
      'Keep an eye on freezer temperatures and warn the store manager in time',
      'Early warning of unusual freezer temperatures',
    ],
    [
      'Spot branches whose cash counts differ from those of similar branches',
      'Early warning of unusual branches',
    ],
    ['Measure whether our reminder letters reduce missed appointments', 'reminder letters do'],
    ['Find out what the new timetable actually did to ridership', 'What drives ridership'],
    ['Work out which of our training courses lead to fewer accidents', 'What drives accidents'],
    ['Quantify how heat waves reduce milk yield', 'What drives milk yield'],
    ['Understand which types of visitors come back within a year', 'Segments of visitors'],
    ['Grade oysters by shell shape', 'Oysters, sorted'],
    ['Resolve party names across land records', 'Which party names in land records belong together'],
    [
      'Analyse returns and refunds from shops to highlight unusual patterns',
      'Early warning of unusual returns and refunds',
    ],
    ['Draft survey reports from site notes and photos', 'An assistant to draft survey reports'],
    [
      'Compare photos taken by growers against the planned planting maps',
      'Which photos and planned planting maps do not match',
    ],
    ['Work out how many returned crates will arrive at each depot', 'Forecast of returned crates'],
    ['Build picking time models from scanner logs for our cold store', 'Estimate of the picking time'],
    [
      'Compare candidates with open shifts in our nursing pool',
      'Which candidates and open shifts fit together',
    ],
    ['Compare CVs and vacancies for our temp agency', 'Which CVs and vacancies fit together'],
    [
      'Pick out tenants who are likely to fall behind with the rent',
      'Which tenants are likely to fall behind',
    ],
    ['Pick out pumps likely to seize', 'Which pumps are likely to seize'],
    ['Quantify the effect of speed limits on our tram lines', 'What changes to speed limits do'],
    ['Measure what the new timetable did', 'What changes to the timetable do'],
    ['Find out which lessons make pupils come back', 'What makes pupils come back'],
    ['Determine which moulds and resins are causing warped lids', 'What drives warped lids'],
    ['Find out which coatings cause blisters', 'What drives blisters'],
    ['Work out which accidents have a common cause', 'Segments of accidents'],
    ['Find look-alike trademarks for our attorneys', 'Search for look-alike trademarks'],
    ['Reuse archived translations of our manuals', 'Search for earlier translations'],
    ['Find the legal rulings that matter to a brief', 'Search for legal rulings'],
    [
      'Improve archive search so that readers find half remembered articles',
      'Search for entries of the catalogue',
    ],
    ['Decide which of four banners to show to a visitor', 'Recommendation of banners'],
    ['Own the notification ranking model of our app', 'Recommendation of notifications'],
    [
      'Structure free-text histories written by clinics into signs, duration and medication',
      'Extraction of signs and duration in free-text histories',
    ],
    ['Map gutters and dormers from aerial images', 'Segmentation of gutters and dormers'],
    [
      'Pick up unusual behaviour in snow-gun and lift telemetry',
      'Early warning of unusual snow-gun and lift telemetry',
    ],
    ['Find examiners whose marking is erratic', 'Early warning of examiners whose marking is erratic'],
  ])('%s', async (duty, title) => {
    const first = await firstProjectOf(duty);
    expect(first).toMatchObject({ origin: 'ad', title: expect.stringContaining(title) });
  });

  test.each([
    'Provide teams with previous experience in our field',
    'Check results with stakeholders and report to management',
    'Validate models against requirements',
    'Decide together how much time we spend on research',
    'Build tools that customers need',
    'Keep an eye on our roadmap',
    'Evaluate whether the team needs new tools',
    'Set the standard for our projects',
  ])('is no project: %s', async (duty) => {
    expect((await firstProjectOf(duty))?.origin).not.toBe('ad');
  });
});

describe('the words that a pattern meets', () => {
  const lineOf = (text: string) =>
    ({ text, words: wordsOf(text), plain: text }) as unknown as Parameters<typeof saidAt>[0];
  const heard = (says: string, text: string, at = 0) => {
    const line = lineOf(text);
    const fit = saidAt(line, at, patternOf(says));
    const textOf = ({ first, last }: { first: number; last: number }) =>
      text.slice(line.words[first]?.start, line.words[last]?.end);
    return (
      fit && {
        ...fit.words,
        ...Object.fromEntries(Object.entries(fit.spans).map(([name, spans]) => [name, spans.map(textOf)])),
      }
    );
  };

  test('a word, one that may be missing, and one that is kept', () => {
    expect(heard('read ?all w=old|new <o>', 'read all old letters')).toEqual({
      w: 'old',
      o: ['letters'],
    });
    expect(heard('read ?all w=old|new <o>', 'read new letters')).toEqual({ w: 'new', o: ['letters'] });
    expect(heard('read ?all w=old|new <o>', 'read letters')).toBeUndefined();
  });

  test('a gap ends at a comma', () => {
    expect(heard('tell ~3 which <o>', 'tell every branch which rolls')).toEqual({ o: ['rolls'] });
    expect(heard('tell ~3 which <o>', 'tell me, branch which rolls')).toBeUndefined();
    expect(heard('tell ~1 which <o>', 'tell every branch which rolls')).toBeUndefined();
  });

  test('a noun phrase gives back what the next word needs', () => {
    expect(heard('what <o> needs', 'what depot needs')).toEqual({ o: ['depot'] });
  });

  test('a list, and the phrase before', () => {
    expect(heard('of <o+> in <t>', 'of cracks, rust and moss in tank pictures')).toEqual({
      o: ['cracks', 'rust', 'moss'],
      t: ['tank pictures'],
    });
    expect(heard('<<o> that needs <t>', 'old track sections that needs tamping', 3)).toEqual({
      o: ['old track sections'],
      t: ['tamping'],
    });
  });
});
