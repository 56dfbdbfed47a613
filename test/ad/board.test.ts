/** Postings as job boards give them, in JSON and XML, of made jobs: title, company, place and text are taken out. */
import { describe, expect, test } from 'vitest';
import { readAdBytes } from '../../src/ad/index.ts';
import { isAd } from '../../src/ad/job-text.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const bytesOf = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
const read = (value: unknown, file = 'ad.json') => readAdBytes(bytesOf(value), file, families);

const HTML =
  '<p>We sort returned shoes with cameras.</p><h3>What you will do</h3><ul><li>Train object detection models that find worn soles</li><li>Measure precision &amp; recall</li></ul>';
const ASKED = '<ul><li>Python, PyTorch</li><li>3+ years of experience</li></ul>';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const plain = (html: string) =>
  html
    .replace(/<li>/g, '\n- ')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&amp;', '&');
const TITLE = 'Computer Vision Engineer';
const COMPANY = 'Sole Mates Example';

const BOARDS: Record<string, unknown> = {
  greenhouse: {
    id: 1,
    title: TITLE,
    location: { name: 'Porto' },
    company_name: COMPANY,
    content: escaped(HTML + ASKED),
    departments: [{ name: 'R' }],
  },
  'greenhouse, a list of one': {
    jobs: [
      { title: TITLE, location: { name: 'Porto' }, company_name: COMPANY, content: escaped(HTML + ASKED) },
    ],
    meta: { total: 1 },
  },
  lever: {
    text: TITLE,
    categories: { location: 'Porto', team: 'Vision' },
    company: COMPANY,
    description: HTML,
    descriptionPlain: plain(HTML),
    lists: [{ text: 'You bring', content: ASKED }],
    additional: '<div>Lunch.</div>',
    additionalPlain: 'Lunch.',
    hostedUrl: 'https://a.example/1',
  },
  ashby: {
    apiVersion: '1',
    jobs: [
      {
        title: TITLE,
        location: 'Porto',
        isRemote: true,
        organizationName: COMPANY,
        descriptionHtml: HTML + ASKED,
        descriptionPlain: plain(HTML + ASKED),
        address: { postalAddress: { addressLocality: 'Porto' } },
      },
    ],
  },
  workday: {
    jobPostingInfo: {
      title: TITLE,
      jobDescription: HTML + ASKED,
      location: 'Porto',
      country: { descriptor: 'Portugal' },
      jobReqId: 'R1',
    },
    hiringOrganization: { name: COMPANY, url: '' },
    similarJobs: [{ title: 'Chef', locationsText: 'Porto' }],
  },
  smartrecruiters: {
    id: '1',
    name: TITLE,
    company: { identifier: 'sole', name: COMPANY },
    location: { city: 'Porto', country: 'pt', remote: false },
    jobAd: {
      sections: {
        companyDescription: { title: 'Company Description', text: '<p>We love shoes.</p>' },
        jobDescription: { title: 'Job Description', text: HTML },
        qualifications: { title: 'Qualifications', text: ASKED },
        additionalInformation: { title: 'Additional Information', text: '' },
      },
    },
  },
  recruitee: {
    offer: {
      title: TITLE,
      description: HTML,
      requirements: ASKED,
      location: 'Porto, Portugal',
      city: 'Porto',
      company_name: COMPANY,
      department: 'R',
    },
  },
  workable: {
    title: TITLE,
    full_title: `${TITLE} - Porto`,
    description: HTML,
    requirements: ASKED,
    benefits: '<p>Lunch.</p>',
    company: COMPANY,
    location: { city: 'Porto', country: 'Portugal', telecommuting: false },
  },
  'workable, a widget': {
    name: COMPANY,
    description: 'We love shoes.',
    jobs: [{ title: TITLE, city: 'Porto', country: 'Portugal', company: COMPANY, description: HTML + ASKED }],
  },
  teamtailor: {
    data: {
      type: 'jobs',
      attributes: {
        title: TITLE,
        pitch: 'Shoes!',
        body: HTML + ASKED,
        'company-name': COMPANY,
        location: 'Porto',
      },
    },
  },
  bamboohr: {
    result: {
      jobOpening: {
        jobOpeningName: TITLE,
        companyName: COMPANY,
        description: HTML + ASKED,
        location: { city: 'Porto', addressCountry: 'Portugal' },
      },
    },
  },
  remotive: {
    'job-count': 1,
    jobs: [
      {
        title: TITLE,
        company_name: COMPANY,
        candidate_required_location: 'Porto',
        description: HTML + ASKED,
      },
    ],
  },
  adzuna: {
    results: [
      {
        title: TITLE,
        company: { display_name: COMPANY },
        location: { display_name: 'Porto', area: ['Portugal', 'Porto'] },
        description: plain(HTML + ASKED),
      },
    ],
  },
  muse: {
    name: TITLE,
    contents: HTML + ASKED,
    company: { name: COMPANY, id: 2 },
    locations: [{ name: 'Porto' }],
  },
  usajobs: {
    MatchedObjectDescriptor: {
      PositionTitle: TITLE,
      OrganizationName: COMPANY,
      PositionLocationDisplay: 'Porto',
      QualificationSummary: plain(ASKED),
      UserArea: {
        Details: {
          JobSummary: plain(HTML),
          MajorDuties: ['Train object detection models that find worn soles'],
        },
      },
    },
  },
  'a list of lines': `${JSON.stringify({ title: TITLE, company: COMPANY, location: 'Porto', body: HTML + ASKED })}\n`,
  'a lone object in a list': [
    {
      legal:
        'Please link back to us and mention us as the source of what you took from here, thank you very much indeed for that.',
    },
    { position: TITLE, company: COMPANY, location: 'Porto', description: HTML + ASKED, tags: ['python'] },
  ],
  'personio, XML': `<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs><position><id>1</id><subcompany>${COMPANY}</subcompany><office>Porto</office><name>${TITLE}</name><jobDescriptions><jobDescription><name>Your tasks</name><value><![CDATA[${HTML}]]></value></jobDescription><jobDescription><name>Your profile</name><value><![CDATA[${ASKED}]]></value></jobDescription></jobDescriptions></position></workzag-jobs>`,
  'RSS, XML': `<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title><item><title>${TITLE}</title><company>${COMPANY}</company><location>Porto</location><description>${escaped(HTML + ASKED)}</description></item></channel></rss>`,
};

