/** The static page of every family: published as a static Space, downloaded, and looked at by Chromium, axe-core and the Hub's own classes. */
import { cpSync, createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { parse } from 'yaml';
import { openBrowser, type Visit, visit } from '../support/browser.ts';
import { readyRepo } from '../support/day-one.ts';
import { type Environment, judges } from '../support/environment.ts';
import { throughHub } from '../support/hub/round-trip.ts';
import { AWKWARD_COLUMNS, AWKWARD_LABELS } from '../support/nasty.ts';
import { PROJECT, TEMPLATES } from '../support/paths.ts';
import { mustRun, said } from '../support/process.ts';
import { makeRepo, type Repo, runPackage, TASKS } from '../support/repos.ts';
import { spaceCardProblems } from '../support/space-card.ts';
import { report } from '../support/table.ts';

/** `UPDATE_GALLERY=1` puts the picture where the README shows it. */
const IMAGES = join(PROJECT, process.env.UPDATE_GALLERY ? 'docs/images' : '.test-output');
const MEGABYTE = 2 ** 20;
const PAGES = '/desk/';
const WIDTHS = { desk: 1280, phone: 360 };
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
};

const rows: Record<string, string | number>[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  report('pages', rows);
});

/** Serves a folder below a path, as GitHub Pages does: a link to the server's root would miss it. */
async function pagesOf(folder: string): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const path = url === PAGES ? 'index.html' : url.startsWith(PAGES) ? url.slice(PAGES.length) : undefined;
    const fail = () => response.writeHead(404).end();
    if (path === undefined) return fail();
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain; charset=utf-8');
    return createReadStream(join(folder, path)).on('error', fail).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** What a card says of its example, where that is no label that is right or wrong. */
const SAYS: Readonly<Record<string, RegExp>> = {
  'time-series-forecasting': /Tested: \d+ of \d+|\bcame\b/,
  'text-generation-agent': /\b(?:Done|Asks|Asked|Nothing|Refused)\b/i,
  'clustering-analytics': /segment/i,
  'anomaly-detection': /\balarms?\b|nothing out of the ordinary/i,
  'tabular-regression': /interval\n?.*\d/,
  'mlops-serving': /bad answers in \d+ requests/,
  recommendation: /\b10\b|because|popular/i,
  'image-segmentation': /of the picture is marked: .*\d%|Nothing is marked/,
};

