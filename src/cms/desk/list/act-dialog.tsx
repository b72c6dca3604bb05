'use client'
import { useId, useState } from 'react'
import type { RiskTier } from '../../../core/risk-tiers.ts'
import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Colleague } from '../../notices/recipients.ts'
import type { Act } from '../../workflow/together/act-on-each.ts'
import { SelectField } from '../form/select-field.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'
import type { TopicOption } from './topic-options.ts'

export const ACTS = ['assign', 'topic', 'risk', 'review-date', 'submit'] as const
export type ActName = (typeof ACTS)[number]
export type ActChoices = { topics: readonly TopicOption[]; colleagues: readonly Colleague[] }

const LABELS = {
  assign: 'list.acts.assign.to',
  topic: 'list.acts.topic.which',
  risk: 'list.acts.risk',
  'review-date': 'list.acts.review-date.day',
  submit: 'entry.reviewer.label',
} as const

function actFrom(name: ActName, value: string): Act | null {
  switch (name) {
    case 'assign':
      return { act: name, person: Number(value) || null }
    case 'topic':
      return value ? { act: name, topic: Number(value) } : null
    case 'risk':
      return value ? { act: name, risk: value as RiskTier } : null
    case 'review-date':
      return value ? { act: name, day: value } : null
    case 'submit':
      return { act: name, reviewer: Number(value) || null }
  }
}

type ActDialogProps = {
  name: ActName
  count: number
  busy: boolean
  choices: ActChoices
  onClose: () => void
  onAct: (act: Act) => void
}

/** Asks what an act needs to know: whom, which topic, which risk or which day. */
export function ActDialog({ name, count, busy, choices, onClose, onAct }: ActDialogProps) {
  const t = useDeskMessages()
  const [value, setValue] = useState('')
  const field = useId()
  const act = actFrom(name, value)
  const options =
    name === 'topic'
      ? choices.topics.map(({ id, title }) => ({ value: String(id), label: title }))
      : name === 'risk'
        ? RISK_TIER_VALUES.map((tier) => ({ value: tier as string, label: t(`core.risk.${tier}`) }))
        : choices.colleagues.map(({ id, name: label }) => ({ value: String(id), label }))
  return (
    <Dialog
      actions={<DialogActions busy={busy} confirm={t('list.acts.confirm')} onClose={onClose} />}
      onClose={onClose}
      onSubmit={() => {
        if (act && !busy) onAct(act)
      }}
      title={t(`list.acts.${name}`)}
    >
      <p>{t('list.acts.chosen', { count })}</p>
      {name === 'review-date' ? (
        <div className="desk-field">
          <label htmlFor={field}>{t(LABELS[name])}</label>
          <input
            id={field}
            onChange={(event) => setValue(event.target.value)}
            required
            type="date"
            value={value}
          />
          <p className="desk-hint">{t('list.acts.review-date.hint')}</p>
        </div>
      ) : (
        <SelectField
          hint={(name === 'topic' || name === 'risk') && t('list.acts.drafts')}
          label={t(LABELS[name])}
          none={name === 'assign' || name === 'submit' ? t('entry.reviewer.free') : ''}
          onChange={setValue}
          options={options}
          required={act === null}
          value={value}
        />
      )}
    </Dialog>
  )
}
