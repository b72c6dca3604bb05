import { localeFacts } from '../../../../i18n/locales.ts'
import { Differences } from '../../../compare/differences.tsx'
import { compareParagraphs } from '../../../compare/paragraph-diff.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { ImportedAnswer, XliffImportReport } from '../../../translations/xliff/import-xliff.ts'
import { placeName } from './place-name.ts'

type Properties = {
  answer: ImportedAnswer
  report: XliffImportReport
  taken: ReadonlySet<string>
  onToggle: (key: string) => void
}

/** The paragraphs for which somebody wrote newer words than the file has, each to be chosen. */
export function OlderWords({ answer, report, taken, onToggle }: Properties) {
  const t = useDeskMessages()
  const { dir, code } = localeFacts(report.locale)
  return (
    <div className="desk-note">
      <p>{t('exchange.plan.older')}</p>
      <ul className="desk-reasons">
        {answer.older.map(({ unit, before, now }) => {
          const key = `${answer.sourceId}/${unit}`
          return (
            <li key={unit}>
              <label>
                <input checked={taken.has(key)} onChange={() => onToggle(key)} type="checkbox" />{' '}
                {t('exchange.plan.takeOlder', { place: placeName(unit, t) })}
              </label>
              <Differences
                dir={dir}
                lang={code}
                paragraphs={compareParagraphs([before ?? ''], [now], code)}
                t={t}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
