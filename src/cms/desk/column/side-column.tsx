'use client'
import { RenderFields, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { CollapsibleFieldClientProps } from 'payload'
import { getFieldPaths } from 'payload/shared'
import { useId } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import { closeSideTab } from '../editing/side-tab.ts'
import { SIDE_TABS } from '../editing/side-tabs.ts'
import { SideTabList } from './side-tab-list.tsx'
import { useShownTab } from './use-shown-tab.ts'

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
  const shown = useShownTab(id)
  const name = useId()
  return (
    <div className="desk desk-column" data-open={shown.covers || undefined}>
      <SideTabList name={name} overview={overview} shown={shown} />
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
            hidden={!shown.shows(tab)}
            id={`${name}-${tab}`}
            key={tab}
            role="tabpanel"
            tabIndex={-1}
          >
            {shown.folded && (
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
