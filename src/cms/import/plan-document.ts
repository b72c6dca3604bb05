import { alikeIn } from './check/near-duplicate-flags.ts'
import type { Elsewhere } from './check/other-questions.ts'
import { examine, type Examined } from './check/check-pair.ts'
import { NO_FACTS, type Facts } from './parse/sidecar.ts'
import { hashOf } from './plan/hash.ts'
import { planImport, type KnownEntry, type Plan } from './plan/plan.ts'
import type { ImportOptions, Source } from './plan/source.ts'
import type { Pair } from './read/pair.ts'
import { repair } from './repair/repair.ts'
import type { Original } from './write/find-original.ts'

/**
 * What an import of one document would do. `examined` gives what the checks found in a pair and the
 * text to write for it, without the repairs that a person has undone.
 */
export type Planned = {
  source: Source
  around: Around
  original: Original | null
  plan: Plan
  examined: (pair: Pair, undone: readonly string[]) => Examined
}

export type Around = {
  original: Original | null
  known: readonly KnownEntry[]
  elsewhere: readonly Elsewhere[]
}

export function planOne(
  source: Source,
  { original, known, elsewhere }: Around,
  options: ImportOptions,
): Planned {
  let alike: ReturnType<typeof alikeIn> | undefined
  const seen = new Map<Pair, { skipped: string; result: Examined }>()
  // Asked for by the report and the writing: once is enough, unless a person has undone repairs.
  // Most of an import's time goes into this.
  const examined = (pair: Pair, undone: readonly string[]): Examined => {
    const skipped = undone.join('\n')
    const known = seen.get(pair)
    if (known?.skipped === skipped) return known.result
    const facts = original ? null : factsOf(source, pair, options)
    const result = examine(pair, facts, source.locale, {
      fix: options.fix ?? false,
      skip: new Set(undone),
    })
    const all = {
      ...result,
      flags: [
        ...result.flags,
        ...((alike ??= alikeIn(source.pairs, elsewhere, source.locale)).get(pair) ?? []),
      ],
    }
    seen.set(pair, { skipped, result: all })
    return all
  }
  const repaired = options.fix
    ? (pair: Pair, undone: readonly string[]) =>
        hashOf(repair(pair, source.locale, new Set(undone)).text)
    : undefined
  return {
    source,
    around: { original, known, elsewhere },
    original,
    examined,
    plan: planImport(source.name, source.locale, source.pairs, known, repaired),
  }
}

export const factsOf = (
  { sidecar = NO_FACTS, facts }: Source,
  pair: Pair,
  { topics }: ImportOptions,
): Facts => ({
  ...(topics?.length ? { topics: [...topics] } : {}),
  ...sidecar.all,
  ...facts?.get(pair),
  ...sidecar.of(pair.question),
})
