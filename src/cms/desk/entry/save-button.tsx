'use client'
import {
  Button,
  toast,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
  useHotkey,
  useEditDepth,
} from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import { focusField } from '../editing/focus-field.ts'
import { useSave } from '../editing/use-save.ts'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { useTitleOfNew } from '../parts/titles.ts'

/** Saves the form as a draft. Enabled while there are unsaved changes, also after a failed save. */
export function SaveButton() {
  const t = useDeskMessages()
  const { timeOrDateTime } = useClinicDates()
  const { id } = useDocumentInfo()
  const { disabled } = useForm()
  const modified = useFormModified()
  const { saveFailure, keptAt, saving } = useEntrySession(String(id ?? 'new'))
  const question = useFormFields(([fields]) => fields.question?.value)
  const save = useSave()
  const processing = useFormProcessing() || saving
  const name = typeof question === 'string' ? question.trim() : ''
  const nameless = !id && !name
  useTitleOfNew(name || t('column.new.title'))
  // An answer is found by its question, so none is kept without.
  const saveOrAsk = () => {
    if (!nameless) return void save()
    toast.info(t('entry.save.needsQuestion'))
    focusField('question')
  }
  const nothingToSave = Boolean(id) && !modified && !saveFailure
  const unavailable = nothingToSave || processing || disabled
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!unavailable) saveOrAsk()
  })
  return (
    <>
      {keptAt && modified && (
        <span className="desk-kept">{t('entry.draft.keptAt', { at: timeOrDateTime(keptAt) })}</span>
      )}
      <Button
        buttonStyle="secondary"
        className="desk-save"
        disabled={unavailable}
        id="action-save-draft"
        onClick={saveOrAsk}
        size="medium"
        type="button"
      >
        {t(processing ? 'parts.saving' : nothingToSave ? 'entry.save.saved' : 'entry.save.button')}
      </Button>
    </>
  )
}
