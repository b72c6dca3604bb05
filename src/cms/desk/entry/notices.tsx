'use client'
import { useAuth, useDocumentInfo, useForm, useFormModified, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { COMPARED, paragraphsOf, type Values } from '../../compare/fields.ts'
import { fetchNewestDraft } from '../editing/api.ts'
import { updateSession, useEntrySession } from '../editing/entry-session.ts'
import { NEW_ENTRY, useSave } from '../editing/use-save.ts'
import { deleteDraft, saveDraft, type LocalDraft } from '../local-drafts/local-draft-store.ts'
import { formatTimeOrDateTime } from '../parts/dates.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { useLocalDraft } from './use-local-draft.ts'
import { useSaveConflict } from './use-save-conflict.ts'

// Payload's own warning offers nothing but to throw the words away; ours takes its place.
const PAYLOADS_STALE_MODAL = 'document-stale-data'

function MineAside({ values, onDone }: { values: Values; onDone: () => void }) {
  return (
    <section className="desk-notice">
      <h2>Your text, for copying</h2>
      <p>The form shows the other text. This is yours; it stays here until you close it.</p>
      <details>
        <summary>Show my text</summary>
        {COMPARED.filter(({ name }) => name in values).map((field) => {
          const paragraphs = paragraphsOf(field, values[field.name])
          return (
            paragraphs.length > 0 && (
              <div key={field.name}>
                <h3>{field.label}</h3>
                {paragraphs.map((text, index) => (
                  <p key={index}>{text}</p>
                ))}
              </div>
            )
          )
        })}
      </details>
      <button className="desk-button" onClick={onDone} type="button">
        Close and forget my text
      </button>
    </section>
  )
}

/**
 * What is between the person and a saved text: words kept from before, a save that did not arrive,
 * a text that somebody else saved.
 */
export function Notices() {
  const { id, data } = useDocumentInfo()
  const { reset, setModified } = useForm()
  const { user } = useAuth()
  const { closeModal, isModalOpen } = useModal()
  const modified = useFormModified()
  const key = String(id ?? NEW_ENTRY)
  const { saveFailure: trouble, theirs } = useEntrySession(key)
  const save = useSave()
  const [newer, setNewer] = useState<Values | null>(null)
  const { offers, dropOffer, slot, failed } = useLocalDraft(key, Number(user?.id ?? 0))
  const { meeting, decide, busy, aside, closeAside } = useSaveConflict(key, slot)

  const stale = isModalOpen(PAYLOADS_STALE_MODAL)
  useEffect(() => {
    if (!stale || !id) return
    closeModal(PAYLOADS_STALE_MODAL)
    void fetchNewestDraft(id).then((newest) => {
      if (newest.ok) setNewer(newest.data)
    })
  }, [stale, id, closeModal])

  /** Puts words into the form; `base` is the version that they stand on. */
  const fill = useCallback(
    async (values: Values, base: string | null) => {
      await reset({ ...(data ?? {}), ...values })
      updateSession(key, { baseUpdatedAt: base })
      setModified(true)
    },
    [data, key, reset, setModified],
  )

  const bringBack = async ({ kept, index }: { kept: LocalDraft; index: number }) => {
    if (slot) saveDraft(window.localStorage, slot, kept)
    await fill(kept.values, kept.base)
    dropOffer(index)
  }

  // Whoever pressed “Save draft” far down the page would not see it otherwise.
  const alert = useRef<HTMLElement>(null)
  useEffect(() => {
    if (trouble) alert.current?.scrollIntoView({ block: 'center' })
  }, [trouble])

  return (
    <div className="desk desk-notices">
      {offers.map(({ kept }, index) => (
        <section className="desk-notice" key={kept.at} role="status">
          <p>
            You have words from {formatTimeOrDateTime(kept.at, new Date())} that were not saved.
            {kept.base && data?.updatedAt && kept.base !== data.updatedAt
              ? ' This answer was saved since then; you will see both before anything is replaced.'
              : ''}
          </p>
          <div className="desk-notice__actions">
            <button
              className="desk-button desk-button--primary"
              onClick={() => void bringBack({ kept, index })}
              type="button"
            >
              Bring them back
            </button>
            <button className="desk-button" onClick={() => dropOffer(index)} type="button">
              Discard
            </button>
          </div>
        </section>
      ))}
      {trouble && (
        <section className="desk-notice desk-notice--urgent" ref={alert} role="alert">
          <p>
            <strong>Not saved.</strong> {trouble.message}{' '}
            {failed
              ? 'This browser can not keep a copy: do not close this page.'
              : 'Your words are in the form, and kept on this computer.'}
          </p>
          <div className="desk-notice__actions">
            {trouble.kind === 'signed-out' && (
              <a
                className="desk-button"
                href={`/sign-in?callbackUrl=${encodeURIComponent('/admin')}`}
                target="_blank"
              >
                Sign in again (new tab)
              </a>
            )}
            <button
              className="desk-button desk-button--primary"
              onClick={() => void save()}
              type="button"
            >
              Try again
            </button>
          </div>
        </section>
      )}
      {newer && !theirs && modified && (
        <section className="desk-notice" role="status">
          <p>Somebody else saved this answer after you opened it.</p>
          <button
            className="desk-button"
            onClick={() => updateSession(key, { theirs: newer })}
            type="button"
          >
            Compare their text with mine
          </button>
        </section>
      )}
      {aside && (
        <MineAside
          onDone={() => {
            closeAside()
            if (slot) deleteDraft(window.localStorage, slot)
          }}
          values={aside}
        />
      )}
      {meeting && (
        <ConflictDialog
          {...meeting}
          busy={busy}
          key={String(meeting.theirs.updatedAt)}
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