describe.each(TASKS)('%s', (task) => {
  const row: Record<string, string | number> = { task };
  let repo: Repo;
  let python: Environment;
  let work: string;
  let space: string;
  let server: Server;
  let opened: Visit;

  beforeAll(async () => {
    const ready = await readyRepo({ task, demo: 'gradio' });
    // A copy: other suites look at what the repo itself has built.
    work = mkdtempSync(join(tmpdir(), 'static-'));
    repo = { ...ready.repo, folder: join(work, 'repo') };
    cpSync(ready.repo.folder, repo.folder, { recursive: true });
    python = ready.python;
    const built = await runPackage(repo, python, ['space', '--hosting', 'static']);
    expect(built.code, said(built)).toBe(0);
    space = join(work, 'space');
    await throughHub(join(repo.folder, 'build', 'space'), space);
    server = await pagesOf(space);
    rows.push(row);
  });
  afterAll(async () => {
    await opened?.page.close();
    server?.closeAllConnections();
    server?.close();
    if (work) rmSync(work, { recursive: true, force: true });
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  test('weighs at most a megabyte, and holds no code', () => {
    const paths = readdirSync(space, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const size = paths.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    row.kB = Math.round(size / 1000);
    expect(size).toBeLessThanOrEqual(MEGABYTE);
    expect(paths.filter(({ name }) => /\.(?:py|js|npz)$/.test(name))).toEqual([]);
  });

  test("has a front matter that the Hub's own classes read", async () => {
    const { python } = await judges();
    const cards = join(PROJECT, 'test', 'generated', 'cards.py');
    const ran = await mustRun(python, [cards, 'space=README.md'], { cwd: space });
    const card = JSON.parse(ran.stdout)['space=README.md'];
    expect(card.sdk).toBe('static');
    expect(spaceCardProblems(card)).toEqual([]);
  });

  describe.each(Object.entries(WIDTHS))('on a %s', (device, width) => {
    beforeAll(async () => {
      await opened?.page.close();
      opened = await visit(browser, address(), { path: PAGES, width });
      const { page } = opened;
      // A page with this policy lets nobody wait for a condition in it, but a promise is one.
      await page.evaluate(
        'Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode(); }))',
      );
    });

    test('shows everything, asks for nothing elsewhere and makes no error', async () => {
      const { page, errors, elsewhere } = opened;
      await opened.screenshot(`${task}-static-${device}`);
      if (task === 'object-detection' && device === 'desk') await opened.picture(join(IMAGES, 'static.jpg'));
      expect([...elsewhere]).toEqual([]);
      expect(errors).toEqual([]);
      expect(
        await page.evaluate('[...document.images].filter((image) => image.naturalWidth === 0).length'),
      ).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });

    test('axe-core finds nothing', async () => {
      await opened.page.evaluate(axe.source);
      const found = (await opened.page.evaluate('axe.run()')) as axe.AxeResults;
      row[`axe ${device}`] = found.violations.length;
      expect(found.violations.map(({ impact, id, nodes }) => `${impact} ${id} ${nodes[0]?.html}`)).toEqual(
        [],
      );
      expect(found.passes.length).toBeGreaterThan(15);
    });
  });

  test("says the result, and the model's answer to each example", async () => {
    const metrics = JSON.parse(readFileSync(join(repo.folder, 'reports', 'metrics.json'), 'utf8'));
    const headline = metrics.metrics.find(({ name }: { name: string }) => name === metrics.headline);
    const text = await opened.page.locator('main').innerText();
    // A word joiner keeps `nDCG@10` in one line; of what is counted in hundreds no page has decimals.
    const plain = text.replaceAll('\u2060', '').replace(`${headline.title}:`, headline.title);
    const { value } = headline.model;
    expect(plain).toContain(`${headline.title} ${value.toFixed(Math.abs(value) < 100 ? 2 : 0)}`);
    expect(text).toMatch(/synthetic data/i);
    const cards = await opened.page.locator('article').allInnerTexts();
    row.examples = cards.length;
    expect(cards.length).toBeGreaterThanOrEqual(4);
    for (const card of cards) expect(card).toMatch(SAYS[task] ?? /right|wrong|found/);
    expect(await opened.page.locator('figure').count()).toBe(metrics.plots.length);
    expect(await opened.page.locator('.mistakes li').count()).toBe(metrics.mistakes.length);
  });

  test('shows words that try to be more as the words they are', async () => {
    const example = parse(readFileSync(join(TEMPLATES, 'tasks', task, 'job.example.yaml'), 'utf8'));
    const words = `<img src=x onerror="document.title='run'"> "{{x}}" & <script>document.title='run'</script> [a](javascript:1)`;
    // What is said of the example's own labels goes with them.
    const { queries: _queries, data: _data, vocabulary: _said, ...project } = example.project;
    const job = { ...example, project: { ...project, title: words, problem: words, user: words } };
    const columns = project.options?.columns && AWKWARD_COLUMNS;
    // A family that tells nothing apart has no labels to be awkward.
    const labels = project.labels ? AWKWARD_LABELS : [];
    const choices = {
      id: `${task}-static`,
      demo: 'gradio',
      job,
      columns,
      ...(labels.length > 0 ? { labels } : {}),
    };
    const awkward = await makeRepo(task, choices);
    for (const args of [['all'], ['space', '--hosting', 'static']]) {
      const ran = await runPackage(awkward, python, args);
      expect(ran.code, said(ran)).toBe(0);
    }
    const pages = await pagesOf(join(awkward.folder, 'build', 'space'));
    const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    const { page, errors, elsewhere } = await visit(browser, origin, { path: PAGES });
    try {
      expect(await page.title()).toBe(words);
      expect(await page.locator('h1').innerText()).toBe(words);
      expect(await page.locator('script, [onerror], a[href^="javascript"]').count()).toBe(0);
      const text = await page.locator('main').innerText();
      for (const label of labels) expect(text).toContain(label);
      await page.evaluate(axe.source);
      const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
      expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      expect([...elsewhere, ...errors]).toEqual([]);
    } finally {
      await page.close();
      pages.closeAllConnections();
      pages.close();
    }
  });
});
