import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { FactorRule, FactorRuleAction } from './factor-rule.ts'

const ADDRESS = '/api/globals/settings/second-factor'
/** Status 0 means the server was not reached. */
type Failure = { status: number; message: string }

/** Loads the rule about second factors for an admin, and runs what they do about it. */
export function useFactorRule(isAdmin: boolean) {
  const t = useDeskMessages()
  const [rule, setRule] = useState<FactorRule | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<FactorRuleAction | null>(null)

  useEffect(() => {
    if (!isAdmin) return
    void fetch(ADDRESS)
      .then(async (response) => {
        if (response.ok) setRule((await response.json()) as FactorRule)
      })
      .catch(() => undefined)
  }, [isAdmin])

  const run = async (action: FactorRuleAction, body: object) => {
    setFailure(null)
    setDone(null)
    try {
      const response = await fetch(`${ADDRESS}/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const read = (await response.json()) as FactorRule & { errors?: { message: string }[] }
      if (!response.ok)
        return setFailure({
          status: response.status,
          message: read.errors?.[0]?.message ?? t('session.failed'),
        })
      setRule(read)
      setDone(action)
    } catch {
      setFailure({ status: 0, message: t('session.offline') })
    }
  }
  return { rule, failure, done, run }
}
