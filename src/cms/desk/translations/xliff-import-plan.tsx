import { localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import type { ImportedAnswer, XliffImportReport } from '../../translations/xliff/import-xliff.ts'

const PLACES: Record<string, string> = { question: 'Question', 'short-answer': 'Short answer' }
const placeName = (unit: string): string =>
  PLACES[unit] ?? `Paragraph ${unit.replace('answer-', '')}`
const many = (count: number, one: string, more: string) =>
  count === 1 ? `one ${one}` : `${count} ${more}`

type Properties = { report: XliffImportReport; busy: boolean; onAccept: (plan: string) => void }

/**
 * What a file would change, answer by answer, and what belongs nowhere, with the reason; then the
 * button that accepts it.
 */
export function XliffImportPlan({ report, busy, onAccept }: Properties) {
  const changed = report.answers.filter((each) => each.changed)
  const unplaced = report.answers.reduce((sum, each) => sum + each.unplaced.length, 0)
  const paragraphs = changed.reduce((sum, each) => sum + each.changes.length, 0)
  return (
    <section aria-label="What the file would change">
      <p>
        Nothing has been written yet. In{' '}
        <bdi lang={report.locale}>{localeFacts(report.locale).name}</bdi>, the file would change{' '}
        {many(paragraphs, 'paragraph', 'paragraphs')} in {many(changed.length, 'answer', 'answers')}
        .
        {unplaced > 0 && (
          <strong>
            {' '}
            {many(unplaced, 'paragraph', 'paragraphs')[0]?.toUpperCase()}
            {many(unplaced, 'paragraph', 'paragraphs').slice(1)} can not be placed.
          </strong>
        )}
      </p>
      {report.answers
        .filter((each) => each.changed || each.unplaced.length > 0)
        .map((each) => (
          <AnswerPlan answer={each} key={each.sourceId} report={report} />
        ))}
      {changed.length > 0 ? (
        <p>
          <button
            className="desk-button desk-button--primary"
            disabled={busy}
            onClick={() => onAccept(report.plan)}
            type="button"
          >
            Accept
          </button>
        </p>
      ) : (
        <p>There is nothing to accept.</p>
      )}
    </section>
  )
}

function AnswerPlan({ answer, report }: { answer: ImportedAnswer; report: XliffImportReport }) {
  const [from, to] = [localeFacts(report.sourceLocale), localeFacts(report.locale)]
  const fromWords = { dir: from.dir, lang: from.code }
  const toWords = { dir: to.dir, lang: to.code }
  return (
    <details open>
      <summary>
        <span {...fromWords}>{answer.question}</span> {answer.created && '(a new translation)'}
      </summary>
      {answer.changed && answer.changes.length === 0 && (
        <p className="desk-hint">Only bold, links or line breaks change.</p>
      )}
      <div className="desk-beside-room">
        <ol className="desk-beside">
          {answer.changes.map((change) => (
            <li key={change.unit}>
              <p className="desk-hint">
                {placeName(change.unit)}
                {change.lost.length > 0 && (
                  <strong> · not in the translation: {change.lost.join(', ')}</strong>
                )}
              </p>
              <p {...fromWords}>{change.source}</p>
              {change.before === null ? (
                <p {...toWords}>{change.now}</p>
              ) : (
                <Differences
                  {...toWords}
                  paragraphs={compareParagraphs([change.before], [change.now], to.code)}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
      {answer.unplaced.length > 0 && (
        <div className="desk-note">
          <p>Can not be placed:</p>
          <ul className="desk-reasons">
            {answer.unplaced.map((each, index) => (
              <li key={index}>
                {placeName(each.unit)}: {each.why} <q {...fromWords}>{each.source}</q> –{' '}
                <q {...toWords}>{each.target}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  )
}
