/** The licences of all packages that have code in the bundles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { readPictureLists } from '../src/templates/picture-files.ts';

/** Code of others that a package holds within itself, without the text of its licence. */
const WITHIN: Readonly<Record<string, { name: string; text: string }[]>> = {
  unpdf: [
    {
      name: 'PDF.js (within unpdf)',
      text: 'Copyright Mozilla Foundation. Licensed under the Apache License, Version 2.0; its text stands here below rxjs.',
    },
  ],
};

/** Each text once, below the packages that it is of. */
export function licencesOf(root: string, bundled: readonly Metafile[]): string {
  const packages = new Map<string, string[]>();
  for (const folder of [...foldersOf(bundled)].sort()) {
    const { name, version, text } = licenceOf(join(root, folder));
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version}`]);
  }
  for (const note of [...packages.values()]
    .flat()
    .flatMap((named) => WITHIN[named.split(' ')[0] ?? ''] ?? []))
    packages.set(note.text, [note.name]);
  // Long texts of one licence, which differ in a line, come one after the other: npm packs what is near.
  const sorted = [...packages].sort(([a], [b]) => a.length - b.length);
  const sections = sorted.map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return `dist/ contains code of these packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Such as `node_modules/yaml`. */
function foldersOf(bundled: readonly Metafile[]): Set<string> {
  const folders = new Set<string>();
  for (const { inputs } of bundled.flatMap(({ outputs }) => Object.values(outputs)))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  return folders;
}

function licenceOf(folder: string): { name: string; version: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim());
  if (texts.length === 0 && !license) throw new Error(`${folder} says nothing of its licence`);
  return { name, version, text: texts.join('\n\n') || `Licence: ${license}` };
}

/** The icon sets whose drawings are in dist/assets.bin, simplified; the texts of MIT and Apache-2.0 stand above. */
export function licencesOfDrawings(templates: string): string {
  const sets = Object.values(readPictureLists(templates).sets).filter(({ url }) => url !== '');
  const lines = sets.map(({ title, licence, notice, url }) => `${title}: ${licence}. ${notice}\n${url}\n`);
  return `\n${'-'.repeat(80)}\n\nThe synthetic pictures show drawings of these sets, simplified and recoloured:\n\n${lines.join('\n')}`;
}
