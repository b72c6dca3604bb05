'use client'
import { useId } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'

type Properties = { checked: boolean; onChange: (checked: boolean) => void }

/** Asks whether other answers may go on showing the question of a withdrawn one. */
export function QuestionMayStayField({ checked, onChange }: Properties) {
  const t = useDeskMessages()
  const hint = useId()
  return (
    <div className="desk-field">
      <label>
        <input
          aria-describedby={hint}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          type="checkbox"
        />{' '}
        {t('entry.dialog.questionMayStay')}
      </label>
      <p className="desk-hint" id={hint}>
        {t('entry.dialog.questionMayStayHint')}
      </p>
    </div>
  )
}

/** Asks whether a withdrawn answer is merged into the one that was chosen to read instead. */
export function MergeField({
  checked,
  chosen,
  onChange,
}: Properties & {
  /** How many answers were chosen. */
  chosen: number
}) {
  const t = useDeskMessages()
  return (
    <div className="desk-field">
      <label>
        <input
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          type="checkbox"
        />{' '}
        {t('entry.merge.label')}
      </label>
      {checked && chosen !== 1 && (
        <p className="desk-hint" role="status">
          {t('entry.merge.one')}
        </p>
      )}
    </div>
  )
}
