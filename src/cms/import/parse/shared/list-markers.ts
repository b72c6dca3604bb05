/**
 * What stands before an item of a list. `kind` sets the items of one list apart from those of
 * another; a letter can be a Roman numeral, too.
 */
export type ListMarker = { kind: string; value: number; text: string }

const BULLET = /^[-*•‣◦·–—]\s+(?=\S)/u
const NUMBER = /^[(（]?(\p{Nd}{1,3})([.)）、°])(?!\p{Nd})\s*(?=\S)/u
const LETTER = /^[(（]?([a-z]|[ivx]{2,5})([.)）])\s+(?=\S)/iu
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** The markers that a line can start with. */
export function listMarkers(line: string): ListMarker[] {
  if (BULLET.test(line)) return [{ kind: 'bullet', value: 1, text: line.replace(BULLET, '') }]
  const [number, digits = '', stop = ''] = NUMBER.exec(line) ?? []
  if (number)
    return [
      {
        kind: `number ${stop}`,
        value: Number(digits.normalize('NFKD')),
        text: line.slice(number.length),
      },
    ]
  const [mark, letters = '', end = ''] = LETTER.exec(line) ?? []
  if (!mark) return []
  const text = line.slice(mark.length)
  const small = letters.toLowerCase()
  const form = `${small === letters ? 'small' : 'capital'} ${end}`
  return [
    ...(ROMAN.includes(small)
      ? [{ kind: `roman ${form}`, value: ROMAN.indexOf(small) + 1, text }]
      : []),
    ...(small.length === 1
      ? [{ kind: `letter ${form}`, value: small.charCodeAt(0) - 96, text }]
      : []),
  ]
}

/** Items that are more lines apart are in no list. */
const MAX_APART = 100

export const isLettered = ({ kind }: ListMarker): boolean => !/^(bullet|number)/.test(kind)

/**
 * The marker that begins a list on one of the lines. Letters begin one only at the first, if the
 * second comes below: a sentence can start with an initial.
 */
export function listStart(lines: readonly string[], at: number): ListMarker | null {
  return (
    listMarkers(lines[at] ?? '').find(
      (marker) =>
        !isLettered(marker) ||
        (marker.value === 1 &&
          lines
            .slice(at + 1, at + MAX_APART)
            .some((line) =>
              listMarkers(line).some(({ kind, value }) => kind === marker.kind && value === 2),
            )),
    ) ?? null
  )
}

/**
 * The lines (indexes) of lettered lists among others, although they ask. They are questions if each
 * of a list asks and has its answer below it.
 */
export function letteredItems(
  lines: readonly string[],
  asks: (text: string) => boolean,
): ReadonlySet<number> {
  const items = new Set<number>()
  for (let at = 0; at < lines.length; at += 1) {
    const first = items.has(at) ? null : listStart(lines, at)
    if (!first || !isLettered(first)) continue
    const run = runFrom(lines, at, first)
    const isAnswered = (index: number) => {
      const below = lines.slice(index + 1, index + MAX_APART).find((line) => line !== '')
      return below !== undefined && listMarkers(below).length === 0
    }
    if (!run.every(({ index, text }) => asks(text) && isAnswered(index)))
      for (const { index } of run) items.add(index)
  }
  return items
}

/** The items of a list of letters, in their order. */
function runFrom(lines: readonly string[], from: number, { kind }: ListMarker) {
  const run: { index: number; text: string }[] = []
  for (
    let index = from;
    index < lines.length && index < (run.at(-1)?.index ?? from) + MAX_APART;
    index += 1
  ) {
    const marker = listMarkers(lines[index] ?? '').find((each) => each.kind === kind)
    if (marker?.value === 1 && run.length > 0) break
    if (marker?.value === run.length + 1) run.push({ index, text: marker.text })
  }
  return run
}
