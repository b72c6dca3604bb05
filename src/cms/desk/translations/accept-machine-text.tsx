'use client'
import { useFormModified } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useTranslationStep } from './use-translation-step.ts'

type Properties = { entryId: number; seen: string | undefined; onDone: () => void }

/** Accepts machine-translated paragraphs as a person's own text, after reading them. */
export function AcceptMachineText({ entryId, seen, onDone }: Properties) {
  const t = useDeskMessages()
  const { busy, post } = useTranslationStep(
    `/api/entries/${entryId}/take-over`,
    t('translating.machine.done'),
    onDone,
  )
  const modified = useFormModified()
  return (
    <div className="desk-field">
      <p className="desk-hint">{t('translating.machine.text')}</p>
      <button
        className="desk-button"
        disabled={busy || modified || !seen}
        onClick={() => void post({ seen })}
        type="button"
      >
        {t('translating.machine.button')}
      </button>
    </div>
  )
}
