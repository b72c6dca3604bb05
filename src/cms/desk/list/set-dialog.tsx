'use client'
import { useId, useState } from 'react'
import type { Reason } from '../../../core/refusal.ts'
import { SEVERITIES, type SourceChange } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Selected } from '../../workflow/together/act-on-each.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { ClinicTimeInput } from '../parts/clinic-time-input.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'

type SetDialogProps = {
  answers: readonly Selected[]
  onClose: () => void
  onDone: (words: string) => void
}

/** Asks when the chosen answers go out together, and publishes or schedules them. */
export function SetDialog({ answers, onClose, onDone }: SetDialogProps) {
  const t = useDeskMessages()
  const [isLater, setLater] = useState(false)
  const [at, setAt] = useState('')
  const [severity, setSeverity] = useState('')
  const [changed, setChanged] = useState('')
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ text: string; reasons: Reason[] } | null>(null)
  const name = useId()
  const publish = async () => {
    if (busy) return
    setBusy(true)
    const change = severity && {
      severity: severity as SourceChange['severity'],
      ...(changed.trim() ? { note: changed.trim() } : {}),
    }
    const result = await requestJson<{ done: number; words?: string }>(
      '/api/entries/publish-together',
      {
        method: 'POST',
        body: {
          answers,
          ...(change ? { change } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
          ...(isLater ? { at } : {}),
        },
      },
    )
    setBusy(false)
    if (result.ok) {
      const { done, words } = result.data
      return onDone(
        words ? t('list.set.scheduled', { words }) : t('list.set.done', { count: done }),
      )
    }
    const { reasons } = result
    const text = reasons.reduce(
      (all, reason) => all.replace(reason.message, ''),
      failureText(result, t),
    )
    setRefusal({ text: text.trim(), reasons })
  }
  return (
    <Dialog
      actions={
        <DialogActions
          busy={busy}
          confirm={t(isLater ? 'list.set.confirmLater' : 'list.set.confirm')}
          onClose={onClose}
        />
      }
      onClose={onClose}
      onSubmit={() => void publish()}
      title={t('list.set.open')}
    >
      <p>{t('list.acts.chosen', { count: answers.length })}</p>
      <p>{t('list.set.explain')}</p>
      {refusal && (
        <div className="desk-note desk-note--urgent" role="alert">
          <p>{refusal.text}</p>
          <ReasonList reasons={refusal.reasons} />
        </div>
      )}
      <fieldset className="desk-field desk-field--inline">
        <legend>{t('entry.out.title')}</legend>
        {[false, true].map((later) => (
          <label key={String(later)}>
            <input
              checked={isLater === later}
              name={name}
              onChange={() => setLater(later)}
              type="radio"
            />
            <span>{t(later ? 'list.set.at' : 'list.set.now')}</span>
          </label>
        ))}
      </fieldset>
      {isLater && <ClinicTimeInput onChange={setAt} value={at} />}
      <div className="desk-field">
        <label htmlFor={`${name}-change`}>{t('list.set.change')}</label>
        <select
          id={`${name}-change`}
          onChange={(event) => setSeverity(event.target.value)}
          value={severity}
        >
          <option value="">{t('list.set.changeNone')}</option>
          {SEVERITIES.map((value) => (
            <option key={value} value={value}>
              {t(`core.severity.${value}`)}
            </option>
          ))}
        </select>
      </div>
      {severity && severity !== 'wording' && (
        <div className="desk-field">
          <label htmlFor={`${name}-changed`}>{t('list.set.changeNote')}</label>
          <textarea
            dir="auto"
            id={`${name}-changed`}
            maxLength={600}
            onChange={(event) => setChanged(event.target.value)}
            required
            rows={2}
            value={changed}
          />
        </div>
      )}
      <div className="desk-field">
        <label htmlFor={`${name}-note`}>{t('list.set.note')}</label>
        <textarea
          dir="auto"
          id={`${name}-note`}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
          rows={2}
          value={note}
        />
      </div>
    </Dialog>
  )
}
