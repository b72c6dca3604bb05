/**
 * Word writes a list as paragraphs. A page that it saved as “Web page, filtered” says of each only
 * its class, its indent, and the bullet or number in its text.
 */

const POINTS: Record<string, number> = { in: 72, pt: 1, cm: 28.35, mm: 2.835, px: 0.75 }
/** How far Word indents each level, in points. */
const LEVEL_INDENT = 36

type Attributes = { class: string; style: string; dir: string }

/** Whether a paragraph has the style of a list. */
export const isWordListClass = (names: string): boolean => /(?:^|\s)MsoList/i.test(names)

/** The level of a paragraph in a list, from 1: by its list, its class, or its indent. */
export function wordListLevel({ class: names, style, dir }: Attributes): number {
  const level =
    /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1] ??
    /\bMsoList(?:Bullet|Number|Continue)?([2-5])\b/i.exec(names)?.[1]
  if (level) return Number(level)
  const points = indent(style, dir.toLowerCase() === 'rtl' ? 'right' : 'left')
  return Math.min(9, Math.max(1, Math.round(points / LEVEL_INDENT)))
}

/** The margin at the side where lines start, in points. */
function indent(style: string, side: 'left' | 'right'): number {
  const own = new RegExp(`margin-${side}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]
  const all = /(?:^|;)\s*margin\s*:\s*([^;]+)/i.exec(style)?.[1]?.trim().split(/\s+/) ?? []
  const [, right = all[0], , left = right] = all
  const [, size, unit = ''] =
    /^\s*(-?[\d.]+)(in|pt|cm|mm|px)/i.exec(own ?? (side === 'left' ? left : right) ?? '') ?? []
  return Number(size ?? 0) * (POINTS[unit.toLowerCase()] ?? 0)
}

/** Whether an element is the blank that Word puts between a bullet or number and the text. */
export const isMarkerSpace = (style: string, text: string): boolean =>
  /\bfont(?:-size)?\s*:[^;]*\b7(?:\.0)?pt/i.test(style) && text.trim() === ''

/** A bullet or number at the start of a paragraph. */
const MARKER = /^\s*(?:[·•▪◦§o\uf0b7–-]|\(?[\p{L}\p{N}]{1,4}[.)])\s+/u

/** The bullet or number at the start of a text without the blanks; `null` without one. */
export const markerIn = (text: string): string | null => MARKER.exec(`${text} `)?.[0].trim() ?? null

/** Whether a bullet or number is a number or a letter: `1.`, `(a)`, `٢-`. */
export const isNumber = (marker: string): boolean => /^\(?[\p{L}\p{N}]{1,5}[.)-]/u.test(marker)
