'use client'
import { useState } from 'react'
import type { Reason } from '../../../core/refusal.ts'
import { SEVERITIES, type SourceChange } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Selected } from '../../workflow/together/act-on-each.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { FailureNote } from '../form/failure-note.tsx'
import { RadioField } from '../form/radio-field.tsx'
import { SelectField } from '../form/select-field.tsx'
import { TextArea } from '../form/text-area.tsx'
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
  const [when, setWhen] = useState<'now' | 'at'>('now')
  const [at, setAt] = useState('')
  const [change, setChange] = useState<SourceChange | null>(null)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ text: string; reasons: Reason[] } | null>(null)
  const publish = async () => {
    if (busy) return
    setBusy(true)
    const result = await requestJson<{ done: number; words?: string }>(
      '/api/entries/publish-together',
      {
        method: 'POST',
        body: {
          answers,
          change: change ? { ...change, note: change.note?.trim() || undefined } : undefined,
          note: note.trim() || undefined,
          at: when === 'at' ? at : undefined,
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
          confirm={t(when === 'at' ? 'list.set.confirmLater' : 'list.set.confirm')}
          onClose={onClose}
        />
      }
      onClose={onClose}
      onSubmit={() => void publish()}
      title={t('list.set.open')}
    >
      <p>{t('list.acts.chosen', { count: answers.length })}</p>
      <p>{t('list.set.explain')}</p>
      <FailureNote details={refusal && <ReasonList reasons={refusal.reasons} />}>
        {refusal?.text}
      </FailureNote>
      <RadioField
        legend={t('entry.out.title')}
        onChange={setWhen}
        options={(['now', 'at'] as const).map((value) => ({
          value,
          label: t(`list.set.${value}`),
        }))}
        value={when}
      />
      {when === 'at' && <ClinicTimeInput onChange={setAt} value={at} />}
      <OptionalChangeField change={change} onChange={setChange} />
      <TextArea label={t('list.set.note')} onChange={setNote} rows={2} value={note} />
    </Dialog>
  )
}

type ChangeFieldProps = {
  change: SourceChange | null
  onChange: (change: SourceChange | null) => void
}

/** Asks for the severity of a change, which some of the chosen answers may need, and for a note. */
function OptionalChangeField({ change, onChange }: ChangeFieldProps) {
  const t = useDeskMessages()
  return (
    <>
      <SelectField
        label={t('list.set.change')}
        none={t('list.set.changeNone')}
        onChange={(value) => {
          const severity = SEVERITIES.find((each) => each === value)
          onChange(severity ? { ...change, severity } : null)
        }}
        options={SEVERITIES.map((value) => ({ value, label: t(`core.severity.${value}`) }))}
        value={change?.severity ?? ''}
      />
      {change && change.severity !== 'wording' && (
        <TextArea
          label={t('list.set.changeNote')}
          maxLength={600}
          onChange={(note) => onChange({ ...change, note })}
          required
          rows={2}
          value={change.note ?? ''}
        />
      )}
    </>
  )
}
