import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser, type Visit, visit } from '../support/browser.ts';
import { readyRepo } from '../support/day-one.ts';
import { answersOf, shownErrors, shownText, submit, type Visits, visitsOf } from '../support/demos.ts';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { type Environment, environment, findPython, QUIET } from '../support/environment.ts';
import { throughHub } from '../support/hub/round-trip.ts';
import { PROJECT } from '../support/paths.ts';
import { freePort, mustRun, type Server, startServer } from '../support/process.ts';
import { COMBINATIONS, type Combination, nameOf } from '../support/repos.ts';
import { report } from '../support/table.ts';

/** `UPDATE_GALLERY=1` puts the pictures where the README shows them. */
const GALLERY = join(PROJECT, process.env.UPDATE_GALLERY ? 'docs/images/gallery' : '.test-output/gallery');

/** Until a visitor sees the first page of a demo that is up. Two servers, a browser and another suite share the machine: the slack is for them. */
const PAGE_SECONDS = 2;
const SLACK = 4;

const rows: Record<string, string | number>[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const combination of hosted.keys()) await end(combination);
  report('demos', rows);
});

/** A demo on its host: the Space as it was downloaded, and the server that runs it. */
interface Hosted {
  readonly space: string;
  readonly server: Server;
  readonly visits: Visits;
  readonly row: Record<string, string | number>;
}

/** Three get what a host installs, and nothing beside it; the others run in the environment that all repos share. */
const EXACT = byTurns(COMBINATIONS, 3);
const named = ({ task, demo }: Combination) => `${task} with ${demo}`;
noteLeftOut('an environment of its Space alone', 'demos', COMBINATIONS.map(named), EXACT.map(named));

const hosted = new Map<Combination, Promise<Hosted>>();
/** Starts a demo, once: the next one is on its way while a visitor looks at this one. */
function begin(combination: Combination): Promise<Hosted> {
  const begun = hosted.get(combination) ?? host(combination);
  hosted.set(combination, begun);
  return begun;
}

async function end(combination: Combination): Promise<void> {
  const ended = await hosted.get(combination)?.catch(() => undefined);
  hosted.delete(combination);
  await ended?.server.stop();
  if (ended) rmSync(ended.space, { recursive: true, force: true });
}

/** Those of a desktop without an exception for this computer; nobody answers there. A demo needs none. */
const PROXIES = { HTTP_PROXY: 'http://127.0.0.1:9', ALL_PROXY: 'socks5://127.0.0.1:9', NO_PROXY: '' };

/** build/space/, published and downloaded again, as a host gets it: no repo around it. */
async function host(combination: Combination): Promise<Hosted> {
  const { repo, python } = await readyRepo(combination);
  const visits = await visitsOf(repo, python);
  const space = mkdtempSync(join(tmpdir(), 'space-'));
  await throughHub(join(repo.folder, 'build', 'space'), space);
  const environment = EXACT.includes(combination) ? await exactly(combination, space) : python;
  const row: Record<string, string | number> = {
    repo: nameOf(combination),
    sdk: sdk(space).join() || 'docker',
  };
  row.python = (await mustRun(environment.python, ['--version'])).stdout.replace('Python ', '');
  row.host = environment === python ? 'shared' : 'its own';
  const port = await freePort();
  const [program = '', ...args] = command(space, port);
  const started = performance.now();
  const server = await startServer(environment.program(program), args, {
    cwd: space,
    env: { ...QUIET, ...PROXIES, GRADIO_SERVER_NAME: '127.0.0.1', GRADIO_SERVER_PORT: String(port) },
    port,
  });
  row['start s'] = since(started);
  return { space, server, visits, row };
}

/** What a host installs: the SDK and requirements.txt, on its own version of Python where the machine has it. */
async function exactly(combination: Combination, space: string): Promise<Environment> {
  const requirements = join(space, 'requirements.txt');
  return await environment(`space-${nameOf(combination)}`, [...sdk(space), '--requirements', requirements], {
    python: await findPython(pythonOf(space)),
    key: readFileSync(requirements, 'utf8'),
  });
}

const since = (moment: number): string => ((performance.now() - moment) / 1000).toFixed(1);

