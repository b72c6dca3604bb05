import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import type { PendingChange } from '../staleness.ts'
import { partHash, pairParagraphs } from './paragraphs.ts'
import type { Unit, UnitState } from './types.ts'

/** A translation as it is exported. `machine`: hashes of paragraphs that a machine wrote. */
export type ExportedTranslation = {
  entry: Entry
  state: UnitState
  open: readonly PendingChange[]
  machine: ReadonlySet<string>
}

/** Returns the units of one answer: each paragraph with its current translation, if it has one. */
export function exportUnits(
  original: Entry,
  translation: ExportedTranslation | null,
  t: DeskTranslate,
): Unit[] {
  const { source, targetOf } = pairParagraphs(original, translation?.entry ?? null)
  return source.map(({ id, inline }) => {
    const counterpart = targetOf(id)
    const hash = counterpart && partHash(id, counterpart.inline)
    const translated = counterpart && hash !== partHash(id, inline) ? counterpart.inline : null
    const changed =
      hash === undefined
        ? []
        : (translation?.open ?? []).filter(({ before }) => before.includes(hash))
    return {
      id,
      source: inline,
      target: translated,
      machine: hash !== undefined && Boolean(translation?.machine.has(hash)),
      state: translated === null || changed.length > 0 ? 'new' : (translation?.state ?? 'new'),
      notes: changed.map(({ severity }) => t(`translations.changedSince.${severity}`)),
    }
  })
}
