import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { Reason } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import { requestJson, type HttpResult } from '../editing/api.ts'
import { refreshOverview, getSession } from '../editing/entry-session.ts'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { useSave } from '../editing/use-save.ts'
import { STEPS, type StepName } from './steps.ts'

export type StepRefusal = { headline: string; reasons: Reason[] }
type StepInput = {
  note: string
  alternatives: number[]
  change?: SourceChange
  translations?: number[]
}

const bodyOf = (
  step: StepName,
  { note, alternatives, change, translations }: StepInput,
  seen: string | undefined,
) =>
  step === 'withdraw'
    ? { reason: note, alternatives }
    : {
        ...(note ? { note } : {}),
        ...(seen ? { seen } : {}),
        ...(change ? { change } : {}),
        ...(translations?.length ? { translations } : {}),
      }

/**
 * Payload joins headline and reasons in one message; the reasons are shown as a list of their own.
 */
const headlineOf = ({ message, reasons }: Extract<HttpResult<unknown>, { ok: false }>): string =>
  reasons.reduce((text, reason) => text.replace(reason.message, ''), message).trim()

/**
 * Takes a step of the workflow on the entry in the form, on exactly the text that the form was
 * loaded with or has just saved.
 */
export function useStep(step: StepName, entryId: number) {
  const { data } = useDocumentInfo()
  const followUp = useReloadAfterStep(entryId)
  const modified = useFormModified()
  const save = useSave()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<StepRefusal | null>(null)
  const key = String(entryId)

  const take = useCallback(
    async (given: StepInput): Promise<boolean> => {
      setBusy(true)
      setRefusal(null)
      try {
        if (modified && STEPS[step].savesFirst && !(await save())) {
          setRefusal({
            headline: 'Your words could not be saved, so the step was not taken.',
            reasons: [],
          })
          return false
        }
        // After a save of ours the overview is fresh; otherwise the form shows what was loaded, and
        // that is what has been seen.
        const seen =
          modified && STEPS[step].savesFirst
            ? getSession(key).overview?.seen
            : (data?.updatedAt as string | undefined)
        const result = await requestJson(`/api/entries/${entryId}/${step}`, {
          method: 'POST',
          body: bodyOf(step, given, seen),
        })
        if (result.ok) {
          await Promise.all([
            refreshOverview(entryId),
            followUp(modified && !STEPS[step].savesFirst),
          ])
          return true
        }
        setRefusal({
          headline:
            result.status === 409 && result.newest
              ? `${result.message} Reload the page to see it.`
              : headlineOf(result),
          reasons: result.reasons,
        })
        void refreshOverview(entryId)
        return false
      } finally {
        setBusy(false)
      }
    },
    [data, entryId, followUp, key, modified, save, step],
  )
  return { take, busy, refusal }
}
