'use client'
import { localeFacts } from '../../../i18n/locales.ts'
import type { ReadingEase } from '../../checks/reading-ease.ts'
import { FindingItem } from './finding-item.tsx'
import { useFindingActions } from './use-finding-actions.ts'
import { useTextChecks } from './use-text-checks.ts'

const easeText = (ease: ReadingEase): string =>
  ease.kind === 'age'
    ? `Reads like a text for ${ease.age} years of age (${ease.formula}). Aim for 9 to 11, and 14 at most.`
    : `Sentences have ${ease.average} words on average; the longest has ${ease.longest}.`

/**
 * Findings about the text while it is written: each can be shown in its field, and some can be
 * corrected with one click.
 */
export function ChecksPanel() {
  const checks = useTextChecks()
  const { status, show, apply } = useFindingActions()
  if (!checks) return null
  const { findings, ease, locale } = checks
  const { dir } = localeFacts(locale)
  return (
    <section aria-label="While you write" className="desk desk-panel">
      <h2>While you write</h2>
      {ease && <p className={ease.hard ? 'desk-note' : undefined}>{easeText(ease)}</p>}
      <p aria-live="polite" className="desk-visually-hidden">
        {status}
      </p>
      {findings.length === 0 ? (
        <p className="desk-hint">Nothing stands out.</p>
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
