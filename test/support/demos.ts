import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Environment, QUIET } from './environment.ts';
import { mustRun } from './process.ts';
import { type Repo, visitScript } from './repos.ts';

/** One control of a demo, and what a visitor gives it. */
export interface Field {
  /** The label that a person reads, and a screen reader says. */
  readonly name: string;
  readonly kind: 'text' | 'number' | 'choice' | 'file';
  /** The text, the number, the option's own words, or the file's path. */
  readonly value: string | number;
  /** A tab to open first. */
  readonly tab?: string;
}

/** What a visit.py says, beside the apps in templates/layers/<id>/ or templates/tasks/<id>/: how a visitor uses that demo, and what the page then has to show. */
export interface Visits {
  /** `html`: the answer as the repo's show.answer draws it. */
  readonly visits: readonly { fields: Field[]; shows: string[]; html: string }[];
  /** Something that predict() refuses, and a part of the sentence in which it says so. */
  readonly refused: { readonly fields: Field[]; readonly says: string };
}

/** Asks the family how its demo is used; the answers to expect come from the repo's own predict(). */
export async function visitsOf(repo: Repo, python: Environment): Promise<Visits> {
  const env = { ...QUIET, PYTHONPATH: join(repo.folder, 'src') };
  const ran = await mustRun(python.python, [visitScript(repo.task), repo.package], { cwd: repo.folder, env });
  return JSON.parse(ran.stdout);
}

const BUTTON = 'button.primary:visible, [data-testid="stBaseButton-primaryFormSubmit"]:visible';

/** Fills in the fields and asks for an answer, as a person does. */
export async function submit(page: Page, fields: readonly Field[]): Promise<void> {
  for (const field of fields) {
    if (field.tab) await page.getByRole('tab', { name: field.tab }).first().click();
    await FILL[field.kind](page, field);
  }
  const button = page.locator(BUTTON).first();
  if (await button.isVisible()) await button.click();
}

const FILL: Record<Field['kind'], (page: Page, field: Field) => Promise<void>> = {
  text: async (page, { name, value }) => {
    await visible(page.getByLabel(name, { exact: true })).fill(String(value));
  },
  number: async (page, { name, value }) => {
    const box = visible(page.locator('input[type="number"]').and(page.getByLabel(name)));
    const slider = visible(page.getByRole('slider', { name }));
    await visible(box.or(slider)).waitFor();
    if (await box.isVisible()) {
      await box.fill(String(value));
      await box.blur();
      return;
    }
    await slide(slider, Number(value));
  },
  choice: async (page, { name, value }) => {
    const group = visible(
      page.getByRole('radiogroup', { name }).or(page.locator('fieldset').filter({ hasText: name })),
    );
    const box = visible(page.getByLabel(name, { exact: true }).or(page.getByRole('combobox', { name })));
    // A group has its label too: which of both it is can only be told once it stands there.
    await visible(group.or(box)).waitFor();
    if (await group.isVisible()) {
      await group
        .locator('label')
        .filter({ hasText: exactly(value) })
        .first()
        .click();
      return;
    }
    await box.click();
    await visible(page.getByRole('option', { name: String(value), exact: true })).click();
  },
  file: async (page, { value }) => {
    const file = page.locator('input[type="file"]');
    const clear = page.getByRole('button', { name: /^(clear|remove image)$/i }).first();
    if ((await file.count()) === 0) {
      // An example stands where the upload will be: Gradio clears it away, Streamlit has a choice for "mine".
      if (await clear.isVisible()) await clear.click();
      else await page.getByRole('radiogroup').locator('label').last().click();
    }
    await file.first().setInputFiles(String(value));
    // A button that takes a picture takes it only once it stands there.
    if (await page.locator(BUTTON).first().isVisible()) await clear.waitFor();
  },
};

const visible = (locator: Locator): Locator => locator.filter({ visible: true }).first();

const exactly = (value: string | number): RegExp =>
  new RegExp(`^\\s*${String(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** Moves a slider by its keys: to an end, or step by step. */
async function slide(slider: Locator, value: number): Promise<void> {
  // ARIA's numbers on an element of any kind, or those that a range input has by itself.
  const native = (await slider.getAttribute('aria-valuemax')) === null;
  const most = Number(await slider.getAttribute(native ? 'max' : 'aria-valuemax'));
  const now = async () =>
    Number(native ? await slider.inputValue() : await slider.getAttribute('aria-valuenow'));
  await slider.focus();
  if (value >= most) return await slider.press('End');
  await slider.press('Home');
  for (let steps = 0; steps < 1000 && (await now()) < value; steps++) await slider.press('ArrowRight');
}

/** What the page shows, tables drawn on a canvas included: Streamlit keeps their cells for screen readers. */
export async function shownText(page: Page): Promise<string> {
  const visible = await page.locator('body').innerText();
  const cells = await page.locator('canvas [role="gridcell"]').allTextContents();
  return [visible, ...cells].join('\n');
}

/** Errors that the frameworks put before a visitor: toasts, exceptions, red boxes. */
export async function shownErrors(page: Page): Promise<string[]> {
  const places = [
    '[data-testid="toast-body"]',
    '.toast-body',
    '[data-testid="stException"]',
    '[data-testid="stAlertContentError"]',
    'span.error',
  ];
  return await page.locator(places.map((place) => `${place}:visible`).join(', ')).allInnerTexts();
}

/** Elements, attributes and texts of some HTML, as the browser reads it; the order of attributes tells nothing. */
const TREE = `(node) => node.nodeType === Node.TEXT_NODE
  ? node.textContent
  : [
      node.tagName,
      Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]).sort()),
      ...[...node.childNodes].map(tree),
    ]`;

/** The answer that \`show.answer\` gave, and the one that stands in the page: two trees, to be compared. */
export async function answersOf(page: Page, html: string): Promise<{ given: unknown; shown: unknown }> {
  return JSON.parse(
    await page.evaluate(`(() => {
      const tree = ${TREE};
      const given = document.createElement('template');
      given.innerHTML = ${JSON.stringify(html)};
      const shown = [...document.querySelectorAll('.answer')].find((one) => one.checkVisibility());
      return JSON.stringify({
        given: tree(given.content.querySelector('.answer')),
        shown: shown ? tree(shown) : null,
      });
    })()`),
  );
}
