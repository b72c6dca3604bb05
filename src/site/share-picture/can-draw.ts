import sharp from 'sharp'

/** How many pixels of each row and of each column of a letter are inked. */
type Drawn = { rows: number[]; columns: number[] }

/** Letters that no font has: what is drawn for them is what is drawn for any that is missing. */
const MISSING = ['\u0378', '\u{50005}']
/** What no font draws by itself. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{M}]/u

const known = new Map<string, Promise<boolean>>()
/** In letters; a clinic's answers have a few thousand. */
const MAX_KNOWN = 20_000

/**
 * Whether the fonts of this computer have every letter of a text. For a letter that they lack, Pango
 * draws a box with its number, and says nothing.
 */
export async function canDraw(text: string): Promise<boolean> {
  const letters = new Set([...text.normalize('NFC')].filter((letter) => !INVISIBLE.test(letter)))
  for (const letter of letters) if (!(await canDrawLetter(letter))) return false
  return letters.size > 0
}

function canDrawLetter(letter: string): Promise<boolean> {
  const before = known.get(letter)
  if (before) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const found = isLetter(letter).catch(() => false)
  known.set(letter, found)
  return found
}

async function isLetter(letter: string): Promise<boolean> {
  const drawn = await draw(letter)
  if (drawn.rows.length === 0) return false
  if (!isFramed(drawn)) return true
  const boxes = await Promise.all(MISSING.map(draw))
  return !boxes.some(
    ({ rows, columns }) =>
      rows.length === drawn.rows.length && columns.length === drawn.columns.length,
  )
}

/** A letter without the space around it. */
async function draw(letter: string): Promise<Drawn> {
  const text = letter.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  const { data, info } = await sharp({ text: { text, font: 'sans 12', dpi: 300 } })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inked = (from: number, step: number, count: number) =>
    Array.from({ length: count }, (_, index) => data[from + index * step] ?? 0).filter(isInk).length
  const { width, height } = info
  return {
    rows: trimmed(Array.from({ length: height }, (_, y) => inked(y * width, 1, width))),
    columns: trimmed(Array.from({ length: width }, (_, x) => inked(x, width, height))),
  }
}

const isInk = (value: number): boolean => value > 100

/** Without the zeros at both ends. */
const trimmed = (counts: number[]): number[] =>
  counts.slice(
    counts.findIndex((count) => count > 0),
    counts.findLastIndex((count) => count > 0) + 1,
  )

/** Whether all four sides are whole lines, as those of a box are. */
const isFramed = ({ rows, columns }: Drawn): boolean =>
  [rows.at(0), rows.at(-1)].every((count = 0) => count >= columns.length * 0.9) &&
  [columns.at(0), columns.at(-1)].every((count = 0) => count >= rows.length * 0.9)
