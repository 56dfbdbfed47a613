/** The words that job boards have for the parts of a posting, as `plainKey` writes them. Pure. */
import { type Json, plainKey } from './json.ts';

/** What names the job. */
export const TITLE_KEY =
  /^(?:full|job|position|posting|role|vacancy|public)?title$|^(?:job|position|role|jobopening)name$|^position$/;
/** What a company has as well. */
export const WEAK_TITLE_KEY = /^(?:name|text|headline)$/;
/** What holds texts of the ad. */
export const TEXT_KEY =
  /descri|content|requirement|qualif|responsib|dut(?:y|ies)$|summary|overview|pitch|opening|about|benefit|additional|jobad$|^(?:body|sections?|lists?|details|userarea|profile|tasks|offer(?:ing)?|skills.+|key.+)$|^what|^who/;
/** What may be long and is no part of the ad. */
export const NO_TEXT_KEY =
  /url|link|id$|logo|legal|disclaimer|cookie|privacy|department|type$|category|date|image|salary|similar|related|recommended|seo|meta|schema|questions/;
/** What says the text itself in an object of a heading and a text. */
export const VALUE_KEY =
  /^(?:text|value|content|contents|html|body|description|plain|rendered)(?:html|plain)?$/;
/** What says the heading in it. */
export const HEADING_KEY = /^(?:title|name|text|label|heading|header|headline)$/;
/** What names the employer. */
export const COMPANY_KEY =
  /^(?:hiring|sub|employer|parent)?(?:company|organi[sz]ation|employer)(?:name|displayname)?$|^company$/;

/** The keys of an object that a board writes and JSON Resume does not. @param known the keys of a job file */
export const boardKeys = (value: Json, known: readonly string[]): string[] =>
  Object.entries(value)
    .filter(
      ([key, held]) =>
        (!known.includes(key) &&
          key !== 'benefits' &&
          (TEXT_KEY.test(plainKey(key)) || COMPANY_KEY.test(plainKey(key)))) ||
        (key === 'remote' && typeof held === 'boolean'),
    )
    .map(([key]) => key);
