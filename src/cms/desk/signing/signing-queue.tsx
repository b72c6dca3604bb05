'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { pressedKey } from '../../../core/keyboard/pressed-key.ts'
import { localeFacts } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { isEvidence } from '../../workflow/evidence.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { Reasons } from '../editing/reasons.tsx'
import { FailureNote } from '../form/failure-note.tsx'
import { listUrl } from '../list/filters.ts'
import { GiveButton } from '../tray/give-button.tsx'
import type { QueueState, ToSign } from './next-to-sign.ts'
import { SigningNote } from './note-field.tsx'
import { WholeSignedText } from './signed-text.tsx'
import { useEndSeen } from './use-end-seen.ts'
import {
  usePendingSignature,
  type SignatureOutcome,
  type Pending,
} from './use-pending-signature.ts'

/**
 * Imported answers to sign, or the chosen ones, one after the other. The key works once the end of
 * the text has been on screen, and a signature can be undone before it is written.
 */
export function SigningQueue({ ids = null }: { ids?: readonly number[] | null }) {
  const t = useDeskMessages()
  const [queue, setQueue] = useState<QueueState | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const end = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { pending, outcomes, sign, undo } = usePendingSignature()
  const entry = queue?.next ?? null
  const endSeen = useEndSeen(end, entry?.id)

  const show = useCallback((next: QueueState, text = '') => {
    setQueue(next)
    setNote(text)
    window.scrollTo({ top: 0 })
    requestAnimationFrame(() => heading.current?.focus())
  }, [])
  const chosen = ids ? `&ids=${ids.join(',')}` : ''
  const load = useCallback(
    async (after: number) => {
      const result = await requestJson<QueueState>(
        `/api/entries/sign-queue?after=${after}${chosen}`,
      )
      setError(result.ok ? null : failureText(result, t))
      if (result.ok) show(result.data)
    },
    [chosen, show, t],
  )
  useEffect(() => void load(0), [load])

  const needsNote = entry !== null && (entry.needsEvidence || entry.warnings.length > 0)
  const ready =
    entry !== null && entry.missing.length === 0 && endSeen && (!needsNote || isEvidence(note))
  const signNow = useCallback(() => {
    if (!entry || !ready) return
    sign({ entry, note: note.trim() })
    void load(entry.id)
  }, [entry, load, note, ready, sign])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing = (event.target as HTMLElement).matches('input, textarea, select')
      // A key that is held down must not sign what comes next.
      if (pressedKey(event) !== 's' || event.repeat || writing) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      signNow()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [signNow])
  const takeBack = () => {
    const signature = undo()
    if (signature) show({ left: (queue?.left ?? 0) + 1, next: signature.entry }, signature.note)
  }

  if (error) return <FailureNote>{error}</FailureNote>
  if (!queue) return <p>{t('parts.oneMoment')}</p>
  return (
    <>
      <Status left={queue.left} onUndo={takeBack} outcomes={outcomes} pending={pending} />
      {!entry && (
        <>
          <p>{t(ids ? 'signing.nothingChosen' : 'signing.nothing')}</p>
          <p>
            <a className="desk-button" href={listUrl({ state: 'in-review', only: ['languages'] })}>
              {t('signing.inReview')}
            </a>
          </p>
        </>
      )}
      {entry && (
        <>
          <WholeSignedText entry={entry} heading={heading} />
          {entry.give && (
            <div className="desk-bar">
              <GiveButton item={entry.give} />
            </div>
          )}
          <div ref={end} />
          <Reasons reasons={entry.missing} title="entry.dialog.cannotSign" />
          <Reasons reasons={entry.warnings} title="entry.dialog.warnings" />
          {needsNote && <SigningNote entry={entry} note={note} onChange={setNote} />}
          <Acts entry={entry} onSign={signNow} onSkip={() => void load(entry.id)} ready={ready} />
          {!endSeen && <p className="desk-hint">{t('signing.readOn')}</p>}
        </>
      )}
    </>
  )
}

type StatusProps = {
  left: number
  pending: Pending | null
  outcomes: readonly SignatureOutcome[]
  onUndo: () => void
}

/** What was signed, what failed, and what is left. */
function Status({ left, pending, outcomes, onUndo }: StatusProps) {
  const t = useDeskMessages()
  const failed = outcomes.filter((outcome) => outcome.error !== null)
  return (
    <div aria-live="polite" className="desk-signing__status">
      {pending && (
        <p className="desk-note">
          {t('signing.signed', { question: pending.entry.question })}{' '}
          <button className="desk-button" onClick={onUndo} type="button">
            {t('signing.undo')}
          </button>
        </p>
      )}
      {failed.map(({ id, question, error }) => (
        <p className="desk-note desk-note--urgent" key={id}>
          <a href={`/admin/collections/entries/${id}`}>{question}</a>: {error}
        </p>
      ))}
      <p>{t('signing.left', { left, done: outcomes.length - failed.length })}</p>
    </div>
  )
}

function Acts({
  entry,
  ready,
  onSign,
  onSkip,
}: {
  entry: ToSign
  ready: boolean
  onSign: () => void
  onSkip: () => void
}) {
  const t = useDeskMessages()
  return (
    <div className="desk-bar desk-signing__acts">
      <button
        className="desk-button desk-button--primary"
        data-key="s"
        disabled={!ready}
        onClick={onSign}
        type="button"
      >
        {t('signing.sign')}
      </button>
      <button className="desk-button" data-key="j" onClick={onSkip} type="button">
        {t('signing.skip')}
      </button>
      <a className="desk-button" href={`/admin/collections/entries/${entry.id}`}>
        <span>
          {t('signing.open')} <bdi lang={entry.locale}>{localeFacts(entry.locale).name}</bdi>
        </span>
      </a>
    </div>
  )
}
