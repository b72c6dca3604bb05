'use client'
import { SEVERITIES } from '../../../core/severities.ts'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { TranslationOverview } from '../../translations/languages.ts'
import { AcceptMachineText } from './accept-machine-text.tsx'
import { ConfirmTranslation } from './confirm-translation.tsx'
import { FillFromMemory } from './fill-from-memory.tsx'
import { SideBySideRows } from './side-by-side.tsx'

type Properties = {
  entryId: number
  original: TranslationOverview['original']
  beside: NonNullable<TranslationOverview['beside']>
  actions: readonly string[]
  /** The `updatedAt` of the version on screen. */
  seen: string | undefined
  onDone: () => void
}

/**
 * What changed in the original of a translation, the steps that settle the changes, and the two
 * texts side by side.
 */
export function OriginalSection({ entryId, original, beside, actions, seen, onDone }: Properties) {
  const t = useDeskMessages()
  const changed = beside.paragraphs.flatMap(({ severity }) => severity ?? [])
  const mostSevere = SEVERITIES.findLast((severity) => changed.includes(severity))
  return (
    <>
      {changed.length > 0 && (
        <p className={`desk-note${mostSevere === 'safety' ? ' desk-note--urgent' : ''}`}>
          {rich(t, 'translating.changed.since', {
            changed: <strong>{t('translating.changed.count', { count: changed.length })}</strong>,
          })}{' '}
          {mostSevere && t(`translating.changed.forReaders.${mostSevere}`)}
        </p>
      )}
      {actions.includes('still-current') && changed.length > 0 && (
        <ConfirmTranslation
          entryId={entryId}
          onDone={onDone}
          seen={seen}
          sourceText={beside.sourceText}
        />
      )}
      {(changed.length > 0 || !beside.pairsOff) && (
        <FillFromMemory entryId={entryId} onDone={onDone} />
      )}
      {actions.includes('take-over') && (
        <AcceptMachineText entryId={entryId} onDone={onDone} seen={seen} />
      )}
      <section aria-label={t('pane.title.original')} className="desk-original">
        <SideBySideRows entryId={entryId} beside={beside} original={original} />
      </section>
    </>
  )
}
