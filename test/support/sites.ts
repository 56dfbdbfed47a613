/** A web server on this machine: pages of employers, and the boards' JSON as Greenhouse, Lever and Ashby give it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { htmlOfAd, type OwnAd } from './own-ads.ts';

export type Page = (asked: IncomingMessage, answer: ServerResponse) => void;

export interface Sites {
  readonly url: string;
  /** What the boards' JSON is asked of, in place of the boards. */
  readonly env: Record<string, string>;
  /** The paths that were asked for. */
  readonly asked: string[];
  put(path: string, page: Page): string;
  stop(): Promise<void>;
}

export async function startSites(): Promise<Sites> {
  const pages = new Map<string, Page>();
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    const page = pages.get((request.url ?? '').split('?')[0] ?? '');
    if (page) page(request, answer);
    else answer.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    env: { GREENHOUSE_API_URL: url, LEVER_API_URL: url, ASHBY_API_URL: url },
    asked,
    put(path, page) {
      pages.set(path, page);
      return `${url}${path}`;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A page that is served as it is. */
export const served =
  (body: string | Buffer, type = 'text/html; charset=utf-8', status = 200, headers = {}): Page =>
  (_asked, answer) =>
    void answer.writeHead(status, { 'content-type': type, ...headers }).end(body);

export const redirected =
  (to: string, status = 302): Page =>
  (_asked, answer) =>
    void answer.writeHead(status, { location: to }).end();

export const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

const json = (value: unknown) => served(JSON.stringify(value), 'application/json');
const encoded = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Puts an ad on Greenhouse's double. Returns the address that people copy. */
export function onGreenhouse(sites: Sites, ad: OwnAd): string {
  const { title, company, place } = ad;
  const job = {
    id: 4711,
    title,
    company_name: company,
    location: { name: place },
    content: encoded(htmlOfAd(ad)),
  };
  sites.put(
    `/v1/boards/${ad.name}/jobs/4711`,
    json({ ...job, departments: [{ name: 'Data' }], questions: [] }),
  );
  return `https://boards.greenhouse.io/${ad.name}/jobs/4711?gh_src=abc&utm_source=x`;
}

/** The same of Lever, which does not say the employer's name; its ads do. */
export function onLever(sites: Sites, ad: OwnAd): string {
  const organisation = ad.company.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  sites.put(
    `/v0/postings/${encodeURIComponent(organisation)}/${ID}`,
    json({
      id: ID,
      text: ad.title,
      categories: { location: ad.place, commitment: 'Full-time', team: 'Data' },
      description: `<p>${ad.intro}</p>`,
      lists: ad.sections.map(({ heading, items }) => ({
        text: heading,
        content: items.map((item) => `<li>${item}</li>`).join(''),
      })),
      additional: `<p>${ad.company}</p>`,
      hostedUrl: 'https://jobs.lever.co/x',
      workplaceType: 'on-site',
    }),
  );
  return `https://jobs.lever.co/${encodeURIComponent(organisation)}/${ID}/apply?lever-source=LinkedIn`;
}

/** The same of Ashby, whose JSON is of all postings. */
export function onAshby(sites: Sites, ad: OwnAd): string {
  const job = {
    id: ID,
    title: ad.title,
    location: ad.place,
    descriptionHtml: `${htmlOfAd(ad)}<p>${ad.company}</p>`,
  };
  const other = {
    id: ID.replace('0a', 'ff'),
    title: 'Baker',
    descriptionHtml: '<p>Bread</p>',
    location: 'Bonn',
  };
  sites.put(
    `/posting-api/job-board/${encodeURIComponent(ad.company)}`,
    json({ apiVersion: '1', jobs: [other, job] }),
  );
  return `https://jobs.ashbyhq.com/${encodeURIComponent(ad.company)}/${ID}/application`;
}

/** A page whose ad stands in its JSON-LD alone. */
export const withJsonLd = (ad: OwnAd): string =>
  `<!doctype html><html><head><title>Jobs</title><script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: ad.title,
    hiringOrganization: { '@type': 'Organization', name: ad.company },
    jobLocation: { '@type': 'Place', address: ad.place },
    description: htmlOfAd(ad),
  })}</script></head><body><div id="root"></div><script src="app.js"></script></body></html>`;

/** A page that says its ad in text. */
export const asPage = (ad: OwnAd): string =>
  `<!doctype html><html><head><title>${ad.title} | ${ad.company}</title></head><body><nav>Home Jobs</nav><main><h1>${ad.title}</h1><p>${ad.company}</p><p>${ad.place}</p>${htmlOfAd(ad)}</main><footer>Imprint</footer></body></html>`;
