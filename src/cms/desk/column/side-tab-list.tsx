'use client'
import { useRef, type KeyboardEvent } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { closeSideTab, showSideTab } from '../editing/side-tab.ts'
import { SIDE_TABS, type SideTab } from '../editing/side-tabs.ts'
import type { ShownTab } from './use-shown-tab.ts'

/** Where an arrow key leads from a tab, in the direction of the page; `null` for other keys. */
function tabFrom(current: SideTab, { key, currentTarget }: KeyboardEvent): SideTab | null {
  const last = SIDE_TABS.length - 1
  const at = SIDE_TABS.indexOf(current)
  const forward = currentTarget.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight'
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  if (key === forward) return SIDE_TABS[at === last ? 0 : at + 1] ?? null
  if (key === backward) return SIDE_TABS[at === 0 ? last : at - 1] ?? null
  if (key === 'Home') return SIDE_TABS[0]
  return key === 'End' ? (SIDE_TABS[last] ?? null) : null
}

/** How many things wait in a tab. */
function countIn(tab: SideTab, overview: Overview | null): number {
  if (tab === 'notes') return overview?.openNotes.length ?? 0
  if (tab === 'status' && overview?.state !== 'published') return overview?.reasons.length ?? 0
  return 0
}

type Properties = {
  /** The start of the ids of tabs and panels. */
  name: string
  shown: ShownTab
  overview: Overview | null
}

/** The tabs of the column, with how many notes are open and how much is left to do. */
export function SideTabList({ name, shown: { current, shows, folded }, overview }: Properties) {
  const t = useDeskMessages()
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && folded) return closeSideTab()
    const next = tabFrom(current, event)
    if (!next) return
    event.preventDefault()
    showSideTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div aria-label={t('column.title')} className="desk-tabs" ref={list} role="tablist">
      {SIDE_TABS.map((tab) => {
        const count = countIn(tab, overview)
        return (
          <button
            aria-controls={`${name}-${tab}`}
            aria-selected={shows(tab)}
            className="desk-tab"
            data-tab={tab}
            id={`${name}-${tab}-tab`}
            key={tab}
            onClick={() => (folded && shows(tab) ? closeSideTab() : showSideTab(tab))}
            onKeyDown={press}
            role="tab"
            tabIndex={tab === current ? 0 : -1}
            type="button"
          >
            {t(`column.tab.${tab}`)}
            {count > 0 && (
              <span className="desk-tab__count">
                {count}
                <span className="desk-visually-hidden">
                  {' '}
                  {t(tab === 'notes' ? 'column.count.notes' : 'column.count.status')}
                </span>
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
