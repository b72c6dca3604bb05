/** The forms of an answer beside its page. */
const FORMS = [
  { ending: '.md', type: 'text/markdown' },
  { ending: '.json', type: 'application/json' },
] as const

/** Pages of answers, at their long and short addresses, as `finishedPath` writes them. */
const ANSWER = /^\/[a-z]{2}\/(?:questions|a)\/[^/.]+$/

/** Whether what is at a path depends on the `Accept` header. */
export const isNegotiable = (path: string): boolean => ANSWER.test(path)

/**
 * The path of the form of an answer that an `Accept` header prefers to its page; `null` if it is the
 * page. A form must be named; of two that are wanted as much, the one that is named first counts. The
 * edge asks the portal wherever a form is named (`default.vcl`).
 */
export function negotiatedPath(path: string, accept: string | undefined): string | null {
  if (!accept || !isNegotiable(path)) return null
  const wanted = rangesOf(accept)
  const page = wanted.find(({ type }) => type === 'text/html')
  const any = wanted.find(({ type }) => type === '*/*')
  const [best] = FORMS.flatMap((form) => {
    const range = wanted.find(({ type }) => type === form.type)
    return range && range.quality > 0 ? [{ ...range, ending: form.ending }] : []
  }).sort((one, other) => other.quality - one.quality || one.place - other.place)
  if (!best) return null
  const isPreferred = page
    ? best.quality > page.quality || (best.quality === page.quality && best.place < page.place)
    : best.quality >= (any?.quality ?? 0)
  return isPreferred ? path + best.ending : null
}

type Range = { type: string; quality: number; place: number }

const rangesOf = (accept: string): Range[] =>
  accept
    .slice(0, 1_000)
    .split(',')
    .map((part, place) => {
      const [type = '', ...parameters] = part.toLowerCase().split(';')
      const quality = parameters
        .map((each) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(each)?.[1])
        .find(Boolean)
      return { type: type.trim(), quality: quality === undefined ? 1 : Number(quality), place }
    })
