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

/** The demo's address in it: empty where it has a place and none yet, undefined without a place. */
export function demoLinkIn(readme: string): string | undefined {
  const [, link] = /<!-- demo:link -->([\s\S]*?)<!-- \/demo:link -->/.exec(readme) ?? [];
  return link === undefined ? undefined : (/https?:\/\/[^\s)>"]+/.exec(link)?.[0] ?? '');
}

/** Whether it can be the address of a demo that others open. */
export const isDemoUrl = (text: string): boolean =>
  /^https:\/\/[\w.-]+\.[\w.-]+(?::\d+)?(?:\/[\w./~%?=&#-]*)?$/.test(text) && URL.canParse(text);
