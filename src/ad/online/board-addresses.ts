/** Job boards that give their postings as JSON to everybody: which posting an address means, and where its JSON is. Pure. */

export type BoardName = 'greenhouse' | 'lever' | 'ashby';

/** A posting of a board; without an id it is the board itself. */
export interface BoardPlaceOnline {
  board: BoardName;
  organisation: string;
  id?: string;
  /** Lever keeps employers of Europe apart. */
  europe?: boolean;
}

const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';

/** What an address means, if it is one of such a board. */
export function boardAt(url: URL): BoardPlaceOnline | undefined {
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const parts = url.pathname.split('/').filter(Boolean).map(decoded);
  if (host === 'boards-api.greenhouse.io' && parts[0] === 'v1') return greenhouse(parts[2], parts[4]);
  if (/^(?:job-)?boards\.greenhouse\.io$/.test(host)) {
    if (parts[0] === 'embed') return greenhouse(url.searchParams.get('for'), url.searchParams.get('token'));
    return greenhouse(parts[0], parts[1] === 'jobs' ? parts[2] : url.searchParams.get('gh_jid'));
  }
  const lever = /^(?:jobs|api)\.(eu\.)?lever\.co$/.exec(host);
  if (lever) {
    const [organisation, id] = host.startsWith('api.') ? parts.slice(2) : parts;
    return found('lever', organisation, id, lever[1] !== undefined);
  }
  if (host === 'jobs.ashbyhq.com') return found('ashby', parts[0], parts[1]);
  return undefined;
}

const greenhouse = (organisation?: string | null, id?: string | null) =>
  found('greenhouse', organisation, id && /^\d+$/.test(id) ? id : undefined);

function found(
  board: BoardName,
  organisation: string | null | undefined,
  said: string | null | undefined,
  europe = false,
): BoardPlaceOnline | undefined {
  if (!organisation || organisation.length > 100) return undefined;
  const id = board === 'greenhouse' ? said : new RegExp(`^${ID}$`, 'i').exec(said ?? '')?.[1];
  return { board, organisation, ...(id ? { id } : {}), ...(europe ? { europe } : {}) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The posting that an employer's own page shows out of a board: its address says which, its text whose. */
export function boardWithin(page: string, url: URL): BoardPlaceOnline | undefined {
  const id = url.searchParams.get('gh_jid') ?? url.searchParams.get('gh_job_id');
  if (id && /^\d+$/.test(id)) {
    const [, named] =
      /greenhouse\.io\/embed\/job_(?:board|app)(?:\/js)?\?(?:[^"'\s]*?&(?:amp;)?)?for=([\w.-]+)/i.exec(
        page,
      ) ??
      /boards-api\.greenhouse\.io\/v1\/boards\/([\w.-]+)/i.exec(page) ??
      /boards\.greenhouse\.io\/(?!embed)([\w.-]+)/i.exec(page) ??
      [];
    // Most boards are called as the employer's own address is.
    const own = url.hostname
      .replace(/\.(?:com?|org|net)?\.?[a-z]{2,}$/i, '')
      .split('.')
      .at(-1);
    return greenhouse(named ?? own, id);
  }
  const ashby = url.searchParams.get('ashby_jid');
  const [, board] = /jobs\.ashbyhq\.com\/([^/"'?\s]+)/i.exec(page) ?? [];
  return ashby && board ? found('ashby', decoded(board), ashby) : undefined;
}

/** The posting that a page leads to, where it leads to one alone. */
export function boardLinked(page: string): BoardPlaceOnline | undefined {
  const places = new Map<string, BoardPlaceOnline>();
  for (const [link] of page.matchAll(
    /https:\/\/[\w.-]+\.(?:greenhouse\.io|lever\.co|ashbyhq\.com)\/[^\s"'<>\\]{3,300}/g,
  )) {
    const place = URL.canParse(link) ? boardAt(new URL(link.replaceAll('&amp;', '&'))) : undefined;
    if (place?.id) places.set(`${place.board} ${place.id}`, place);
  }
  return places.size === 1 ? [...places.values()][0] : undefined;
}

/** The variables that name another place for a board's JSON, as a company's mirror or a test has it. */
const APIS: Record<BoardName, [variable: string, url: string]> = {
  greenhouse: ['GREENHOUSE_API_URL', 'https://boards-api.greenhouse.io'],
  lever: ['LEVER_API_URL', 'https://api.lever.co'],
  ashby: ['ASHBY_API_URL', 'https://api.ashbyhq.com'],
};

/** Where the JSON of a posting is. */
export function apiOf(
  { board, organisation, id = '', europe }: BoardPlaceOnline,
  env: NodeJS.ProcessEnv,
): URL {
  const [variable, usual] = APIS[board];
  const base = (env[variable] || (europe ? 'https://api.eu.lever.co' : usual)).replace(/\/+$/, '');
  const name = encodeURIComponent(organisation);
  if (board === 'greenhouse') return new URL(`${base}/v1/boards/${name}/jobs/${id}?pay_transparency=true`);
  if (board === 'lever') return new URL(`${base}/v0/postings/${name}/${id}?mode=json`);
  return new URL(`${base}/posting-api/job-board/${name}?includeCompensation=true`);
}
