'use client'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ActOutcome } from '../../workflow/together/act-on-each.ts'

/** A row of the list as the acts need it. */
export type SelectableRow = {
  id: number
  /** The `updatedAt` of the newest version. */
  seen: string
  question: string
  locale: Locale
  /** The number for readers; `null` if it is not published. */
  number: number | null
}

/** The result of an act on several answers: in words, and each answer that was refused. */
export type ActsResult = {
  words: string
  refused: readonly (ActOutcome & { row: SelectableRow })[]
}

type SelectionState = {
  outcome: ActsResult | null
  showOutcome: (outcome: ActsResult | null) => void
  rows: readonly SelectableRow[]
  selected: ReadonlySet<number>
  select: (ids: readonly number[]) => void
  toggle: (id: number) => void
}
const Context = createContext<SelectionState | null>(null)

/** Holds which answers of the page are chosen, and the result of the last act on them. */
export function Selection({
  rows,
  children,
}: {
  rows: readonly SelectableRow[]
  children: ReactNode
}) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [outcome, showOutcome] = useState<ActsResult | null>(null)
  const select = useCallback((ids: readonly number[]) => setChosen(new Set(ids)), [])
  const toggle = useCallback(
    (id: number) =>
      setChosen((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const state = useMemo(
    () => ({
      rows,
      // A row may have left the page since it was chosen.
      selected: new Set(rows.flatMap(({ id }) => (chosen.has(id) ? [id] : []))),
      select,
      toggle,
      outcome,
      showOutcome,
    }),
    [rows, chosen, select, toggle, outcome],
  )
  return <Context.Provider value={state}>{children}</Context.Provider>
}

export function useSelection(): SelectionState {
  const state = useContext(Context)
  if (!state) throw new Error('useSelection needs a Selection around it')
  return state
}

export function SelectBox({ id, question }: { id: number; question: string }) {
  const t = useDeskMessages()
  const { selected, toggle } = useSelection()
  return (
    <label className="desk-select">
      <input checked={selected.has(id)} onChange={() => toggle(id)} type="checkbox" />
      <span className="desk-visually-hidden">{t('list.acts.select', { question })}</span>
    </label>
  )
}

export function SelectAllBox() {
  const t = useDeskMessages()
  const { rows, selected, select } = useSelection()
  const all = rows.length > 0 && selected.size === rows.length
  return (
    <label className="desk-select">
      <input
        checked={all}
        onChange={() => select(all ? [] : rows.map(({ id }) => id))}
        ref={(box) => {
          if (box) box.indeterminate = selected.size > 0 && !all
        }}
        type="checkbox"
      />
      <span className="desk-visually-hidden">{t('list.acts.selectAll')}</span>
    </label>
  )
}
