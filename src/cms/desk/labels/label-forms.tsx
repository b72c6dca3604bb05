import type { ReactNode } from 'react'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { LabelAction } from '../../access/label-actions.ts'
import { labelFields } from '../../workflow/labels/label-parts.ts'
import type { LabelStanding } from '../../workflow/labels/standing.ts'
import { SelectField } from '../form/select-field.tsx'
import { TextArea } from '../form/text-area.tsx'
import { labelFieldName, partName } from './label-fields.ts'

type FormProps = { label: LabelStanding; t: DeskTranslate }

const formId = ({ collection, id }: LabelStanding, action: string) =>
  `${collection}-${id}-${action}`

/** A form that takes a step on a label and comes back to its page. */
const StepForm = ({
  label,
  action,
  children,
}: {
  label: LabelStanding
  action: LabelAction
  children: ReactNode
}) => (
  <form
    action={`/api/labels/${action}`}
    className="desk-form"
    encType="multipart/form-data"
    id={formId(label, action)}
    method="post"
  >
    <input name="collection" type="hidden" value={label.collection} />
    <input name="id" type="hidden" value={label.id} />
    {children}
  </form>
)

/** The id of the form that signs, to which the boxes of the parts belong. */
export const signFormId = (label: LabelStanding): string => formId(label, 'approve')

export const SignForm = ({ label, t }: FormProps) => (
  <StepForm action="approve" label={label}>
    <button className="desk-button desk-button--primary" type="submit">
      {t('labels.sign')}
      <span className="desk-visually-hidden">: {label.title}</span>
    </button>
  </StepForm>
)

export function SendBackForm({ label, t }: FormProps) {
  const parts = label.parts.filter(({ maySendBack }) => maySendBack)
  if (parts.length === 0) return null
  return (
    <details className="desk-step">
      <summary>{t('labels.sendBackOpen')}</summary>
      <StepForm action="request-changes" label={label}>
        <SelectField
          label={t('labels.whichPart')}
          name="text"
          options={parts.map(({ part, hash }) => ({
            value: `${part} ${hash}`,
            label: partName(part, t),
          }))}
        />
        <TextArea label={t('labels.note')} name="note" required rows={2} />
        <button className="desk-button" type="submit">
          {t('labels.sendBack')}
        </button>
      </StepForm>
    </details>
  )
}

/** What of a label can be taken from readers alone, and is shown. */
const shownFields = ({ collection, parts }: LabelStanding): string[] => [
  ...new Set(
    parts.flatMap(({ part, shown }) =>
      labelFields(collection, part).optional.filter((field) => shown?.[field] !== undefined),
    ),
  ),
]

export function TakeAwayForm({ label, t }: FormProps) {
  const fields = shownFields(label)
  const id = formId(label, 'withdraw')
  const isShown = label.parts.some(({ shown }) => shown !== null)
  const mayAll = label.collection !== 'settings'
  if (!isShown || (fields.length === 0 && !mayAll)) return null
  return (
    <details className="desk-step">
      <summary>{t('labels.takeAwayOpen')}</summary>
      <StepForm action="withdraw" label={label}>
        <p className="desk-hint">{t('labels.takeAwayText')}</p>
        <SelectField
          label={t('labels.field')}
          name="field"
          options={[
            ...fields.map((field) => ({
              value: field,
              label: labelFieldName(label.collection, field, t),
            })),
            ...(mayAll ? [{ value: '', label: t('labels.takeAwayAll') }] : []),
          ]}
        />
        <div className="desk-field">
          <label htmlFor={`${id}-reason`}>{t('labels.reason')}</label>
          <input id={`${id}-reason`} maxLength={2_000} name="reason" required type="text" />
        </div>
        <button className="desk-button desk-button--urgent" type="submit">
          {t('labels.takeAway')}
        </button>
      </StepForm>
    </details>
  )
}

export function PutBackForm({ label, t }: FormProps) {
  const parts = label.parts.filter(({ earlier }) => earlier !== null)
  if (parts.length === 0) return null
  return (
    <details className="desk-step">
      <summary>{t('labels.putBack')}</summary>
      <StepForm action="put-back" label={label}>
        <p className="desk-hint">{t('labels.putBackText')}</p>
        <SelectField
          label={t('labels.whichPart')}
          name="part"
          none={
            parts.every(({ state }) => state === 'withdrawn') ? t('labels.takeAwayAll') : undefined
          }
          options={parts.map(({ part, earlier }) => ({
            value: part,
            label: `${partName(part, t)}: ${Object.values(earlier ?? {}).join(', ')}`,
          }))}
        />
        <button className="desk-button" type="submit">
          {t('labels.putBack')}
        </button>
      </StepForm>
    </details>
  )
}
