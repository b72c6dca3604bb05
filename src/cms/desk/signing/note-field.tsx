'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { TextArea } from '../form/text-area.tsx'
import type { ToSign } from './next-to-sign.ts'

type NoteFieldProps = { entry: ToSign; note: string; onChange: (note: string) => void }

/** Why it is right to sign, where that is asked. */
export function SigningNote({ entry, note, onChange }: NoteFieldProps) {
  const t = useDeskMessages()
  return (
    <TextArea
      label={t(entry.needsEvidence ? 'signing.evidence' : 'entry.dialog.why')}
      onChange={onChange}
      rows={3}
      value={note}
    />
  )
}
