import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'

/** Posts a step of the workflow and shows a toast with the result. */
export function useTranslationStep(path: string, doneMessage: string, onDone: () => void) {
  const t = useDeskMessages()
  const [busy, setBusy] = useState(false)
  const post = async (body: unknown) => {
    setBusy(true)
    const result = await requestJson(path, { method: 'POST', body })
    setBusy(false)
    if (!result.ok) return void toast.error(failureText(result, t))
    toast.success(doneMessage)
    onDone()
  }
  return { busy, post }
}
