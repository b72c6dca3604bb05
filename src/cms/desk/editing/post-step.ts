import { refreshOverview } from './entry-session.ts'

type StepResult = { ok: boolean; message: string; body: Record<string, unknown> }

/** Takes a step that changes no word of the form, and brings where the answer stands up to date. */
export async function postStep(id: number, step: string, body: object): Promise<StepResult> {
  try {
    const answer = await fetch(`/api/entries/${id}/${step}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    })
    const told = (await answer.json()) as Record<string, unknown> & {
      errors?: { message: string }[]
    }
    if (answer.ok) await refreshOverview(id)
    return {
      ok: answer.ok,
      message: answer.ok ? 'Done.' : (told.errors?.[0]?.message ?? 'That did not work. Try again.'),
      body: told,
    }
  } catch {
    return {
      ok: false,
      message: 'The portal did not answer. Nothing was changed; try again.',
      body: {},
    }
  }
}
