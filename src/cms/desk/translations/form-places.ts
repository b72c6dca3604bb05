import type { SideBySide } from '../../translations/side-by-side.ts'

type Placed = Pick<SideBySide, 'place' | 'at' | 'source' | 'translation'>

/**
 * Returns where the paragraphs of the saved translation stand in the form, whose answer is `form`.
 * What was put in since goes to the rows of the original that have no translation, in order.
 */
export function formPlaces(rows: readonly Placed[], form: readonly string[]): (number | null)[] {
  const saved: string[] = []
  for (const { at, translation } of rows) if (at !== null) saved[at] = translation ?? ''
  const shorter = Math.min(saved.length, form.length)
  let [before, after] = [0, 0]
  while (before < shorter && saved[before] === form[before]) before += 1
  while (after < shorter - before && saved.at(-1 - after) === form.at(-1 - after)) after += 1
  const [firstNew, afterNew] = [saved.length - after, form.length - after]
  let put = firstNew
  return rows.map(({ place, at, source }) => {
    if (place !== 'answer') return null
    if (at === null) return source !== null && put < afterNew ? put++ : null
    if (at >= firstNew) return at + form.length - saved.length
    return at < afterNew ? at : null
  })
}
