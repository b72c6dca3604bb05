import type { Sql } from '../../../core/sql.ts'
import { inlineText, type Unit } from '../units/types.ts'
import { exactPairs, nearMatches } from './find-matches.ts'
import { sourceHashOf, type PairLanguages } from './store-pairs.ts'

/** Adds to the units that are not translated what the memory has for them. */
export async function withMatches(
  sql: Sql,
  direction: PairLanguages,
  units: readonly Unit[],
): Promise<Unit[]> {
  const isOpen = ({ target, state }: Unit) => target === null || state === 'new'
  const textOf = ({ source }: Unit) => inlineText(source).trim()
  const exact = await exactPairs(sql, direction, units.filter(isOpen).map(textOf))
  const found: Unit[] = []
  for (const unit of units) {
    const same = isOpen(unit) ? (exact.get(sourceHashOf(textOf(unit))) ?? []) : []
    const matches =
      same.length > 0
        ? same.map(({ source, target }) => ({ likeness: 100, source, target }))
        : isOpen(unit)
          ? await nearMatches(sql, direction, textOf(unit))
          : []
    const targets = new Set<string>()
    const different = matches
      .filter(({ target }) => !targets.has(target) && targets.add(target))
      .slice(0, 3)
      .map(({ likeness, source, target }) => ({ likeness, source, target }))
    found.push(different.length > 0 ? { ...unit, matches: different } : unit)
  }
  return found
}
