/** The sentences in which ads name their employer, by language, the surest first. Pure. */

/** Words with a capital, and what stands between two of them. */
const NAME = String.raw`((?:[A-ZÀ-Þ0-9][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*)(?:\s(?:[A-ZÀ-Þ0-9&][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*|of|and|the|for|für|und|de|du|der|des|del|della|di|do|da|dos|das|los|las|e|y|et|van|la)){0,7})`;

export interface CompanySentence {
  /** Of a regular expression that finds every name; most ads need none of them. */
  source: string;
  /** Only a line of a few words. */
  short?: boolean;
  /** Nothing else needs to speak for the name. */
  sure?: boolean;
}

const sure = (source: string): CompanySentence => ({ source: source.replace('NAME', NAME), sure: true });
const perhaps = (source: string): CompanySentence => ({ source: source.replace('NAME', NAME) });
const title = (source: string): CompanySentence => ({ ...sure(source), short: true });

/** What a name does that is an employer's. */
const DOES: Record<string, string> = {
  en: `(?:is|are|was)\\s+(?:an?|the|one|on a|proud|looking|seeking|hiring|building|transforming|committed|currently|dedicated|growing|revolutioni[sz]ing|creating|searching|spearheading|recruiting|expanding|Europe['’]s|Germany['’]s|the world['’]s)\\b|(?:seeks|needs|wants|hires|builds|provides|develops|offers|helps|strives|aims|designs|makes|operates|delivers|started|was founded|runs|serves|connects|powers|employs|invites applications|sells|handles|processes|manages|produces|supplies|distributes|insures|publishes|treats|owns|keeps|carries|looks after|has been)\\b`,
  de: '(?:ist|sind|zählt|gehört|steht|bietet|entwickelt|sucht|betreibt|beschäftigt|versorgt|verbindet)\\b',
  fr: '(?:est|recrute|recherche|propose|développe|accompagne|conçoit|édite|réunit|compte)\\s',
  es: '(?:es|busca|ofrece|desarrolla|selecciona|precisa|cuenta con|somos)\\s',
  pt: '(?:é|está|oferece|procura|contrata|desenvolve|conta com|busca)\\s',
  nl: '(?:is|zoekt|bouwt|levert|ontwikkelt|biedt|helpt|maakt)\\s',
  it: '(?:è|cerca|ricerca|offre|sviluppa|seleziona|opera|realizza)\\s',
};

