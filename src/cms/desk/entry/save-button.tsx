'use client'
import {
  Button,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useHotkey,
  useEditDepth,
} from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import { useSave } from '../editing/use-save.ts'

/** Saves the form as a draft. Enabled while there are unsaved changes, also after a failed save. */
export function SaveButton() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { disabled } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const { saveFailure } = useEntrySession(String(id ?? 'new'))
  const save = useSave()
  const nothingToSave = Boolean(id) && !modified && !saveFailure
  const unavailable = nothingToSave || processing || disabled
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!unavailable) void save()
  })
  return (
    <Button
      buttonStyle="secondary"
      className="desk-save"
      disabled={unavailable}
      id="action-save-draft"
      onClick={() => void save()}
      size="medium"
      type="button"
    >
      {t(processing ? 'parts.saving' : nothingToSave ? 'entry.save.saved' : 'entry.save.button')}
    </Button>
  )
}
