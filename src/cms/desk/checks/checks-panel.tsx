'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { ReadingEase } from '../../checks/reading-ease.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { FindingItem } from './finding-item.tsx'
import { useFindingActions } from './use-finding-actions.ts'
import { useTextChecks } from './use-text-checks.ts'

const easeText = (ease: ReadingEase, t: DeskTranslate): string =>
  ease.kind === 'age'
    ? t('findings.ease.age', { age: ease.age, formula: ease.formula })
    : t('findings.ease.sentences', { average: ease.average, longest: ease.longest })

/**
 * Findings about the text while it is written: each can be shown in its field, and some can be
 * corrected with one click. For people who may change it.
 */
export function ChecksPanel() {
  const t = useDeskMessages()
  const { hasSavePermission } = useDocumentInfo()
  const checks = useTextChecks()
  const { status, show, apply } = useFindingActions()
  if (!checks || !hasSavePermission) return null
  const { findings, ease, locale } = checks
  const { dir } = localeFacts(locale)
  return (
    <section aria-label={t('findings.title')} className="desk desk-panel">
      <h2>{t('findings.title')}</h2>
      {ease && <p className={ease.hard ? 'desk-note' : undefined}>{easeText(ease, t)}</p>}
      <p aria-live="polite" className="desk-visually-hidden">
        {status}
      </p>
      {findings.length === 0 ? (
        <p className="desk-hint">{t('findings.none')}</p>
      ) : (
        <ul className="desk-findings">
          {findings.map((finding, index) => (
            <FindingItem
              dir={dir}
              finding={finding}
              key={`${finding.code} ${finding.words} ${index}`}
              lang={locale}
              onApply={() => apply(finding)}
              onShow={() => show(finding)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
