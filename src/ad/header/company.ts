/** A company in a sentence: `At Example we build`. Pure. */
import type { Part } from '../sections.ts';
import { PLACE_WORD, ROLE, type Said } from './shapes.ts';

const NAME = String.raw`((?:[A-ZÀ-Þ0-9][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*)(?:\s(?:[A-ZÀ-Þ0-9&][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*|of|and|the|for)){0,6})`;
const COMPANY_SENTENCES = [
  /^(?:Who We Are|About):?\s+(.{2,40})$/,
  new RegExp(String.raw`^(?:About|Why|Über|Sobre|À propos de|Over|Join|Life at|Working at)\s+${NAME}\??:?$`),
  new RegExp(String.raw`^(?:Here )?[Aa]t\s+${NAME},?\s+(?:we|our|you|quality|it)\b`),
  new RegExp(String.raw`\b(?:[Hh]ere )?[Aa]t\s+${NAME},\s+(?:we|our|you|the)\b`),
  new RegExp(
    String.raw`^${NAME}\s+(?:\([^)]{1,40}\)\s+)?(?:is|are|ist|est|es|é|è|was)\s+(?:an?|the|one|on a|proud|looking|seeking|hiring|building|transforming|committed|currently|a\b|ein|une?|uma?|een|la|le|dedicated|growing|revolutioni[sz]ing|creating|searching|spearheading)\b`,
  ),
  new RegExp(
    String.raw`^${NAME}\s+(?:\([^)]{1,60}\)\s+)?(?:seeks|needs|wants|hires|is hiring|busca|sucht|recherche|builds|provides|develops|offers|helps|strives|aims|cerca|zoekt|procura|designs|makes|operates|delivers|started|was founded)\b`,
  ),
  new RegExp(String.raw`\b(?:[Jj]oin|at|with|join the)\s+${NAME}(?:['’]s)?\s+(?:as|team|mission|to|is|in)\b`),
  new RegExp(
    String.raw`\b(?:engineering|position|role|future|platform|integrity of the|management|team|work|working|opportunity|career|jobs?)\s+(?:at|with|within)\s+(?:the\s+)?${NAME}(?:\s+platform)?[.,!]?$`,
  ),
  new RegExp(String.raw`\bThe\s+${NAME}\s+(?:values|is committed|is an equal|Group is|Company is)\b`),
  new RegExp(
    String.raw`^${NAME}\s+(?:provides equal|is committed to|values diversity|does not discriminate|celebrates|ist ein)\b`,
  ),
];
const NO_COMPANY =
  /^(?:The|This|We|Our|You|Your|It|They|There|Here|These|Those|That|All|Job|Role|Position|Team|Company|Data|Machine|Location|Remote|Benefits|Candidates?|Applicants?|Experience|Us|The Role|The Team|The Job|About|What|Who|How|Why|As|In|If|Python|SQL|AI|ML|LLMs?|NLP|R|And|Or|Bachelor|Master|PhD|Knowledge|Ability|Salary|One|Work|Working|Description|Responsibilities|Requirements|Qualifications|Overview|Summary|Equal|Full|Part|Senior|Lead|Google Meets?|A|An|I|Is|For|To|No|Please|Note|Monday|Level|Today|People|Everyone|Someone|Customers?|Clients?|Employees?)$/i;

export function companyInSentence(parts: Part[]): Said | undefined {
  for (const [order, pattern] of COMPANY_SENTENCES.entries()) {
    for (const part of parts.slice(0, 200)) {
      if (order < 2 && part.text.length > 60) continue;
      const name = pattern
        .exec(part.text)?.[1]
        ?.replace(/['’]s$/, '')
        .replace(/[.,]+$/, '')
        .replace(/\s+(?:the|and|of|for)$/, '');
      if (
        !name ||
        NO_COMPANY.test(name) ||
        ROLE.test(name) ||
        name.split(/\s+/).length > 6 ||
        PLACE_WORD.test(name)
      )
        continue;
      if (NO_COMPANY.test(name.split(' ')[0] ?? '') && name.split(' ').length > 1 && !/^The /.test(name))
        continue;
      if (
        order < 2 &&
        /\b(?:you|us|role|team|job|position|company|project|opportunity|rolle|stelle|uns|nosotros|n[óo]s|ons|vaga)\b/i.test(
          name,
        )
      )
        continue;
      return [name, part];
    }
  }
  return undefined;
}
