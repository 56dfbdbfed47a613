import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser, type Visit, visit } from '../support/browser.ts';
import { shownErrors, shownText, submit, type Visits, visitsOf } from '../support/demos.ts';
import { type Environment, environment, findPython, QUIET } from '../support/environment.ts';
import { throughHub } from '../support/hub/round-trip.ts';
import { PROJECT } from '../support/paths.ts';
import { freePort, mustRun, type Server, said, startServer } from '../support/process.ts';
import { COMBINATIONS, nameOf, type Repo, readyRepo, runPackage } from '../support/repos.ts';
import { report } from '../support/table.ts';

/** `UPDATE_GALLERY=1` puts the pictures where the README shows them. */
const GALLERY = join(PROJECT, process.env.UPDATE_GALLERY ? 'docs/images/gallery' : '.test-output/gallery');

const rows: Record<string, string | number>[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  report('spaces', rows);
});

/** build/space/, published and downloaded again, as a host gets it: no repo around it, and nothing installed but the SDK and requirements.txt. */
describe.each(COMBINATIONS)('$task with $demo', (combination) => {
  const row: Record<string, string | number> = { repo: nameOf(combination) };
  let repo: Repo;
  let python: Environment;
  let space: string;
  let host: Environment;
  let server: Server;
  let opened: Visit;
  let visits: Visits;

  beforeAll(async () => {
    ({ repo, python } = await readyRepo(combination));
    visits = await visitsOf(repo, python);
    const built = await runPackage(repo, python, ['space']);
    expect(built.code, said(built)).toBe(0);
    space = mkdtempSync(join(tmpdir(), 'space-'));
    await throughHub(join(repo.folder, 'build', 'space'), space);
    rows.push(row);
  });
  afterAll(async () => {
    await opened?.page.close();
    await server?.stop();
    if (space) rmSync(space, { recursive: true, force: true });
  });

  test('installs what a host installs', async () => {
    // The host's own version where the machine has it.
    const interpreter = await findPython(pythonOf(space));
    const requirements = join(space, 'requirements.txt');
    host = await environment(
      `space-${nameOf(combination)}`,
      [...sdk(space), '--requirements', requirements],
      {
        python: interpreter,
        key: readFileSync(requirements, 'utf8'),
      },
    );
    row.sdk = sdk(space).join() || 'docker';
    row.python = (await mustRun(host.python, ['--version'])).stdout.replace('Python ', '');
  });

  test('starts', async () => {
    const port = await freePort();
    const [program = '', ...args] = command(space, port);
    const started = performance.now();
    server = await startServer(host.program(program), args, {
      cwd: space,
      env: { ...QUIET, GRADIO_SERVER_NAME: '127.0.0.1', GRADIO_SERVER_PORT: String(port) },
      port,
    });
    row['start s'] = ((performance.now() - started) / 1000).toFixed(1);
    opened = await visit(browser, server.url);
    await opened.page.getByRole('tab').first().waitFor({ timeout: 60_000 });
    await settle(opened);
    await opened.screenshot(`${nameOf(combination)}-1-start`);
    expect(await shownErrors(opened.page)).toEqual([]);
  });

  test('answers a visitor as predict() does', async () => {
    const { page } = opened;
    const before = await shownText(page);
    // An answer that the page shows already would prove nothing.
    const fresh = visits.visits.findLast(({ shows }) => missing(before, shows).length > 0);
    if (!fresh) throw new Error('every visit gives the answer that the page starts with');
    await submit(page, fresh.fields);
    await expect
      .poll(async () => missing(await shownText(page), fresh.shows), { timeout: 60_000, interval: 500 })
      .toEqual([]);
    row.answer = fresh.shows.slice(0, 3).join(' ');
    await settle(opened);
    await opened.screenshot(`${nameOf(combination)}-2-answer`);
    await opened.picture(join(GALLERY, `${nameOf(combination)}.jpg`));
    expect(await shownErrors(page)).toEqual([]);
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
  await page.waitForFunction('[...document.images].every((image) => image.complete)', null, {
    timeout: 30_000,
  });
  await page.waitForTimeout(1000);
}
