import { diffArrays } from 'diff'
import { SINGLE_FIELDS } from '../../fields/translated-fields.ts'
import { answerPartsOf, partAt, type TextPart } from './fingerprint.ts'

/** A paragraph that differs between two texts: reworded, added (no `was`) or removed (no `now`). */
export type PartChange = {
  place: TextPart['place']
  was: TextPart | null
  now: TextPart | null
  /** Indexes of `was` and `now` among the answer's paragraphs, from 0. `null` outside of it. */
  wasIndex: number | null
  nowIndex: number | null
}

/**
 * Returns the paragraphs that differ between two texts. A paragraph that only moved because others
 * were added or removed before it is unchanged.
 */
export function compareTexts(before: readonly TextPart[], now: readonly TextPart[]): PartChange[] {
  const singles = SINGLE_FIELDS.flatMap(({ place }): PartChange[] => {
    const [was, is] = [partAt(before, place), partAt(now, place)]
    return was?.hash === is?.hash ? [] : [{ place, was, now: is, wasIndex: null, nowIndex: null }]
  })
  return [...singles, ...compareAnswers(answerPartsOf(before), answerPartsOf(now))]
}

function compareAnswers(before: readonly TextPart[], now: readonly TextPart[]): PartChange[] {
  const runs = diffArrays(
    before.map(({ hash }) => hash),
    now.map(({ hash }) => hash),
  )
  const changes: PartChange[] = []
  let [wasAt, nowAt] = [0, 0]
  let [removed, added]: [number[], number[]] = [[], []]
  const flushRun = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [wasIndex, nowIndex] = [removed[index] ?? null, added[index] ?? null]
      changes.push({
        place: 'answer',
        wasIndex,
        nowIndex,
        was: wasIndex === null ? null : (before[wasIndex] ?? null),
        now: nowIndex === null ? null : (now[nowIndex] ?? null),
      })
    }
    ;[removed, added] = [[], []]
  }
  for (const run of runs) {
    const length = run.value.length
    if (run.removed) for (let step = 0; step < length; step += 1) removed.push(wasAt++)
    else if (run.added) for (let step = 0; step < length; step += 1) added.push(nowAt++)
    else {
      flushRun()
      wasAt += length
      nowAt += length
    }
  }
  flushRun()
  return changes
}
