import { toast, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Values } from '../../compare/fields.ts'
import { isSignedIn, fetchNewestDraft, requestJson } from './api.ts'
import { updateSession, refreshOverview, getSession, type SaveFailure } from './entry-session.ts'

export const NEW_ENTRY = 'new'

const MESSAGES: Record<SaveFailure['kind'], string> = {
  unreachable: 'The portal could not be reached. Look at your connection, then try again.',
  busy: 'The portal is busy or starts anew just now. Wait a minute, then try again.',
  'signed-out': 'You are signed out. Sign in again in a new tab, come back here, then try again.',
  refused: 'The portal did not take it: the message below, or the one beside a field, says why.',
  failed:
    'Something went wrong in the portal. Try again in a minute; if it stays so, tell your admin.',
}

type FailureCause = { conflict: Values } | { kind: SaveFailure['kind'] }

/**
 * What stands before the portal, or the portal while it starts, answers like this, and not in our
 * words.
 */
const BUSY = [502, 503, 504]

/**
 * Why a save did not arrive. Payload's form shows the server's words itself but does not hand them
 * on, so the server is asked again; `status` where it does.
 */
async function findFailureCause(
  id: number | string | undefined,
  token: string | undefined,
  status: number | undefined,
): Promise<FailureCause> {
  if (status && BUSY.includes(status)) return { kind: 'busy' }
  const probe = id ? await fetchNewestDraft(id) : await requestJson<Values>('/api/users/me')
  if (!probe.ok && probe.status === 0) return { kind: 'unreachable' }
  if (!probe.ok && BUSY.includes(probe.status)) return { kind: 'busy' }
  if (!(await isSignedIn())) return { kind: 'signed-out' }
  if (!probe.ok || (status && status >= 500)) return { kind: 'failed' }
  return id && probe.data.updatedAt !== token ? { conflict: probe.data } : { kind: 'refused' }
}

type SaveOptions = {
  /** The `updatedAt` of the version to save on top of, where it is not the loaded one. */
  base?: string
  /**
   * A modal dialog covers the form. It is not disabled then: an editor that is filled anew while
   * its form is disabled stays locked.
   */
  behindDialog?: boolean
}

const EDITOR_TIMEOUT_MS = 600
const RENDER_MS = 100

/**
 * The editor hands its words to the form when the browser is idle, half a second later at most:
 * whoever saves at once must not leave the last ones behind.
 */
const waitForEditor = () =>
  new Promise<void>((resolve) => {
    const rendered = () => setTimeout(resolve, RENDER_MS)
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(rendered, { timeout: EDITOR_TIMEOUT_MS })
    else setTimeout(rendered, EDITOR_TIMEOUT_MS)
  })

/**
 * Saves the form as a draft, on top of the version that its words are based on. Answers whether the
 * words arrived. When somebody else saved in between, their text is put into the session for the
 * comparison; whatever goes wrong, the form stays as it is.
 */
export function useSave(): (how?: SaveOptions) => Promise<boolean> {
  const { id, data } = useDocumentInfo()
  const { submit } = useForm()
  const { code } = useLocale()
  const updatedAt = data?.updatedAt as string | undefined
  return useCallback(
    async ({ base, behindDialog = false } = {}) => {
      const key = String(id ?? NEW_ENTRY)
      const token = base ?? getSession(key).baseUpdatedAt ?? updatedAt
      await waitForEditor()
      const result = await submit({
        action: `/api/entries${id ? `/${id}` : ''}?draft=true&depth=0&fallback-locale=null&locale=${code}`,
        method: id ? 'PATCH' : 'POST',
        overrides: { _status: 'draft', ...(token ? { updatedAt: token } : {}) },
        skipValidation: true,
        disableFormWhileProcessing: !behindDialog,
      })
      const response = (result as { res?: Response } | undefined)?.res
      if (response?.ok) {
        updateSession(key, {
          saveFailure: null,
          theirs: null,
          baseUpdatedAt: null,
          saveCount: getSession(key).saveCount + 1,
        })
        if (id) await refreshOverview(id)
        return true
      }
      const why = await findFailureCause(id, token, response?.status)
      // Where our own words say it, the browser's (“Failed to fetch”) would only frighten.
      if (!('kind' in why) || why.kind !== 'refused') toast.dismiss()
      if ('conflict' in why) updateSession(key, { theirs: why.conflict, saveFailure: null })
      else
        updateSession(key, {
          saveFailure: {
            kind: why.kind,
            message: MESSAGES[why.kind],
            at: new Date().toISOString(),
          },
        })
      return false
    },
    [id, code, submit, updatedAt],
  )
}
