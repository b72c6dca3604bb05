import { letteredItems } from '../../shared/list-markers.ts'

/** Bullets and numbers that begin no list in Markdown. */
const NO_LIST = /^\s*(?:[•‣◦·]|[(（]\p{Nd}{1,3}[)）])\s/u

/** Lists that Markdown does not know, such as lettered ones, keep their lines. */
export function withBreaks(lines: readonly string[]): string[] {
  const texts = lines.map((line) => line.trim())
  const items = letteredItems(texts, () => false)
  return lines.map((line, index) =>
    texts[index] && (items.has(index + 1) || NO_LIST.test(lines[index + 1] ?? ''))
      ? `${line}  `
      : line,
  )
}
