import { useState } from 'react'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { WordedFault } from '../../../translations/units/types.ts'
import type { XliffImportReport } from '../../../translations/xliff/import-xliff.ts'

export type XliffRefusal = { message: string; faults: readonly WordedFault[] }
type UploadResult = { report: XliffImportReport } | { refusal: XliffRefusal }
type ErrorBody = { errors?: { message?: string; data?: { faults?: WordedFault[] } }[] }
type Upload = { file: File; machine: boolean }

async function post(
  { file, machine }: Upload,
  fields: Record<string, string>,
  t: DeskTranslate,
): Promise<UploadResult> {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (machine) form.set('machine', '1')
  try {
    const response = await fetch('/api/entries/xliff', {
      method: 'POST',
      credentials: 'same-origin',
      body: form,
    })
    const body = (await response.json().catch(() => ({}))) as XliffImportReport & ErrorBody
    if (response.ok) return { report: body }
    const [error] = body.errors ?? []
    const faults = error?.data?.faults ?? []
    const message =
      faults.length > 0 ? t('exchange.in.refused') : (error?.message ?? t('exchange.in.failed'))
    return { refusal: { message, faults } }
  } catch {
    return { refusal: { message: t('exchange.in.unreachable'), faults: [] } }
  }
}

/**
 * Imports a translation file in two steps: `preview` uploads it for a plan of its changes, `accept`
 * writes exactly that plan, and the older words that were chosen (`take`). `accept` returns whether
 * the changes were written.
 */
export function useXliffImport() {
  const t = useDeskMessages()
  const [busy, setBusy] = useState(false)
  const [upload, setUpload] = useState<Upload | null>(null)
  const [plan, setPlan] = useState<XliffImportReport | null>(null)
  const [refusal, setRefusal] = useState<XliffRefusal | null>(null)
  const [written, setWritten] = useState<XliffImportReport | null>(null)

  const show = (result: UploadResult) => {
    setPlan('report' in result ? result.report : null)
    setRefusal('refusal' in result ? result.refusal : null)
  }
  const reset = () => {
    setPlan(null)
    setRefusal(null)
  }
  const preview = async (data: FormData) => {
    const file = data.get('file')
    if (!(file instanceof File) || file.size === 0) return
    const next = { file, machine: data.get('machine') === '1' }
    setBusy(true)
    setWritten(null)
    setUpload(next)
    show(await post(next, { dryRun: '1' }, t))
    setBusy(false)
  }
  const accept = async (planId: string, take: readonly string[]): Promise<boolean> => {
    if (!upload) return false
    setBusy(true)
    const result = await post(upload, { plan: planId, take: take.join(',') }, t)
    setBusy(false)
    if ('refusal' in result) {
      show(result)
      return false
    }
    reset()
    setWritten(result.report)
    return true
  }
  return { busy, plan, refusal, written, preview, accept, reset }
}
