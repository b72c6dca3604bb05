import type { LocalDraft } from '../local-drafts/local-draft-store.ts'
import { formatTimeOrDateTime } from '../parts/dates.ts'

type Properties = {
  draft: LocalDraft
  /** When the loaded version of the entry was saved. */
  updatedAt: string | null
  onRestore: () => void
  onDiscard: () => void
}

/** Offers to restore a local draft that an earlier visit left. */
export const DraftOffer = ({ draft, updatedAt, onRestore, onDiscard }: Properties) => (
  <section className="desk-notice" role="status">
    <p>
      You have words from {formatTimeOrDateTime(draft.at, new Date())} that were not saved.
      {draft.base && updatedAt && draft.base !== updatedAt
        ? ' This answer was saved since then; you will see both before anything is replaced.'
        : ''}
    </p>
    <div className="desk-notice__actions">
      <button className="desk-button desk-button--primary" onClick={onRestore} type="button">
        Bring them back
      </button>
      <button className="desk-button" onClick={onDiscard} type="button">
        Discard
      </button>
    </div>
  </section>
)
