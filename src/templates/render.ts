/**
 * Renders the `*.hbs` templates with our own Handlebars instance: strict, nothing escaped, only the helpers below. Untrusted text passes
 * through `md`, `mdCell` or `line`; a lint in the tests sees to it.
 */
import type Handlebars from 'handlebars';

export type Template = (context: object) => string;

/** What Handlebars is told when it compiles; the build precompiles with the same. */
export const COMPILE_OPTIONS = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { md: true, mdCell: true, line: true, quoted: true },
} as const;

function text(value: unknown, helper: string): string {
  if (typeof value !== 'string')
    throw new Error(`{{${helper} …}} got ${value === undefined ? 'nothing' : typeof value}`);
  return value;
}

/** Text on one line: white space of every kind is folded. */
export function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}

/** Text in which nothing below finds anything; most labels and sentences are. */
const PLAIN = /^(?!.*www)(?! )[A-Za-z](?:[A-Za-z0-9,]| (?! ))*(?<! )$/i;

/**
 * Untrusted text inline in Markdown: it reads as it is, and makes no markup, link, mention, script or comment.
 * Written for GitHub's Markdown, where bare addresses, e-mail addresses, `@name` and `#12` become links, and `:smile:` a picture: an empty comment parts them.
 */
export function markdownText(value: string): string {
  if (PLAIN.test(value)) return value;
  return oneLine(value)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]~$|{}^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, ':<!-- -->')
    .replace(/:(?=[a-z+-][\w+-]*:)/gi, ':<!-- -->')
    .replace(/www(?=\.|$)/gi, '$&<!-- -->')
    .replace(/@(?=\S)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->')
    .replace(/^([-+=#:])/, '\\$1')
    .replace(/ (#+)$/, ' \\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The helpers that templates may call. */
export const HELPERS: Record<string, (value: unknown) => string> = {
  md: (value) => markdownText(text(value, 'md')),
  mdCell: (value) => markdownText(text(value, 'mdCell')),
  line: (value) => oneLine(text(value, 'line')),
  quoted: (value) => JSON.stringify(text(value, 'quoted')),
};

/** A renderer over templates that were compiled already. `instance` comes from `Handlebars.create()` or the runtime's. */
export function withHelpers<H extends Pick<typeof Handlebars, 'registerHelper'>>(instance: H): H {
  for (const [name, helper] of Object.entries(HELPERS)) instance.registerHelper(name, helper);
  return instance;
}
