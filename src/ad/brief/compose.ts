/** A thing, and what an ad says of it → the texts of a project, by family. Pure. */

import { composeLooked } from './compose-looked.ts';
import { composeRows } from './compose-rows.ts';
import type { Composition, Material } from './composition.ts';

/** The project of a family. */
export function compose(task: string, material: Material): Composition {
  return material.thing.kind === 'rows' ? composeRows(task, material) : composeLooked(task, material);
}
