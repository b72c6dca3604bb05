'use client'
import { useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { FieldValues } from '../../compare/fields.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { SavedByOther } from '../conflicts/saved-by-other.tsx'
import { fetchNewestDraft } from '../editing/api.ts'
import { updateSession, useEntrySession } from '../editing/entry-session.ts'
import { restoreCaret, takeStoredCaret } from '../editing/keep-caret.ts'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'
import { usePresence } from '../editing/use-presence.ts'
import { NEW_ENTRY_KEY } from '../editing/use-save.ts'
import { saveDraft, type StoredDraft } from '../local-drafts/local-draft-store.ts'
import { useReplacedModal } from '../parts/use-replaced-modal.ts'
import { RefusedNotes } from '../refused/refused-notes.tsx'
import { ColleaguesWordsNotice } from '../unsaved/colleagues-words.tsx'
import { DraftOffer } from '../unsaved/draft-offer.tsx'
import { useUnsavedWords } from '../unsaved/use-unsaved-words.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CopyOfMine } from './copy-of-mine.tsx'
import { ReadOnlyNote } from './read-only-note.tsx'
import { SaveFailureNotice } from './save-failure-notice.tsx'
import { StepNoteBanner } from './step/step-note.tsx'
import { useSaveConflict } from './use-save-conflict.ts'

/** The editor has its text this long after the form is there. */
const FILL_MS = 150

/**
 * Notices above the form: what the last step asks, unsaved words of other visits and colleagues, a
 * failed save, a conflicting version.
 */
export function Notices() {
  const t = useDeskMessages()
  const { id, isInitializing } = useDocumentInfo()
  const loaded = useLoadedVersion()
  const { reset, setModified } = useForm()
  const { user } = useAuth()
  const modified = useFormModified()
  const key = String(id ?? NEW_ENTRY_KEY)
  const { saving, saveFailure, theirs, overview } = useEntrySession(key)
  const [newer, setNewer] = useState<FieldValues | null>(null)
  const { offers, discard, forget, keep, slot, failed } = useUnsavedWords(
    key,
    Number(user?.id ?? 0),
  )
  const { conflict, decide, busy, copyOfMine, closeCopy } = useSaveConflict(key, slot)

  const [newest, ...older] = offers

  usePresence(id)

  // The first save leads to a page of its own.
  useEffect(() => {
    if (!id || isInitializing) return
    const timer = setTimeout(() => restoreCaret(takeStoredCaret()), FILL_MS)
    return () => clearTimeout(timer)
  }, [id, isInitializing])

  // Payload's own modal only offers to discard the changes.
  useReplacedModal('staleData', () => {
    if (id)
      void fetchNewestDraft(id).then((newest) => {
        if (newest.ok) setNewer(newest.data)
      })
  })

  const restore = useCallback(
    async (offer: StoredDraft) => {
      const { values, base } = offer.draft
      if (slot) saveDraft(window.localStorage, slot, offer.draft)
      keep(offer.draft)
      await reset({ ...loaded.values, ...values })
      updateSession(key, { baseUpdatedAt: base })
      setModified(true)
      discard(offer)
    },
    [discard, keep, key, loaded.values, reset, setModified, slot],
  )

  return (
    <div className="desk desk-notices">
      <ReadOnlyNote />
      <StepNoteBanner note={overview?.stepNote ?? null} />
      {id && !newer && <SavedByOther id={Number(id)} />}
      {id && <ColleaguesWordsNotice id={key} />}
      {newest && (
        <DraftOffer
          draft={newest.draft}
          key={newest.draft.at}
          older={older.length}
          onDiscard={() => discard(newest)}
          onRestore={() => void restore(newest)}
          updatedAt={loaded.updatedAt}
        />
      )}
      {saveFailure && <SaveFailureNotice failure={saveFailure} isStored={!failed} />}
      <RefusedNotes saving={saving} wasRefused={saveFailure?.kind === 'refused'} />
      {newer && !theirs && modified && (
        <section className="desk-notice" role="status">
          <p>{t('entry.newer.text')}</p>
          <button
            className="desk-button"
            onClick={() => updateSession(key, { theirs: newer })}
            type="button"
          >
            {t('entry.newer.compare')}
          </button>
        </section>
      )}
      {copyOfMine && (
        <CopyOfMine
          onClose={() => {
            closeCopy()
            if (slot) forget(slot)
          }}
          values={copyOfMine}
        />
      )}
      {conflict && (
        <ConflictDialog
          {...conflict}
          busy={busy}
          key={String(conflict.theirs.updatedAt)}
          onClose={() => updateSession(key, { theirs: null })}
          onDecide={(decision) => {
            setNewer(null)
            void decide(decision)
          }}
        />
      )}
    </div>
  )
}
