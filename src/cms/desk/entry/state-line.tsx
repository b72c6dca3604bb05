'use client'
import { useDocumentInfo, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { listOf } from '../../../i18n/format.ts'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import { showSideTab } from '../editing/side-tab.ts'
import { usePageTitle } from '../parts/titles.ts'

/**
 * The language and the state at the top of the form. Replaces Payload's status with “unpublish” and
 * “revert”.
 */
export function StateLine() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { overview, others } = useEntrySession(String(id ?? 'new'))
  const { title } = useDocumentTitle()
  const [locale, isTranslation] = useFormFields(
    ([fields]) => [fields.locale?.value, Boolean(fields.translationOf?.value)] as const,
  )
  usePageTitle(title)
  if (!overview) return null
  const facts = isLocale(locale) ? localeFacts(locale) : null
  return (
    <span className="desk desk-bar">
      {facts && (
        <strong className="desk-state-language">
          {rich(t, isTranslation ? 'column.language.translation' : 'column.language.original', {
            language: <bdi lang={facts.code}>{facts.name}</bdi>,
          })}
        </strong>
      )}
      <button
        className={`desk-state desk-state--${overview.state}`}
        onClick={() => showSideTab('status')}
        type="button"
      >
        {overview.stateLabel}
        <span className="desk-visually-hidden">{t('entry.state.link')}</span>
      </button>
      {others.length > 0 && (
        <span className="desk-present" role="status">
          {t('entry.presence.others', {
            count: others.length,
            names: listOf(
              others.map(({ name }) => name),
              t.locale,
            ),
          })}
        </span>
      )}
    </span>
  )
}
