/** The demo's link in the README, between markers that the README was made with. Pure. */

const PLACE = /(<!-- demo:link -->\n)[\s\S]*?(<!-- \/demo:link -->)/;

/** @param words such as Open the demo @returns the README with the link; undefined where it has it already, or its owner took the markers out */
export function withDemoLink(readme: string, words: string, url: string): string | undefined {
  const linked = readme.replace(
    PLACE,
    (_all, before: string, after: string) => `${before}**[${words}](${url})**\n${after}`,
  );
  return linked === readme ? undefined : linked;
}

/** Whether a link has a place in it that is still empty. */
export const hasEmptyPlace = (readme: string): boolean =>
  /<!-- demo:link -->\s*<!-- \/demo:link -->/.test(readme);
