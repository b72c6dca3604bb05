import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { LocalDraft } from '../local-drafts/local-draft-store.ts'
import { useClinicDates } from '../parts/clinic-dates.tsx'

type Properties = {
  draft: LocalDraft
  /** How many older ones are offered after this one. */
  older: number
  /** When the loaded version of the entry was saved. */
  updatedAt: string | null
  onRestore: () => void
  onDiscard: () => void
}

/** Offers to restore a local draft that an earlier visit left. */
export function DraftOffer({ draft, older, updatedAt, onRestore, onDiscard }: Properties) {
  const t = useDeskMessages()
  const { timeOrDateTime } = useClinicDates()
  return (
    <section className="desk-notice" role="status">
      <p>
        {t('entry.draft.found', { at: timeOrDateTime(draft.at) })}
        {draft.base && updatedAt && draft.base !== updatedAt && ` ${t('entry.draft.savedSince')}`}
        {older > 0 && ` ${t('entry.draft.more', { count: older })}`}
      </p>
      <div className="desk-notice__actions">
        <button className="desk-button desk-button--primary" onClick={onRestore} type="button">
          {t('entry.draft.restore')}
        </button>
        <button className="desk-button" onClick={onDiscard} type="button">
          {t('entry.draft.discard')}
        </button>
      </div>
    </section>
  )
}
