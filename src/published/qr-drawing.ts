import { encode } from 'uqr'

/** `path`: the dark squares, as an SVG path to draw with a line 1 wide, in a square of `size` units. */
type Drawing = { path: string; size: number }
const MAX_CACHED = 2_000
const cache = new Map<string, Drawing>()

/**
 * The QR code of a text, with a quiet zone of four squares, as ISO/IEC 18004 asks for. Error
 * correction is level M: a code on paper gets stains and creases. Encoding takes some milliseconds,
 * so codes are cached.
 */
export function qrDrawing(text: string): Drawing {
  const known = cache.get(text)
  if (known) return known
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const drawing = {
    size,
    path: data.map(lineOf).join(''),
  }
  if (cache.size >= MAX_CACHED) cache.clear()
  cache.set(text, drawing)
  return drawing
}

/** A line through the middle of a row. Steps from run to run are shorter than places, on every page. */
const lineOf = (row: boolean[], y: number): string => {
  let at = 0
  return runs(row)
    .map(([from, length], index) => {
      const move = index === 0 ? `M${from} ${y}.5` : `m${from - at} 0`
      at = from + length
      return `${move}h${length}`
    })
    .join('')
}

/** The dark runs of a row: where each begins and how long it is. */
function runs(row: boolean[]): [from: number, length: number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}

/**
 * An address in capitals, which makes a smaller code: the portal redirects such addresses to their
 * own letters. For paths without letters that differ by case.
 */
export const upperCased = (url: string): string => url.toUpperCase()
