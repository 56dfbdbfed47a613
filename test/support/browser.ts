import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { SCREENSHOTS } from './paths.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Headless Chromium of the machine: $CHROMIUM, or where Debian puts it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath}: install it, or name it in $CHROMIUM`);
  return await chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A page with a record of what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the page itself: exceptions, error messages in the console, failed answers of its server. */
  readonly errors: string[];
  /** Addresses outside of this machine that the page asked for; each was answered with nothing. */
  readonly elsewhere: Set<string>;
  screenshot(name: string): Promise<void>;
  /** A small picture of what a visitor sees first, for the README's gallery. */
  picture(path: string): Promise<void>;
}

/** Opens a page that may talk to its own server only. @param url of the server, such as http://127.0.0.1:7860 */
export async function visit(
  browser: Browser,
  url: string,
  { path = '', width = 1280 }: { path?: string; width?: number } = {},
): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  const errors: string[] = [];
  const elsewhere = new Set<string>();
  const ours = (address: string): boolean => /^(blob|data):/.test(address) || new URL(address).origin === url;
  // A person's browser would get the fonts and scripts that a framework takes from elsewhere; without them the demo has to work too.
  await page.route(
    (address) => !ours(address.href),
    async (route) => {
      elsewhere.add(new URL(route.request().url()).origin);
      const type = route.request().resourceType() === 'stylesheet' ? 'text/css' : 'text/javascript';
      await route.fulfill({
        status: 200,
        contentType: type,
        body: '',
        headers: { 'access-control-allow-origin': '*' },
      });
    },
  );
  page.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} for ${response.url()}`);
  });
  const screenshot = async (name: string): Promise<void> => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  };
  const picture = async (path: string): Promise<void> => {
    mkdirSync(dirname(path), { recursive: true });
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({
      path,
      type: 'jpeg',
      quality: 60,
      clip: { x: 0, y: 0, width: 1280, height: 800 },
    });
  };
  await page.goto(`${url}${path}`, { waitUntil: 'load', timeout: 60_000 });
  return { page, errors, elsewhere, screenshot, picture };
}
