const SAFE = /^(https?:\/\/|mailto:|tel:)/i
/** Parameters that newsletters, advertisements and social networks add for tracking. */
const TRACKING = /^(utm_|mc_[ce]id$|_hs|(fb|g|dc|ms|twc|yc)clid$|igshid$|vero_id$|mkt_tok$)/i
/** Redirection services, with the parameters that have the target. */
const REDIRECTORS: readonly { host: RegExp; path: RegExp; to: readonly string[] }[] = [
  { host: /(^|\.)google\.[a-z.]+$/, path: /^\/url$/, to: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, to: ['url'] },
  { host: /^l\.(facebook|instagram)\.com$/, path: /^\/$|^\/l\.php$/, to: ['u'] },
]
/** Anchors that word processors give to footnotes and comments. */
const NOTE = /#(_?ftn|_?edn|_?msocom|cmnt|cite_|fn[:\d-]|sdfootnote|sdendnote)/i

/**
 * Returns the target of a link without redirections and tracking parameters, or `null` if its
 * protocol is not allowed.
 */
export function safeTarget(href: string | null): string | null {
  // eslint-disable-next-line no-control-regex -- browsers ignore control characters in a protocol
  const clean = (href ?? '').replace(/[\u0000-\u0020]/g, '')
  if (!SAFE.test(clean) || !URL.canParse(clean)) return null
  const url = new URL(clean)
  const redirector = REDIRECTORS.find(
    ({ host, path }) => host.test(url.hostname) && path.test(url.pathname),
  )
  const target = redirector?.to.map((name) => url.searchParams.get(name)).find(Boolean)
  if (target) return safeTarget(target)
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  if (tracking.length === 0) return clean
  for (const name of tracking) url.searchParams.delete(name)
  return url.href
}

/**
 * Returns whether a link is the number of a footnote or comment, or the anchor of a heading. Their
 * targets are not pasted.
 */
export const isNoteReference = (href: string | null, text: string): boolean =>
  NOTE.test(href ?? '') || ((href ?? '').startsWith('#') && !/\p{L}/u.test(text))
