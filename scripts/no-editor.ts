/** In place of inquirer's way to an editor: no question of ours opens one. */
export function editAsync(): never {
  throw new Error('no question is answered in an editor');
}
