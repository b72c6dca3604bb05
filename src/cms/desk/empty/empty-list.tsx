'use client'
import { useAuth, useListDrawerContext, useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ListedCollection } from '../parts/own-components.ts'

const hasCondition = (where: Where): boolean =>
  Object.entries(where).some(([key, value]) =>
    ['and', 'or'].includes(key) && Array.isArray(value) ? value.some(hasCondition) : true,
  )

/**
 * Says why a list of Payload's is empty, and what to do next. It replaces Payload's own note, which
 * says the same of a list without records and of a search without matches.
 */
export function EmptyList({ collection }: { collection: ListedCollection }) {
  const t = useDeskMessages()
  const { data, query, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const { permissions } = useAuth()
  if (!data || data.docs.length > 0) return null
  const isNarrowed = Boolean(query.search) || hasCondition(query.where ?? {})
  const mayCreate = Boolean(permissions?.collections?.[collection]?.create)
  return (
    <div className="desk desk-empty" role="status">
      <p>{t(isNarrowed ? 'list.noMatch' : `list.none.${collection}`)}</p>
      {isNarrowed && !isInDrawer ? (
        <a className="desk-button" href={`/admin/collections/${collection}`}>
          {t('list.clear')}
        </a>
      ) : isNarrowed ? (
        <button
          className="desk-button"
          onClick={() => void refineListData({ page: 1, search: undefined, where: undefined })}
          type="button"
        >
          {t('list.clear')}
        </button>
      ) : (
        mayCreate &&
        !isInDrawer && (
          <a
            className="desk-button desk-button--primary"
            href={`/admin/collections/${collection}/create`}
          >
            {t(`list.first.${collection}`)}
          </a>
        )
      )}
    </div>
  )
}
