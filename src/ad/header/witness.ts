/** What the rest of an ad says for a name's being its employer's. Pure. */
import type { Part } from '../sections.ts';

export interface Witness {
  /** 3 where a sentence names it as one names an employer, 1 where it only stands there, else 0. */
  strength: (name: string) => number;
  /** A task or a tool, and no name. */
  isTopic: (text: string) => boolean;
}

const BEFORE = String.raw`(?:\b(?:[Aa]t|[Jj]oin|[Jj]oining|[Aa]bout|[Bb]ei|[Bb]eim|[Bb]ij|[Cc]hez|[Nn]a|[Ee]n|[Pp]resso|[Üü]ber|[Ss]obre|[Oo]ver|[Cc]hi è|[Àà] propos d[e']|[Aa]cerca de|[Vv]on|[Vv]an|[Rr]ejoignez|[Ww]ho is|[Ww]hy|[Ww]arum|[Pp]ourquoi|Die|Das|Der|A|O|La|Le|[Jj]unto a|[Úú]nete a|[Uu]nisciti a|[Ww]ith|[Ww]ithin|[Ff]or|[Ii]n|[Ww]erken bij)\s+)`;
const AFTER = String.raw`(?:['’]s?\b|['’]\s|\s+(?:is|are|was|has|ist|sucht|bietet|entwickelt|est|recrute|recherche|propose|édite|développe|conçoit|accompagne|assure|administra|desarrolla|desenvolve|maakt|levert|bouwt|sviluppa|produce|betreibt|baut|es|busca|ofrece|tem|oferece|procura|zoekt|heeft|biedt|cerca|offre|builds|helps|provides|develops|makes|operates|offers|runs|employs|does|team)\b|\s+[éè]\s|\s*(?:では|は、|は|の|です|で働|招聘|是|成立|에서|은|는|의|입니다))`;

/** @param body what stands below the head */
export function witnessOf(parts: Part[], isTopic: (text: string) => boolean): Witness {
  const known = new Map<string, number>();
  const texts = parts.slice(0, 300);
  const strength = (name: string): number => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    // Its first word stands for it: `Acme Analytics GmbH` is Acme further down.
    const short = name.split(/\s+/)[0] ?? name;
    const forms = short.length > 3 && short !== name ? [name, short] : [name];
    let best = 0;
    for (const [order, form] of forms.entries()) {
      const plain = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const named = new RegExp(
        `${BEFORE}${plain}(?![A-Za-zÀ-ÖØ-öø-\\u017f\\u0400-\\u04ff\\u0600-\\u06ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\d])|^${plain}${AFTER}|[.!]\\s${plain}${AFTER}`,
      );
      for (const { text } of texts) {
        if (text === name || !text.includes(form) || text.length < form.length + 4) continue;
        const isTitle = text.length < 90 && order === 1;
        best = Math.max(
          best,
          named.test(text) && !isTitle ? 3 - order : text.length > name.length + 12 ? 1 : 0,
        );
        if (best === 3) break;
      }
      if (best >= 2) break;
    }
    known.set(name, best);
    return best;
  };
  return { strength, isTopic };
}
