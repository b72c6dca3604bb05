'use client'
import { useFormModified } from '@payloadcms/ui'
import { useTranslationStep } from './use-translation-step.ts'

type Properties = { entryId: number; seen: string | undefined; onDone: () => void }

/** Accepts machine-translated paragraphs as a person's own text, after reading them. */
export function AcceptMachineText({ entryId, seen, onDone }: Properties) {
  const { busy, post } = useTranslationStep(
    `/api/entries/${entryId}/take-over`,
    'Taken over.',
    onDone,
  )
  const modified = useFormModified()
  return (
    <div className="desk-field">
      <p className="desk-hint">
        A machine wrote what is marked above. Change it, or read it and take it over as your own
        words.
      </p>
      <button
        className="desk-button"
        disabled={busy || modified || !seen}
        onClick={() => void post({ seen })}
        type="button"
      >
        I have read it and take it over
      </button>
    </div>
  )
}
