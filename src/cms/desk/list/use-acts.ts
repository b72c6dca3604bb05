'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Act, ActOutcome } from '../../workflow/together/act-on-each.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { useTray } from '../tray/use-tray.ts'
import type { ActName } from './act-dialog.tsx'
import { useSelection, type ActsResult } from './selection.tsx'

/** The chosen answers and what can be done with them; `open` is the dialog that asks for more. */
export function useActs() {
  const t = useDeskMessages()
  const router = useRouter()
  const { rows, selected, select, showOutcome } = useSelection()
  const tray = useTray()
  const [open, setOpen] = useState<ActName | 'set' | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = rows.filter(({ id }) => selected.has(id))
  const answers = chosen.map(({ id, seen }) => ({ id, seen }))

  // It closes the dialog in the same render: a dialog that closes later takes the focus back.
  const show = (outcome: ActsResult) => {
    setOpen(null)
    showOutcome(outcome)
  }
  /** Shows what was done; the answers that were refused stay chosen. */
  const finish = (words: string, outcomes: readonly ActOutcome[] = []) => {
    const refused = outcomes.flatMap((outcome) => {
      const row = chosen.find(({ id }) => id === outcome.id)
      return row && !outcome.done ? [{ ...outcome, row }] : []
    })
    show({ words, refused })
    select(refused.map(({ id }) => id))
    router.refresh()
  }
  const act = async (what: Act) => {
    setBusy(true)
    const result = await requestJson<{ outcomes: ActOutcome[] }>('/api/entries/together', {
      method: 'POST',
      body: { ...what, answers },
    })
    setBusy(false)
    if (!result.ok) return show({ words: failureText(result, t), refused: [] })
    const { outcomes } = result.data
    finish(t('list.acts.done', { count: outcomes.filter(({ done }) => done).length }), outcomes)
  }
  const addToTray = () => {
    const published = chosen.flatMap(({ number, question, locale }) =>
      number === null ? [] : [{ number, question, lang: locale }],
    )
    const words = [t('list.acts.given', { count: tray.add(...published) })]
    const left = chosen.length - published.length
    if (left > 0) words.push(t('list.acts.cannotGive', { count: left }))
    show({ words: words.join(' '), refused: [] })
  }
  return { chosen, answers, open, setOpen, busy, act, addToTray, finish, clear: () => select([]) }
}
