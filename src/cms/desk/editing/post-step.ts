import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { refreshOverview } from './entry-session.ts'

type StepResult = { ok: boolean; message: string; body: Record<string, unknown> }

/** Posts a workflow step that leaves the form's content alone, and refreshes the overview. */
export async function postStep(
  id: number,
  step: string,
  body: object,
  t: DeskTranslate,
): Promise<StepResult> {
  try {
    const response = await fetch(`/api/entries/${id}/${step}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    })
    const data = (await response.json()) as Record<string, unknown> & {
      errors?: { message: string }[]
    }
    if (response.ok) await refreshOverview(id)
    return {
      ok: response.ok,
      message: response.ok ? t('editing.done') : (data.errors?.[0]?.message ?? t('editing.failed')),
      body: data,
    }
  } catch {
    return {
      ok: false,
      message: t('editing.noResponse'),
      body: {},
    }
  }
}
