import { useState } from 'react'
import { listOf } from '../../../../i18n/format.ts'
import { localeFacts } from '../../../../i18n/locales.ts'
import { Differences } from '../../../compare/differences.tsx'
import { compareParagraphs } from '../../../compare/paragraph-diff.ts'
import { rich } from '../../../messages/rich.tsx'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { ImportedAnswer, XliffImportReport } from '../../../translations/xliff/import-xliff.ts'
import { OlderWords } from './older-words.tsx'
import { placeName } from './place-name.ts'

type Properties = {
  report: XliffImportReport
  busy: boolean
  onAccept: (plan: string, take: readonly string[]) => void
}

/**
 * What a translation file would change, answer by answer, and which paragraphs cannot be placed and
 * why, with the button that accepts the changes.
 */
export function XliffImportPlan({ report, busy, onAccept }: Properties) {
  const t = useDeskMessages()
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string) =>
    setTaken((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const changed = report.answers.filter((each) => each.changed)
  const older = report.answers.reduce((sum, each) => sum + each.older.length, 0)
  const unplaced = report.answers.reduce((sum, each) => sum + each.unplaced.length, 0)
  const paragraphs = changed.reduce((sum, each) => sum + each.changes.length, 0)
  return (
    <section aria-label={t('exchange.plan.title')}>
      <p>
        {t('exchange.plan.notYet')}{' '}
        {rich(t, 'exchange.plan.changes', {
          language: <bdi lang={report.locale}>{localeFacts(report.locale).name}</bdi>,
          paragraphs,
          answers: changed.length,
        })}
        {unplaced > 0 && <strong> {t('exchange.plan.unplaced', { count: unplaced })}</strong>}
      </p>
      {report.answers
        .filter((each) => each.changed || each.unplaced.length > 0 || each.older.length > 0)
        .map((each) => (
          <AnswerPlan
            answer={each}
            key={each.sourceId}
            onToggle={toggle}
            report={report}
            taken={taken}
          />
        ))}
      {changed.length > 0 || older > 0 ? (
        <p>
          <button
            className="desk-button desk-button--primary"
            disabled={busy || (changed.length === 0 && taken.size === 0)}
            onClick={() => onAccept(report.plan, [...taken])}
            type="button"
          >
            {t('exchange.plan.accept')}
          </button>
        </p>
      ) : (
        <p>{t('exchange.plan.nothing')}</p>
      )}
    </section>
  )
}

type AnswerPlanProperties = {
  answer: ImportedAnswer
  report: XliffImportReport
  taken: ReadonlySet<string>
  onToggle: (key: string) => void
}

function AnswerPlan({ answer, report, taken, onToggle }: AnswerPlanProperties) {
  const t = useDeskMessages()
  const [from, to] = [localeFacts(report.sourceLocale), localeFacts(report.locale)]
  const fromWords = { dir: from.dir, lang: from.code }
  const toWords = { dir: to.dir, lang: to.code }
  return (
    <details open>
      <summary>
        <span {...fromWords}>{answer.question}</span> {answer.created && t('exchange.plan.created')}
      </summary>
      {answer.changed && answer.changes.length === 0 && (
        <p className="desk-hint">{t('exchange.plan.formatOnly')}</p>
      )}
      <div className="desk-side-by-side-container">
        <ol className="desk-side-by-side">
          {answer.changes.map((change) => (
            <li key={change.unit}>
              <p className="desk-hint">
                {placeName(change.unit, t)}
                {change.lost.length > 0 && (
                  <strong>
                    {' '}
                    · {t('exchange.plan.lost', { pieces: listOf(change.lost, t.locale) })}
                  </strong>
                )}
              </p>
              <p {...fromWords}>{change.source}</p>
              {change.before === null ? (
                <p {...toWords}>{change.now}</p>
              ) : (
                <Differences
                  {...toWords}
                  t={t}
                  paragraphs={compareParagraphs([change.before], [change.now], to.code)}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
      {answer.older.length > 0 && (
        <OlderWords answer={answer} onToggle={onToggle} report={report} taken={taken} />
      )}
      {answer.unplaced.length > 0 && (
        <div className="desk-note">
          <p>{t('exchange.plan.notPlaced')}</p>
          <ul className="desk-reasons">
            {answer.unplaced.map((each, index) => (
              <li key={index}>
                {placeName(each.unit, t)}: {each.why} <q {...fromWords}>{each.source}</q> –{' '}
                <q {...toWords}>{each.target}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  )
}
