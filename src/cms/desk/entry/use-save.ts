import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useCallback } from 'react'
import { isSignedIn, readNewest } from './api.ts'
import { changeSession, refreshOverview, sessionOf, type Trouble } from './session.ts'

export const NEW_ENTRY = 'new'

const MESSAGES: Record<Trouble['kind'], string> = {
  unreachable: 'The portal could not be reached.',
  'signed-out': 'You are signed out.',
  refused: 'The portal did not take it. The fields that need a change are marked.',
  failed: 'Something went wrong in the portal.',
}

const kindOf = async (status: number): Promise<Trouble['kind']> => {
  if (status === 0 || status === 502 || status === 503 || status === 504) return 'unreachable'
  if ((status === 401 || status === 403) && !(await isSignedIn())) return 'signed-out'
  return status < 500 ? 'refused' : 'failed'
}

/**
 * Saves the form as a draft, on top of the version that its words are based on. Answers whether the words arrived. When somebody else
 * saved in between, their text is put into the session for the comparison; whatever goes wrong, the form stays as it is.
 */
export function useSave(): (base?: string) => Promise<boolean> {
  const { id, data } = useDocumentInfo()
  const { submit } = useForm()
  const { code } = useLocale()
  const updatedAt = data?.updatedAt as string | undefined
  return useCallback(
    async (base) => {
      const key = String(id ?? NEW_ENTRY)
      const token = base ?? sessionOf(key).token ?? updatedAt
      const result = await submit({
        action: `/api/entries${id ? `/${id}` : ''}?draft=true&depth=0&fallback-locale=null&locale=${code}`,
        method: id ? 'PATCH' : 'POST',
        overrides: { _status: 'draft', ...(token ? { updatedAt: token } : {}) },
        skipValidation: true,
      })
      const status = (result as { res?: Response } | undefined)?.res?.status ?? 0
      if (status >= 200 && status < 300) {
        changeSession(key, { trouble: null, theirs: null, token: null, saved: sessionOf(key).saved + 1 })
        if (id) await refreshOverview(id)
        return true
      }
      if (id && (status === 409 || status === 428)) {
        const newest = await readNewest(id)
        if (newest.ok) {
          changeSession(key, { theirs: newest.data, trouble: null })
          return false
        }
      }
      const kind = await kindOf(status)
      changeSession(key, { trouble: { kind, message: MESSAGES[kind], at: new Date().toISOString() } })
      return false
    },
    [id, code, submit, updatedAt],
  )
}
