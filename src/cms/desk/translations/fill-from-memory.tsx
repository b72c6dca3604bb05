'use client'
import { useFormModified } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { useTranslationStep } from './use-translation-step.ts'

type Properties = { entryId: number; onDone: () => void }

/** Sets a translation up for its original's new edition, with what the memory has for it. */
export function FillFromMemory({ entryId, onDone }: Properties) {
  const t = useDeskMessages()
  const reload = useReloadAfterStep(entryId)
  const modified = useFormModified()
  const { busy, post } = useTranslationStep(
    `/api/entries/${entryId}/fill-from-memory`,
    t('translating.memory.filled'),
    () => void reload(false).then(onDone),
  )
  return (
    <div className="desk-field">
      <p className="desk-hint">{t('translating.memory.fillText')}</p>
      <button
        className="desk-button"
        disabled={busy || modified}
        onClick={() => void post({})}
        type="button"
      >
        {t('translating.memory.fill')}
      </button>
    </div>
  )
}
