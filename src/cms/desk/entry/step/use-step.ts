import { useFormModified } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { Reason } from '../../../../core/refusal.ts'
import type { SourceChange } from '../../../../core/severities.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { failureText, requestJson, type HttpFailure } from '../../editing/api.ts'
import { refreshOverview, getSession } from '../../editing/entry-session.ts'
import { useLoadedVersion } from '../../editing/use-loaded-version.ts'
import { useReloadAfterStep } from '../../editing/use-reload-after-step.ts'
import { useSave } from '../../editing/use-save.ts'
import { STEPS, type StepName } from './steps.ts'

export type StepRefusal = { headline: string; reasons: Reason[] }
export type StepInput = {
  note: string
  alternatives: number[]
  questionMayStay: boolean
  /** The answer that a withdrawn one is merged into. */
  mergeInto?: number
  change?: SourceChange
  translations?: number[]
  /** Who is asked to review; anyone who is free, if nobody is named. */
  reviewer?: number
  /** When a text goes out that is signed: at once, or at a time (YYYY-MM-DDTHH:MM). */
  out?: 'now' | { at: string }
}

const pathOf = (step: StepName, { out, mergeInto }: StepInput): string =>
  out ? 'approve-and-publish' : mergeInto ? 'merge' : step

const bodyOf = (
  step: StepName,
  {
    note,
    alternatives,
    questionMayStay,
    mergeInto,
    change,
    translations,
    reviewer,
    out,
  }: StepInput,
  seen: string | null | undefined,
) =>
  step === 'withdraw' && mergeInto
    ? { reason: note, into: mergeInto }
    : step === 'withdraw'
      ? { reason: note, alternatives, questionMayStay }
      : {
          ...(note ? { note } : {}),
          ...(seen ? { seen } : {}),
          ...(change ? { change } : {}),
          ...(reviewer ? { reviewer } : {}),
          ...(translations?.length ? { translations } : {}),
          ...(typeof out === 'object' ? out : {}),
        }

/** Removes the reasons, which are shown as a list, from the message Payload joined them into. */
const headlineOf = (failure: HttpFailure, t: DeskTranslate): string =>
  failure.reasons
    .reduce((text, reason) => text.replace(reason.message, ''), failureText(failure, t))
    .trim()

/**
 * Takes a workflow step on the entry in the form, on exactly the version the form was loaded with
 * or has just saved. `take` returns whether the step succeeded.
 */
export function useStep(step: StepName, entryId: number) {
  const t = useDeskMessages()
  const { updatedAt } = useLoadedVersion()
  const reload = useReloadAfterStep(entryId)
  const modified = useFormModified()
  const save = useSave()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<StepRefusal | null>(null)
  const key = String(entryId)

  const take = useCallback(
    async (input: StepInput): Promise<boolean> => {
      setBusy(true)
      setRefusal(null)
      try {
        if (modified && STEPS[step].savesFirst && !(await save())) {
          setRefusal({ headline: t('entry.dialog.notSaved'), reasons: [] })
          return false
        }
        // A save has just refreshed the overview; otherwise the person has seen the loaded version.
        const seen = modified && STEPS[step].savesFirst ? getSession(key).overview?.seen : updatedAt
        const result = await requestJson(`/api/entries/${entryId}/${pathOf(step, input)}`, {
          method: 'POST',
          body: bodyOf(step, input, seen),
        })
        if (result.ok) {
          await Promise.all([refreshOverview(entryId), reload(modified && !STEPS[step].savesFirst)])
          return true
        }
        setRefusal({
          headline:
            result.status === 409 && result.newest
              ? `${failureText(result, t)} ${t('entry.dialog.reload')}`
              : headlineOf(result, t),
          reasons: result.reasons,
        })
        void refreshOverview(entryId)
        return false
      } finally {
        setBusy(false)
      }
    },
    [entryId, key, modified, reload, save, step, t, updatedAt],
  )
  return { take, busy, refusal }
}
