/** What kind of thing a line of an ad speaks of: pictures, sounds, texts, documents, or rows of a table. Pure. */
import type { ThingKind } from '../../templates/domains.ts';

/** What a line of an ad speaks of, by words that begin so. The first that is met counts. */
const MODALITIES: [ThingKind, RegExp][] = [
  [
    'sounds',
    /\b(?:audio\w*|speech|voices?|acoustic\w*|sounds?|(?:call|voice|audio|microphone|field|sound) recordings?|microphones?|hydrophones?|birdsong|phone calls?|utterance\w*|pronunciation|phoneme\w*|sprachaufnahm\w*|parole|vocal\w*|voz|voces|fala|voce)\b|音 声|录 音|语 音|음 성|녹 음/,
  ],
  [
    'pictures',
    /\b(?:images?|imagery|(?:computer|machine) vision|vision (?:models?|systems?|algorithms?)|vis(?:ion|ao|ione) (?:artificial[e]?|par ordinateur|por (?:ordenador|computador))|pictures?|photos?|photograph\w*|videos?|cameras?|scans?|smears?|slides|biops(?:y|ies)|aspirates?|(?:archive|feature|short) films?|scenes|x ?rays?|radiograph\w*|slides|frames|footage|drones?|satellite\w*|point clouds?|lidar|\w*bild(?:er|ern|basiert\w*|verarbeitung|analyse|daten)?|imagem|fotos?|kameras?|imagenes|imagens|immagini|\w*beelden|camaras?|camara s|video s|prises de vue)\b|画 像|映 像|カ メ ラ|图 像|图 片|影 像|视 频|摄 像|이 미 지|영 상|카 메 라/,
  ],
  [
    'texts',
    /\b(?:texts?|free text|notes?|e ?mails?|letters?|tickets?(?! (?:swapping|sharing|sales|prices?|demand|machines?|gates?|types?))|messages?|reviews|(?:product|customer|guest|app) review|comments?|descriptions|reports|transcripts?|complaints?|enquir\w*|inquir\w*|posts|articles|\w*berichte?n?|texte n?|comptes rendus|informes|relatorios|testi|\w*meldung(?:en)?|meldingen|berichten|\w*beschwerden?|\w*anfragen?|klachten|reclamations?|reclamaciones|reclamacoes|reclami)\b|テ キ ス ト|報 告 書|文 本|텍 스 트/,
  ],
  [
    'documents',
    /\b(?:documents?|contracts?|invoices?|forms?|filings?|registers?|manuals|(?:user|service|repair|product|training|maintenance|workshop) manual|polic(?:y|ies)|knowledge bases?|rules|guidelines?|pdfs?|prescriptions?|records|papers|dokumente?n?|vertrage?n?|rechnungen|factures|documentos|contratos|facturas|documenti|contratti|documenten)\b|知 识 库|文 書|文 档|문 서/,
  ],
];

/** A level is a number, whatever it is the level of. */
const MEASURED = /\b(?:sounds?|noise|acoustic|audio|vocal) (?:levels?|pressure|intensity|power|volume)\b/g;

/** What a line speaks of; rows of a table where no word says otherwise. @param plain its words as one string */
export const modalityOf = (plain: string): ThingKind => {
  const said = plain.replace(MEASURED, '');
  return MODALITIES.find(([, pattern]) => pattern.test(said))?.[0] ?? 'rows';
};
