import { toast, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { FieldValues } from '../../compare/fields.ts'
import { isSessionValid, fetchNewestDraft, requestJson } from './api.ts'
import { updateSession, refreshOverview, getSession, type SaveFailure } from './entry-session.ts'
import { caretNow, restoreCaret, storeCaret } from './keep-caret.ts'
import { useLoadedVersion } from './use-loaded-version.ts'

export const NEW_ENTRY_KEY = 'new'

type FailureCause = { conflict: FieldValues } | { kind: SaveFailure['kind'] }

/** Status codes of a proxy, or of the portal while it starts; their bodies are not ours. */
const BUSY = [502, 503, 504]

/**
 * Finds out why a save failed. Payload's form shows the server's message but does not return it, so
 * this probes the server again. `status` is the save's status code, where Payload does return it.
 */
async function findFailureCause(
  id: number | string | undefined,
  base: string | null,
  status: number | undefined,
): Promise<FailureCause> {
  if (status && BUSY.includes(status)) return { kind: 'busy' }
  const probe = id ? await fetchNewestDraft(id) : await requestJson<FieldValues>('/api/users/me')
  if (!probe.ok && probe.status === 0) return { kind: 'unreachable' }
  if (!probe.ok && BUSY.includes(probe.status)) return { kind: 'busy' }
  if (!(await isSessionValid())) return { kind: 'signed-out' }
  if (!probe.ok || (status && status >= 500)) return { kind: 'failed' }
  return id && probe.data.updatedAt !== base ? { conflict: probe.data } : { kind: 'refused' }
}

type SaveOptions = {
  /** The `updatedAt` of the version to save on top of, if it is not the loaded one. */
  baseUpdatedAt?: string
  /**
   * Whether a modal dialog covers the form. The form is then not disabled while it saves, because
   * an editor that is filled while its form is disabled stays locked.
   */
  behindDialog?: boolean
}

const EDITOR_TIMEOUT_MS = 600
const RENDER_MS = 100

/**
 * Waits until the editor has written its content to the form. It does so when the browser is idle,
 * at most half a second later; saving earlier would lose the last keystrokes.
 */
const waitForEditor = () =>
  new Promise<void>((resolve) => {
    const rendered = () => setTimeout(resolve, RENDER_MS)
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(rendered, { timeout: EDITOR_TIMEOUT_MS })
    else setTimeout(rendered, EDITOR_TIMEOUT_MS)
  })

/** The save that runs, by the key of its answer. */
const running = new Map<string, Promise<boolean>>()

/** Lets another new answer be saved. The save of the one before leads to that one's own page. */
export function forgetSaveOfNew(): void {
  running.delete(NEW_ENTRY_KEY)
  updateSession(NEW_ENTRY_KEY, { saving: false })
}

/**
 * Saves the form as a draft, on top of the version it is based on. Returns whether the save
 * succeeded. While it runs, another call returns the same save: a second press must not add a second
 * answer, or collide with the first. If somebody else saved in between, their version is put into
 * the session for the conflict dialog. After any failure the form keeps its content.
 */
export function useSave(): (options?: SaveOptions) => Promise<boolean> {
  const { id } = useDocumentInfo()
  const { updatedAt } = useLoadedVersion()
  const { submit } = useForm()
  const { code } = useLocale()
  const saveOnce = useCallback(
    async (key: string, { baseUpdatedAt, behindDialog = false }: SaveOptions) => {
      const base = baseUpdatedAt ?? getSession(key).baseUpdatedAt ?? updatedAt
      const caret = caretNow()
      updateSession(key, { saving: true })
      await waitForEditor()
      const result = await submit({
        action: `/api/entries${id ? `/${id}` : ''}?draft=true&depth=0&fallback-locale=null&locale=${code}`,
        method: id ? 'PATCH' : 'POST',
        overrides: { _status: 'draft', ...(base ? { updatedAt: base } : {}) },
        skipValidation: true,
        disableFormWhileProcessing: !behindDialog,
      })
      const response = (result as { res?: Response } | undefined)?.res
      updateSession(key, { saving: !id && response?.ok === true })
      if (response?.ok) {
        updateSession(key, {
          saveFailure: null,
          theirs: null,
          baseUpdatedAt: null,
          saveCount: getSession(key).saveCount + 1,
        })
        if (!id) storeCaret(caret)
        else {
          restoreCaret(caret)
          await refreshOverview(id)
        }
        return true
      }
      const cause = await findFailureCause(id, base, response?.status)
      // Our notice explains the failure; the browser's “Failed to fetch” would only alarm.
      if (!('kind' in cause) || cause.kind !== 'refused') toast.dismiss()
      if ('conflict' in cause) updateSession(key, { theirs: cause.conflict, saveFailure: null })
      else
        updateSession(key, {
          saveFailure: { kind: cause.kind, at: new Date().toISOString() },
        })
      return false
    },
    [id, code, submit, updatedAt],
  )
  return useCallback(
    (options = {}) => {
      const key = String(id ?? NEW_ENTRY_KEY)
      const current = running.get(key)
      if (current) return current
      const save = saveOnce(key, options)
      const release = (isSaved: boolean) => {
        if (id || !isSaved) running.delete(key)
      }
      running.set(key, save)
      save.then(release, () => release(false))
      return save
    },
    [id, saveOnce],
  )
}
