const SAFE = /^(https?:\/\/|mailto:|tel:)/i
/**
 * What newsletters, advertisements and social networks add to an address to know who follows it.
 */
const TRACKING = /^(utm_|mc_[ce]id$|_hs|(fb|g|dc|ms|twc|yc)clid$|igshid$|vero_id$|mkt_tok$)/i
/** Addresses of other people's redirections, with the parameters that say where they lead. */
const REDIRECTORS: readonly { host: RegExp; path: RegExp; to: readonly string[] }[] = [
  { host: /(^|\.)google\.[a-z.]+$/, path: /^\/url$/, to: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, to: ['url'] },
  { host: /^l\.(facebook|instagram)\.com$/, path: /^\/$|^\/l\.php$/, to: ['u'] },
]
/** The names that programs give to the places of footnotes and comments. */
const NOTE = /#(_?ftn|_?edn|_?msocom|cmnt|cite_|fn[:\d-]|sdfootnote|sdendnote)/i

/**
 * Where a link leads, if it may; without the redirections and marks by which others watch who
 * follows it.
 */
export function safeTarget(href: string | null): string | null {
  // eslint-disable-next-line no-control-regex -- browsers ignore them inside a protocol's name
  const clean = (href ?? '').replace(/[\u0000-\u0020]/g, '')
  if (!SAFE.test(clean) || !URL.canParse(clean)) return null
  const url = new URL(clean)
  const around = REDIRECTORS.find(
    ({ host, path }) => host.test(url.hostname) && path.test(url.pathname),
  )
  const behind = around?.to.map((name) => url.searchParams.get(name)).find(Boolean)
  if (behind) return safeTarget(behind)
  const marks = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  if (marks.length === 0) return clean
  for (const mark of marks) url.searchParams.delete(mark)
  return url.href
}

/**
 * Whether a link is only the number of a footnote or comment, or a heading's own mark: it leads to
 * a place that is not pasted.
 */
export const isNoteReference = (href: string | null, words: string): boolean =>
  NOTE.test(href ?? '') || ((href ?? '').startsWith('#') && !/\p{L}/u.test(words))
