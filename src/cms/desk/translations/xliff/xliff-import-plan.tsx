import { SINGLE_FIELDS } from '../../../../fields/translated-fields.ts'
import { localeFacts } from '../../../../i18n/locales.ts'
import { deskInEnglish } from '../../../../i18n/messages/desk.ts'
import { Differences } from '../../../compare/differences.tsx'
import { compareParagraphs } from '../../../compare/paragraph-diff.ts'
import type { ImportedAnswer, XliffImportReport } from '../../../translations/xliff/import-xliff.ts'

const placeName = (unit: string): string => {
  const field = SINGLE_FIELDS.find(({ place }) => place === unit)
  return field ? deskInEnglish(field.label) : `Paragraph ${unit.replace('answer-', '')}`
}
const pluralize = (count: number, singular: string, plural: string) =>
  count === 1 ? `one ${singular}` : `${count} ${plural}`

type Properties = { report: XliffImportReport; busy: boolean; onAccept: (plan: string) => void }

/**
 * What a translation file would change, answer by answer, and which paragraphs cannot be placed and
 * why, with the button that accepts the changes.
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
        {pluralize(paragraphs, 'paragraph', 'paragraphs')} in{' '}
        {pluralize(changed.length, 'answer', 'answers')}.
        {unplaced > 0 && (
          <strong>
            {' '}
            {pluralize(unplaced, 'paragraph', 'paragraphs')[0]?.toUpperCase()}
            {pluralize(unplaced, 'paragraph', 'paragraphs').slice(1)} can not be placed.
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
      <div className="desk-side-by-side-container">
        <ol className="desk-side-by-side">
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
