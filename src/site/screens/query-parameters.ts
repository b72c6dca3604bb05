/**
 * The parameters that pages read, by the last part of the page's path. Pages are given no others, and
 * the edge drops them before it looks for a copy (`src/server/edge/default.vcl`): a parameter that
 * means nothing makes no new page.
 */
export const QUERY_PARAMETERS: Record<string, readonly string[]> = {
  search: ['q'],
  session: ['n', 'topic', 'found'],
}

/** The parameters of a URL that its page reads, in one order. */
export function knownParameters(url: string): URLSearchParams {
  const { pathname, searchParams } = new URL(url, 'http://portal')
  const known = QUERY_PARAMETERS[pathname.split('/').at(-1) ?? ''] ?? []
  const kept = new URLSearchParams([...searchParams].filter(([name]) => known.includes(name)))
  kept.sort()
  return kept
}