describe.each(COMBINATIONS)('$task with $demo', (combination) => {
  let row: Hosted['row'];
  let server: Server;
  let opened: Visit;
  let visits: Visits;
  let beginning: Promise<unknown> | undefined;

  beforeAll(async () => {
    ({ server, visits, row } = await begin(combination));
    rows.push(row);
    const next = COMBINATIONS[COMBINATIONS.indexOf(combination) + 1];
    // Whatever is wrong with it is said when its turn comes.
    beginning = next && begin(next).catch(() => undefined);
  });
  afterAll(async () => {
    await opened?.page.close();
    await end(combination);
  });

  test('starts, and its first page is there soon', async () => {
    const open = async () => {
      const asked = performance.now();
      opened = await visit(browser, server.url);
      await opened.page.getByRole('tab').first().waitFor({ timeout: 60_000 });
      return (performance.now() - asked) / 1000;
    };
    let seconds = await open();
    if (seconds >= PAGE_SECONDS * SLACK) {
      // The next demo may be installing what it needs just then: asked again when it is there.
      await beginning;
      await opened.page.close();
      seconds = await open();
    }
    row['page s'] = seconds.toFixed(1);
    await settle(opened);
    await opened.screenshot(`${nameOf(combination)}-1-start`);
    expect(await shownErrors(opened.page)).toEqual([]);
    expect(await shownText(opened.page), 'what is tried first says so').toMatch(/synthetic/i);
    expect(seconds, 'seconds until the first page is there').toBeLessThan(PAGE_SECONDS * SLACK);
  });

  test('answers a visitor as predict() does', async () => {
    const { page } = opened;
    const before = await shownText(page);
    // An answer that the page shows already would prove nothing.
    const fresh = visits.visits.findLast(({ shows }) => missing(before, shows).length > 0);
    if (!fresh) throw new Error('every visit gives the answer that the page starts with');
    const asked = performance.now();
    await submit(page, fresh.fields);
    await expect
      .poll(async () => missing(await shownText(page), fresh.shows), { timeout: 60_000, interval: 100 })
      .toEqual([]);
    row['answer s'] = since(asked);
    row.answer = fresh.shows.slice(0, 3).join(' ');
    await settle(opened);
    await opened.screenshot(`${nameOf(combination)}-2-answer`);
    await opened.picture(join(GALLERY, `${nameOf(combination)}.jpg`));
    expect(await shownErrors(page)).toEqual([]);
    const { given, shown } = await answersOf(page, fresh.html);
    expect(shown, 'one answer, drawn in one place').toEqual(given);
  });

  test('shows how it was measured, and says that the data is synthetic', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: 'How it was measured' }).first().click();
    await expect
      .poll(async () => await page.locator('img:visible').count(), { timeout: 30_000 })
      .toBeGreaterThan(1);
    await settle(opened);
    await opened.screenshot(`${nameOf(combination)}-3-measured`);
    expect(await shownText(page)).toMatch(/synthetic/i);
    const broken = await page.evaluate(
      '[...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src)',
    );
    expect(broken).toEqual([]);
  });

  test('has gone without an error until here', () => {
    row['asked elsewhere'] = [...opened.elsewhere].join(' ');
    expect(opened.errors).toEqual([]);
    expect(server.log()).not.toMatch(/Traceback|Exception/);
  });

  test('says what to do when the input is no use', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: 'Try it' }).first().click();
    await submit(page, visits.refused.fields);
    const alerts = page.locator(
      '.toast-body:visible, [data-testid="toast-body"]:visible, [data-testid="stAlert"]:visible',
    );
    const shown = async (): Promise<string> => (await alerts.allInnerTexts()).join('\n');
    try {
      await expect.poll(shown, { timeout: 30_000 }).toContain(visits.refused.says);
    } finally {
      await settle(opened);
      await opened.screenshot(`${nameOf(combination)}-4-refused`);
    }
    expect(await page.locator('[data-testid="stException"]:visible').count()).toBe(0);
  });
});

type Card = Readonly<Record<string, unknown>>;

function cardOf(space: string): Card {
  const [, block = ''] = readFileSync(join(space, 'README.md'), 'utf8').split(/^---$/m);
  return parse(block);
}

/** A Gradio Space brings its SDK. Docker brings nothing. */
function sdk(space: string): string[] {
  const card = cardOf(space);
  return card.sdk === 'gradio' ? [`gradio==${card.sdk_version}`] : [];
}

function pythonOf(space: string): string {
  const dockerfile = join(space, 'Dockerfile');
  const image =
    existsSync(dockerfile) && /^FROM python:(\d+\.\d+)/m.exec(readFileSync(dockerfile, 'utf8'))?.[1];
  return image || String(cardOf(space).python_version);
}

/** What the host runs: the app file, or the Dockerfile's command on another port. */
function command(space: string, port: number): string[] {
  const card = cardOf(space);
  if (card.sdk !== 'docker') return ['python', String(card.app_file)];
  const line = /^CMD (\[.*\])$/m.exec(readFileSync(join(space, 'Dockerfile'), 'utf8'))?.[1] ?? '[]';
  return (JSON.parse(line) as string[]).map((part) =>
    part.replace('0.0.0.0', '127.0.0.1').replace(String(card.app_port), String(port)),
  );
}

/** Each piece in its turn: `present` three times is more than `present` once. */
function missing(shown: string, pieces: readonly string[]): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = shown.indexOf(piece, from);
    if (at >= 0) from = at + piece.length;
    return at < 0;
  });
}

/** Pictures loaded, animations over. */
async function settle({ page }: Visit): Promise<void> {
  // Some wait until somebody scrolls to them.
  await page.evaluate(
    'for (const image of document.images) if (image.loading === "lazy") image.loading = "eager"',
  );
  await page.waitForFunction('[...document.images].every((image) => image.complete)', null, {
    timeout: 30_000,
  });
  await page.waitForTimeout(1000);
}