export const COMPANY_SENTENCES: CompanySentence[] = [
  title(String.raw`^(?:Who We Are|About):?\s+(.{2,40})$`),
  title(
    String.raw`^(?:About|Why|Über|Sobre(?: a| o)?|À propos d(?:e |['’])|À PROPOS D(?:E |['’])|A propos de|Acerca de|Over|Join|Life at|Working at|Werken bij|Arbeiten bei|Wer ist|Qui est|Quién es|Chi è|Who is|Bienvenue chez|Quem é(?: a| o)?)\s*(?:the |die |der |das |la |le |il |de )?NAME\s*\??\s*:?$`,
  ),
  sure(String.raw`^(?:Here )?[Aa]t\s+NAME,?\s+(?:we|our|you|quality|it)\b`),
  sure(String.raw`\b(?:[Hh]ere )?[Aa]t\s+NAME,\s+(?:we|our|you|the)\b`),
  sure(
    String.raw`(?:^|[.!?]\s)(?:Die |Das |Der |La |Le |L['’]|El |A |O |Il |De |Het )?NAME\s+(?:\([^)]{1,60}\)\s+)?(?:${DOES.en})`,
  ),
  {
    source: String.raw`^([a-zß-öø-ÿ\u0430-\u045f][A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\d.]{2,20}) is (?:an?|the|[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f][A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3'’]+)\s`,
  },
  // `We’re Oakleaf Energy.`
  sure(String.raw`(?:^|[.!?]\s)We(?:['’]re| are)\s+NAME\s*[.,:–—](?:\s|$)`),
  sure(String.raw`\b(?:[Jj]oin|at|with|join the)\s+NAME(?:['’]s)?\s+(?:as|team|mission|to|is|in)\b`),
  sure(
    String.raw`\b(?:engineering|position|role|future|platform|integrity of the|management|team|work|working|opportunity|career|jobs?)\s+(?:at|with|within)\s+(?:the\s+)?NAME(?:\s+platform)?[.,!]?$`,
  ),
  sure(
    String.raw`\b(?:at|of)\s+(?:the\s+)?NAME\s+(?:invites|seeks|is seeking|is looking|is hiring|is recruiting)\b`,
  ),
  sure(String.raw`\bThe\s+NAME\s+(?:values|is committed|is an equal|Group is|Company is)\b`),
  sure(
    String.raw`^NAME\s+(?:provides equal|is committed to|values diversity|does not discriminate|celebrates|ist ein)\b`,
  ),
  // German, French, Spanish, Portuguese, Dutch and Italian.
  sure(
    String.raw`\b(?:[Bb]ei|[Bb]eim)\s+(?:der\s+|dem\s+)?NAME,?\s+(?:arbeite|bist|wirst|entwickel|erwart|kannst|gestalt|bau|glaub|hast|dreht|steh|mach|finde)`,
  ),
  sure(String.raw`\b[Cc]hez\s+NAME\s*(?:,|nous|vous|on)\b`),
  sure(String.raw`\b[Cc]hez\s+NAME\s*,`),
  sure(String.raw`\b(?:[Rr]ejoignez|[Rr]ejoins|[Ii]ntégrez)\s+(?:l['’]équipe\s+(?:de\s+)?)?NAME`),
  sure(
    String.raw`^(?:En|Em|Na|No|In)\s+NAME\s*,?\s+(?:somos|buscamos|estamos|trabajamos|creemos|desarrollamos|queremos|ayudamos|acreditamos|trabalhamos|queremos|nós|crediamo|lavoriamo|siamo|cerchiamo|costruiamo|sviluppiamo)`,
  ),
  sure(String.raw`\b(?:[Úú]nete|[Uu]nirte|[Jj]unte-se|[Vv]enha)\s+(?:a|à|ao|para a|para o)\s+NAME`),
  sure(String.raw`\b[Uu]nisciti\s+a\s+NAME`),
  sure(
    String.raw`\b[Bb]ij\s+NAME\s*,?\s+(?:werk|bouw|ben|maak|gelov|vind|help|draait|krijg|zoek|gaan|kun|sta|zijn|wij|we)`,
  ),
  sure(String.raw`\bjunto (?:a|à|ao)\s+NAME\s*[.,]`),
  sure(String.raw`\bpour le compte de (?:notre client,?\s+)?NAME\b`),
  sure(
    String.raw`(?:^|[.:!]\s)(?:Die |Das |Der |La |Le |L['’]|El |A |a |O |o |Il |De |Het )?NAME\s+(?:sucht|recrute|recherche|busca|procura|contrata|zoekt|cerca|seleziona|precisa)\s+(?:zu[rm]?\s|ab\s|eine?n?\s|une?\s|un\s|una\s|uma?\s|een\s|per\s|[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f])`.replace(
      '[A-ZÀ-ÖØ-Þ\\u0100-\\u017f\\u0400-\\u042f]',
      '[A-ZÀ-Þ]',
    ),
  ),
  ...['de', 'fr', 'es', 'pt', 'nl', 'it'].map((language) =>
    perhaps(
      String.raw`(?:^|[.:!]\s)(?:Die |Das |Der |La |Le |L['’]|El |A |a |O |o |Il |De |Het |Am |An der |Nous sommes |Wir sind (?:die )?|Somos |Wij zijn |Siamo )?NAME,?\s+(?:\([^)]{1,60}\),?\s+)?(?:${DOES[language]})`,
    ),
  ),
  perhaps(
    String.raw`\b(?:Wir,? (?:sind )?die|Wir sind|Nous sommes|Somos(?: la| o| a)?|Wij zijn|Siamo|[Aa]n der|[Aa]m|[Aa]u sein de(?: la)?|[Aa] la|[Aa]an de|[Pp]resso)\s+NAME`,
  ),
  // Chinese, Japanese and Korean.
  sure(String.raw`^[【\[]?([^\s【】\[\]，。、：:！我你]{2,24}?)[】\]]?(?:诚聘|招聘|急招|招募|社招|校招)`),
  sure(
    String.raw`(?:^|[\s，。：])([\u4e00-\u9fffA-Za-z（）()]{2,24}?(?:有限公司|集团|科技|研究院|实验室|大学|银行|公司))(?:是|成立|致力|专注|位于|诚邀|隶属)`,
  ),
  title(String.raw`^(?:关于|加入|走进)([^\s我你，。！：]{2,16})$`),
  sure(
    String.raw`^([^\s、。（）()：:]{2,24}?)(?:[（(][^）)]{1,60}[）)])?(?:では|は、).{0,90}(?:企業|会社|スタートアップ|募集|開発|提供|運営|目指|展開)`,
  ),
  title(String.raw`^([^\s、。]{2,20}?)(?:について|とは)$`),
  sure(
    String.raw`^([^\s,.:|]{2,20}?)(?:은|는)\s.{0,120}(?:기업|회사|스타트업|플랫폼|팀)(?:입니다|으로|이다|로서)`,
  ),
  sure(String.raw`^([^\s,.:|]{2,20}?)에서\s.{0,80}(?:모십니다|모집|찾습니다|채용|찾고)`),
  title(String.raw`^([^\s,.:|]{2,20}?)(?:을|를)? (?:소개|이란\?)$`),
];

/** Names that their legal form shows wherever they stand. */
export const NAMES_ALONE: RegExp[] = [
  /(?:株式会社|合同会社|有限会社)\s?(?:[A-Za-z0-9.&'-]+(?: [A-Za-z0-9.&'-]+){0,3}|[^\s、。「」『』（）()：:|｜/／【】はでのをがに]{1,24})/u,
  /(?:[A-Z][A-Za-z0-9.&'-]*(?: [A-Za-z0-9.&'-]+){0,3}|[^\s、。「」『』（）()：:|｜/／【】]{1,20})\s?(?:株式会社|合同会社)/u,
  /(?:\(주\)|㈜|（주）|주식회사)\s?[^\s,.:()|·]{1,20}|[^\s,.:()|·]{1,20}\s?(?:\(주\)|㈜|（주）|주식회사)/u,
  /[\u4e00-\u9fffA-Za-z（）()]{2,20}(?:有限公司|集团)/u,
  /\b[A-ZÀ-Þ][A-Za-zÀ-ž0-9&.+-]*(?: [A-ZÀ-Þ&][A-Za-zÀ-ž0-9&.+-]*){0,3} (?:GmbH|AG|SE|B\.V\.|BV|S\.p\.A\.|S\.r\.l\.|S\.L\.|S\.A\.|Ltda|Inc\.|LLC|Ltd|Oy|AB|ApS)(?![A-Za-z])/u,
];
