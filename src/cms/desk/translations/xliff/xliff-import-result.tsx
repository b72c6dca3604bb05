import { localeFacts } from '../../../../i18n/locales.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { XliffImportReport } from '../../../translations/xliff/import-xliff.ts'
import type { XliffRefusal } from './use-xliff-import.ts'

export const XliffImportRefusal = ({ refusal }: { refusal: XliffRefusal }) => (
  <div className="desk-note desk-note--urgent">
    <p>{refusal.message}</p>
    <ul className="desk-reasons">
      {refusal.faults.map(({ place, message }, index) => (
        <li key={index}>
          {place}: {message}
        </li>
      ))}
    </ul>
  </div>
)

/** The drafts an import has written. */
export function XliffImportSummary({ report }: { report: XliffImportReport }) {
  const t = useDeskMessages()
  const drafts = report.answers.filter(({ changed }) => changed)
  return (
    <div className="desk-note">
      <p>{t('exchange.done', { count: drafts.length })}</p>
      <ul className="desk-reasons">
        {drafts.map(({ translationId, question }) => (
          <li key={translationId}>
            <a
              dir={localeFacts(report.sourceLocale).dir}
              href={`/admin/collections/entries/${translationId}`}
              lang={report.sourceLocale}
            >
              {question}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
