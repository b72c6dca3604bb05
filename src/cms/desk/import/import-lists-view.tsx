import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { IMPORTS_PATH } from './parts/http.ts'
import {
  listEntriesToDecide,
  listImportedDocuments,
  loadImportedQuestions,
} from './parts/import-lists.ts'

export async function EntriesToDecide({ req }: { req: PayloadRequest }) {
  const items = await listEntriesToDecide(sqlOf(req))
  if (items.length === 0) return null
  const t = staffMessages(req)
  return (
    <section>
      <h2>{t('imports.waiting.title')}</h2>
      <ul className="desk-log">
        {items.map((item) => (
          <li key={item.entryId}>
            <a dir="auto" href={`${IMPORTS_PATH}?entry=${item.entryId}`}>
              {item.question}
            </a>
            <span className="desk-hint">
              {t(`imports.waiting.${item.conflict ? 'conflict' : 'gone'}`, {
                document: item.document,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export async function ImportedDocuments({ req }: { req: PayloadRequest }) {
  const documents = await listImportedDocuments(sqlOf(req))
  if (documents.length === 0) return null
  const t = staffMessages(req)
  return (
    <section>
      <h2>{t('imports.documents.title')}</h2>
      <div className="desk-wide">
        <table className="desk-table desk-list">
          <thead>
            <tr>
              <th scope="col">{t('imports.documents.document')}</th>
              <th scope="col">{t('imports.documents.language')}</th>
              <th scope="col">{t('imports.documents.answers')}</th>
              <th scope="col">{t('imports.documents.last')}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ document, locale, language, answers, importedAt }) => (
              <tr key={document + locale}>
                <th scope="row">{document}</th>
                <td data-label={t('imports.documents.language')}>{language}</td>
                <td data-label={t('imports.documents.answers')}>{answers}</td>
                <td data-label={t('imports.documents.last')}>
                  <ClinicTime at={importedAt.toISOString()} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What an accepted plan wrote, with links to the answers. */
export async function WrittenAnswers({
  req,
  count,
  ids,
}: {
  req: PayloadRequest
  count: string
  ids: string
}) {
  const answers = await loadImportedQuestions(
    sqlOf(req),
    ids
      .split(',')
      .map(Number)
      .filter((id) => Number.isInteger(id) && id > 0)
      .slice(0, 100),
  )
  const t = staffMessages(req)
  return (
    <section className="desk-card" role="status">
      <h2>{t('imports.written.title', { count: Number(count) })}</h2>
      <p>{t('imports.written.lead')}</p>
      <ul>
        {answers.map(({ entryId, question }) => (
          <li key={entryId}>
            <a dir="auto" href={`${IMPORTS_PATH}?entry=${entryId}`}>
              {question}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
