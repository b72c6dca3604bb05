import type { Reason } from '../../../core/refusal.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { FieldValues } from '../../compare/fields.ts'
import type { Overview } from '../../workflow/overview.ts'

/** The JSON of a response, or why there is none. Status 0 means the server was not reached. */
export type HttpResult<Data> = { ok: true; data: Data } | HttpFailure
export type HttpFailure = {
  ok: false
  status: number
  /** The server's own message. */
  message: string | null
  reasons: Reason[]
  newest: FieldValues | null
}

type ErrorBody = {
  errors?: { message?: string; data?: { reasons?: Reason[]; newest?: FieldValues } }[]
}

/** Says why a request failed: what the server said, or that it said nothing. */
export const failureText = ({ message, status }: HttpFailure, t: DeskTranslate): string =>
  message ?? t(status === 0 ? 'editing.unreachable' : 'editing.unknown')

/**
 * Sends JSON, or a form with files, to the portal's own API and returns the result; never throws.
 */
export async function requestJson<Data>(
  path: string,
  {
    method = 'GET',
    body,
    keepalive,
  }: { method?: string; body?: unknown; keepalive?: boolean } = {},
): Promise<HttpResult<Data>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      keepalive,
      ...(body instanceof FormData
        ? { body }
        : body !== undefined && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    })
    const data = (await response.json().catch(() => ({}))) as Data & ErrorBody
    if (response.ok) return { ok: true, data }
    const [error] = data.errors ?? []
    return {
      ok: false,
      status: response.status,
      message: error?.message ?? null,
      reasons: error?.data?.reasons ?? [],
      newest: error?.data?.newest ?? null,
    }
  } catch {
    return { ok: false, status: 0, message: null, reasons: [], newest: null }
  }
}

export const fetchOverview = (id: number | string) =>
  requestJson<Overview>(`/api/entries/${id}/workflow`)

/** Returns the newest draft of an entry, as the form loads it. */
export const fetchNewestDraft = (id: number | string) =>
  requestJson<FieldValues>(`/api/entries/${id}?draft=true&depth=0`)

/** Returns the version of an entry saved at `updatedAt`, or `null` if it cannot be read. */
export async function fetchVersion(
  id: number | string,
  updatedAt: string | null,
): Promise<FieldValues | null> {
  if (!updatedAt) return null
  const query = new URLSearchParams({
    depth: '0',
    limit: '1',
    'where[parent][equals]': String(id),
    'where[version.updatedAt][equals]': updatedAt,
  })
  const found = await requestJson<{ docs: { version: FieldValues }[] }>(
    `/api/entries/versions?${query}`,
  )
  return found.ok ? (found.data.docs[0]?.version ?? null) : null
}

/** Returns whether the browser is still signed in. An unreachable server counts as signed in. */
export async function isSessionValid(): Promise<boolean> {
  const me = await requestJson<{ user?: unknown }>('/api/users/me')
  return me.ok ? Boolean(me.data.user) : me.status !== 401 && me.status !== 403
}
