'use client'
import { RenderFields, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { CollapsibleFieldClientProps } from 'payload'
import { getFieldPaths } from 'payload/shared'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import {
  closeSideTab,
  resetSideTab,
  showSideTab,
  useIsFolded,
  useSideTab,
} from '../editing/side-tab.ts'
import { SIDE_TABS, type SideTab } from '../editing/side-tabs.ts'
import { useFirstTab } from './use-first-tab.ts'

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

/**
 * The column beside the words: a tab for each row of a collapsible field, with every panel in the
 * page, so that a link to a field can show its tab. In narrow windows it is a bar at the bottom
 * edge, and the chosen panel opens over the words.
 */
export function SideColumn({
  field,
  indexPath = '',
  path = '',
  schemaPath = '',
  permissions,
  readOnly,
}: CollapsibleFieldClientProps) {
  const t = useDeskMessages()
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  // The field that Payload gives has the labels of the language in which anybody opened an answer
  // first; those of its configuration are in the language of the person.
  const own = getEntityConfig({ collectionSlug })?.fields.find(({ type }) => type === field.type)
  const rows = own?.type === 'collapsible' ? own.fields : field.fields
  const { overview } = useEntrySession(String(id ?? 'new'))
  const { tab: chosen, open } = useSideTab()
  const first = useFirstTab()
  const folded = useIsFolded()
  const list = useRef<HTMLDivElement>(null)
  const name = useId()
  useEffect(() => resetSideTab, [id])
  const current = chosen ?? first
  const shows = (tab: SideTab) => tab === current && (open || !folded)
  const notes = overview?.openNotes.length ?? 0
  const todo = overview?.state === 'published' ? 0 : (overview?.reasons.length ?? 0)
  const counts: Partial<Record<SideTab, { count: number; words: string }>> = {
    ...(notes > 0 ? { notes: { count: notes, words: t('column.count.notes') } } : {}),
    ...(todo > 0 ? { status: { count: todo, words: t('column.count.status') } } : {}),
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && folded) return closeSideTab()
    const next = tabFrom(current, event)
    if (!next) return
    event.preventDefault()
    showSideTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className="desk desk-column" data-open={(folded && open) || undefined}>
      <div aria-label={t('column.title')} className="desk-tabs" ref={list} role="tablist">
        {SIDE_TABS.map((tab) => (
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
            {counts[tab] && (
              <span className="desk-tab__count">
                {counts[tab].count}
                <span className="desk-visually-hidden"> {counts[tab].words}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      {SIDE_TABS.map((tab, index) => {
        const config = rows[index]
        if (config?.type !== 'row') return null
        const paths = getFieldPaths({
          field: config,
          index,
          parentIndexPath: indexPath,
          parentPath: path,
          parentSchemaPath: schemaPath,
        })
        return (
          <div
            aria-labelledby={`${name}-${tab}-tab`}
            className="desk-column__panel"
            data-side-tab={tab}
            hidden={!shows(tab)}
            id={`${name}-${tab}`}
            key={tab}
            role="tabpanel"
            tabIndex={-1}
          >
            {folded && (
              <button className="desk-button" onClick={closeSideTab} type="button">
                {t('parts.close')}
              </button>
            )}
            <RenderFields
              fields={config.fields}
              forceRender
              parentIndexPath={paths.indexPath}
              parentPath={paths.path}
              parentSchemaPath={paths.schemaPath}
              permissions={permissions ?? true}
              readOnly={readOnly}
            />
          </div>
        )
      })}
    </div>
  )
}
