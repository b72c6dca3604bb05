import { encode } from 'uqr'

type Drawing = { path: string; size: number }
const MAX_CACHED = 2_000
const cache = new Map<string, Drawing>()

/** Encoding takes some milliseconds, so codes are cached. */
function pathOf(text: string): Drawing {
  const known = cache.get(text)
  if (known) return known
  const { data, size } = encode(text, { ecc: 'L', border: 2 })
  const drawing = {
    size,
    path: data
      .flatMap((row, y) =>
        runs(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`),
      )
      .join(''),
  }
  if (cache.size >= MAX_CACHED) cache.clear()
  cache.set(text, drawing)
  return drawing
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

/** An address as a QR code: for paper, where links cannot be followed. It is drawn as one path. */
export function QrCode({ text }: { text: string }) {
  const { path, size } = pathOf(text)
  return (
    <svg
      className="qr"
      width="91"
      height="91"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
