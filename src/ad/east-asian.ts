/** Headings and sentences of ads in Japanese, Korean and Chinese, where no space parts words: found as runs of signs. Pure. */
import type { Section } from './section.ts';

const SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Parts of headings, without spaces, by section; tried in this order. */
const HEADINGS: [Section, string][] = [
  ['equal', '個人情報 プライバシー 개인정보 기회균등'],
  [
    'benefits',
    '給与 給料 待遇 福利厚生 年収 想定年収 休日 休暇 勤務時間 就業時間 社会保険 手当 報酬 昇給 賞与 勤務条件 労働条件 働き方 雇用条件 혜택 복지 복리후생 급여 연봉 근무조건 근무시간 처우 보상 福利 薪 待遇',
  ],
  [
    'apply',
    '応募方法 応募手続 選考 採用プロセス 採用フロー お問い合わせ 전형절차 전형 지원방법 지원 방법 채용절차 제출서류 접수 합류여정 참고사항 유의사항 申请 投递 联系方式',
  ],
  ['preferred', '歓迎 尚可 望ましい 優遇 あると嬉しい プラス 우대 더좋 加分 优先'],
  [
    'required',
    '応募資格 応募条件 応募要件 必須 必要な 求める 対象となる方 資格 必要条件 スキル要件 要件 こんな方 開発環境 使用技術 技術スタック 利用技術 자격요건 자격조건 지원자격 필수 자격 필요역량 이런분 이런경험 요구사항 요구역량 기술스택 사용기술 경험과역량 任职 要求 资格 条件 希望你 我们期待',
  ],
  ['team', 'チーム 配属 組織 体制 팀소개 조직소개 팀을소개 合流する部署 团队介绍'],
  [
    'duties',
    '仕事内容 業務内容 職務内容 担当業務 主な業務 業務詳細 具体的 お任せ ミッション 役割 やること 주요업무 담당업무 업무내용 직무내용 주요역할 하는일 하게됩니다 할업무 수행업무 업무소개 일을해요 일을합니다 합류하면 职责 工作内容 工作职 负责',
  ],
  ['role', '募集背景 募集要項 ポジション 職種 概要 포지션 직무소개 모집배경 모집요강 职位描述 岗位描述 职位'],
  [
    'company',
    '会社概要 会社紹介 企業情報 会社情報 事業内容 について 企業理念 とは 회사소개 기업소개 회사를소개 소개 公司介绍 公司简介 关于我们',
  ],
  [
    'meta',
    '勤務地 就業場所 雇用形態 契約期間 最寄り駅 근무지 근무위치 근무지역 근무장소 고용형태 근무형태 工作地点 地点 学历',
  ],
];
const HEADING_PARTS = HEADINGS.map(([section, parts]) => [section, parts.split(' ')] as const);

/** What a sentence says of itself. */
const SENTENCES: [Section, RegExp][] = [
  ['apply', /ご応募ください|応募フォーム|履歴書|職務経歴書|이력서|지원서|投递简历|简历发/],
  [
    'benefits',
    /万円|社会保険|リモートワーク可|フレックス|手当|有給|연봉|4대보험|휴가|식대|五险一金|年终奖|带薪/,
  ],
  ['preferred', /歓迎|尚可|あれば(?:尚|なお)|優遇|우대|있으면 (?:더 )?좋|优先|加分/],
  [
    'required',
    /年以上|の経験(?:がある|を有|をお持ち)?(?:方|者|。|$)|経験者|できる方|お持ちの方|必須|知識(?:がある|をお持ち)?|년 이상|경험이? ?(?:있|보유|필요|자|$)|있으신 분|가능하신 분|가능한 분|능력|전공|이해도|具备|熟悉|精通|以上学历|年以上|经验/,
  ],
  [
    'duties',
    /していただきます|していただく|お任せ|担当し|担当を|を担当|に携わ|をリード|の(?:設計|開発|構築|改善|運用|分析)(?:・|、|を|$)|담당|수행|개발합니다|구축합니다|설계|개발 및|운영$|개선$|고도화|负责|参与|研发/,
  ],
  ['role', /募集(?:して|中|し)|求めて|を採用|모집|찾고 있|채용합니다|모십니다|招聘|诚聘/],
  [
    'company',
    /(?:企業|会社|スタートアップ|メーカー)です|弊社は|当社は|私たちは|を運営して|を提供して(?:い|お)|설립|기업입니다|회사입니다|스타트업입니다|저희는|우리는|成立于|是一家|致力于/,
  ],
];

/** The section that a heading names, and nothing where it is none. A heading is short and no sentence. */
export function headingOfSigns(text: string): Section | undefined {
  if (text.length > 40 || !SIGNS.test(text)) return undefined;
  const bare = /^[【〔[<〈《「■◆▼●]/.test(text);
  const plain = text.replace(/[【】〔〕[\]<>〈〉《》「」■◆▼●◇□:：\s]/g, '').replace(/[（(][^）)]*[）)]$/, '');
  if (!plain || plain.length > (bare ? 24 : 14) || /[。、，]|ます$|です$|니다$|세요$/.test(plain)) {
    if (!/^.{2,24}(?:합니다|해요|니다|세요|ます|です)$/.test(plain)) return undefined;
  }
  for (const [section, parts] of HEADING_PARTS)
    for (const part of parts)
      if (plain.includes(part) && (bare || plain.length <= part.length + 8)) return section;
  return undefined;
}

/** What sentences say of themselves, where no heading does. */
export function sectionOfSigns(text: string, heard: Section[] | undefined): Section | undefined {
  if (!SIGNS.test(text)) return undefined;
  return SENTENCES.find(([kind, pattern]) => (!heard || heard.includes(kind)) && pattern.test(text))?.[0];
}