describe.each(Object.entries(BOARDS))('%s', (_name, posting) => {
  test('is read', async () => {
    const { reading, input } = await read(posting);
    expect(reading).toMatchObject({ title: TITLE, company: COMPANY, experienceYears: 3 });
    expect(reading.location).toMatch(/^Porto/);
    expect(reading.skills).toEqual(expect.arrayContaining(['Python', 'PyTorch']));
    expect(reading.tasks[0]?.id).toBe('object-detection');
    expect(input.text).not.toMatch(/<|&[a-z]+;|\{/);
    // Each text once.
    expect(input.text.match(/worn soles/g)?.length).toBeLessThanOrEqual(2);
  });

  test('is no job file', async () => {
    expect(await isAd('ad.json', bytesOf(posting))).toBe(true);
  });

  test('cut off, it is named or read as text', async () => {
    const bytes = bytesOf(posting);
    for (const part of [0.2, 0.5, 0.9])
      await readAdBytes(bytes.subarray(0, bytes.length * part), 'ad.json', families).catch((error) =>
        expect(error).toMatchObject({ name: 'UserError', exitCode: 2 }),
      );
  });
});

test.each([
  ['an object', { a: 1 }],
  ['a package', { name: 'left-pad', version: '1.0.0', dependencies: {} }],
  ['empty', {}],
  ['a list of numbers', [1, 2, 3]],
  ['nested', { data: [{ title: 'x' }] }],
])('JSON without a posting: %s', async (_name, value) => {
  await expect(read(value)).rejects.toThrow(
    /^ad\.json is JSON, and there is no posting in this JSON; save the ad/,
  );
});

test('several postings are not chosen among', async () => {
  const jobs = ['A', 'B', 'C', 'D'].map((name) => ({ title: `${name} Engineer`, content: HTML }));
  await expect(read({ jobs })).rejects.toThrow(
    'ad.json is JSON with 4 postings ("A Engineer", "B Engineer", "C Engineer" …): keep the one you mean; save the ad',
  );
  expect((await read({ jobs: [jobs[0], jobs[0]] })).reading.title).toBe('A Engineer');
});

test('JSON that a browser saved as a page', async () => {
  const page = `<html><body><pre>${escaped(JSON.stringify(BOARDS.greenhouse, null, 2))}</pre></body></html>`;
  expect((await read(page, 'ad.html')).reading).toMatchObject({ title: TITLE, company: COMPANY });
});

test('broken JSON is named', async () => {
  await expect(read('{"title": "Computer Vision Engineer", "content": "<p>We')).rejects.toThrow(
    /JSON that is cut off or damaged/,
  );
});

test.each([
  ['{"title": "x", "project": {"problem": "y"}}', false],
  ['{"title": "x", "description": "Train models", "benefits": ["Lunch"]}', false],
  ['{"title": "x", "description": "Train models", "descriptionHtml": "<p>Train</p>"}', true],
  ['{"name": "x", "content": "Train models"}', true],
])('%s is an ad: %s', async (text, expected) => {
  expect(await isAd('file.json', Buffer.from(text))).toBe(expected);
});
