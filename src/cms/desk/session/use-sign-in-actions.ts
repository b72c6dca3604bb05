import { useCallback, useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { SignInStatus } from './sign-in-status.ts'

export type SignInAction = 'invite' | 'forget-factors' | 'end-sessions' | 'confirm'
type ActionResponse = {
  sent?: true
  link?: string
  expiresAt?: string
  done?: true
  errors?: { message: string }[]
}
/** Status 0 means the server was not reached. */
export type ActionResult = { action: SignInAction; status: number; response: ActionResponse }

/** Loads how a person signs in, and runs the actions a colleague may take about it. */
export function useSignInActions(personId: number | string | undefined, mayLook: boolean) {
  const t = useDeskMessages()
  const [status, setStatus] = useState<SignInStatus | null>(null)
  const [result, setResult] = useState<ActionResult | null>(null)

  const load = useCallback(async () => {
    const response = await fetch(`/api/users/${personId}/sign-in`)
    if (response.ok) setStatus((await response.json()) as SignInStatus)
  }, [personId])
  useEffect(() => {
    if (personId && mayLook) void load()
  }, [personId, mayLook, load])

  const run = async (action: SignInAction) => {
    setResult(null)
    try {
      const response = await fetch(`/api/users/${personId}/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      setResult({
        action,
        status: response.status,
        response: (await response.json()) as ActionResponse,
      })
    } catch {
      setResult({ action, status: 0, response: { errors: [{ message: t('session.offline') }] } })
    }
    await load().catch(() => undefined)
  }
  return { status, result, run }
}
