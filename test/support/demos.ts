import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** How a visitor uses the demo of a task, and what the page then has to show. One for each kind of input. */
export interface Modality {
  /** Inputs to choose from: texts, or paths of files. */
  inputs(repo: string): string[];
  /** Something that predict() refuses, and a word of the sentence in which it says so. */
  readonly refused: { input(): string; says: RegExp };
  /** Gives the input to the page and asks for an answer, as a person does. */
  submit(page: Page, input: string): Promise<void>;
  /** The pieces of text that an answer of predict() has to put on the page. */
  expected(answer: never): string[];
}

const BUTTON = 'button.primary:visible, [data-testid="stBaseButton-primaryFormSubmit"]:visible';

const text: Modality = {
  inputs: (repo) => {
    const rows: { text: string }[] = JSON.parse(
      readFileSync(join(repo, 'demo', 'examples', 'examples.json'), 'utf8'),
    );
    // Not an example word for word: a visitor types.
    return rows.map((row) => `${row.text} Thank you & goodbye <3`);
  },
  refused: { input: () => '   ', says: /Write a message first/ },
  submit: async (page, input) => {
    await page.locator('textarea:visible').first().fill(input);
    await page.locator(BUTTON).first().click();
  },
  // Gradio and Streamlit both show whole per cents.
  expected: ({ label, probabilities }: { label: string; probabilities: Record<string, number> }) => [
    label,
    `${Math.round((probabilities[label] ?? 0) * 100)}%`,
  ],
};

const image: Modality = {
  inputs: (repo) => {
    const folder = join(repo, 'demo', 'examples');
    return readdirSync(folder)
      .filter((file) => /\.(png|jpe?g)$/.test(file))
      .map((file) => join(folder, file));
  },
  refused: {
    input: () => {
      const file = join(tmpdir(), 'not-a-picture.png');
      writeFileSync(file, 'This is no picture.');
      return file;
    },
    says: /picture/i,
  },
  submit: async (page, input) => {
    const file = page.locator('input[type="file"]');
    if ((await file.count()) === 0) {
      // An example stands where the upload will be: Gradio clears it away, Streamlit has a choice for "mine".
      const clear = page.getByRole('button', { name: /^(clear|remove image)$/i }).first();
      if (await clear.isVisible()) await clear.click();
      else await page.getByRole('radiogroup').locator('label').last().click();
    }
    await file.first().setInputFiles(input);
    const button = page.locator(BUTTON).first();
    if (await button.isVisible()) {
      await page
        .getByRole('button', { name: /^(clear|remove image)$/i })
        .first()
        .waitFor();
      await button.click();
    }
  },
  expected: ({ presence }: { presence: [string, boolean, number][] }) =>
    presence.flatMap(([label, there, score]) => [
      label,
      there ? 'present' : 'missing',
      String(Math.round(score * 100) / 100),
    ]),
};

const MODALITIES: Readonly<Record<string, Modality>> = { image, text };

export function modalityOf(name: string): Modality {
  const found = MODALITIES[name];
  if (!found)
    throw new Error(`test/support/demos.ts does not know how a person uses a demo for ${name} input yet`);
  return found;
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
