import type { PayloadRequest } from 'payload'
import { formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { IMPORTS_PATH } from './parts/http.ts'
import {
  listEntriesToDecide,
  listImportedDocuments,
  loadImportedQuestions,
} from './parts/import-lists.ts'

export async function EntriesToDecide({ req }: { req: PayloadRequest }) {
  const items = await listEntriesToDecide(sqlOf(req))
  if (items.length === 0) return null
  return (
    <section>
      <h2>Waiting for a decision</h2>
      <ul className="desk-log">
        {items.map((item) => (
          <li key={item.entryId}>
            <a dir="auto" href={`${IMPORTS_PATH}?entry=${item.entryId}`}>
              {item.question}
            </a>
            <span className="desk-hint">
              {item.document}:{' '}
              {item.conflict
                ? 'changed here and in the document'
                : 'no longer in the document; it stays here'}
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
  const zone = await clinicTimeZone(sqlOf(req))
  return (
    <section>
      <h2>Imported so far</h2>
      <div className="desk-wide">
        <table className="desk-table desk-list">
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Language</th>
              <th scope="col">Answers</th>
              <th scope="col">Last import</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ document, locale, language, answers, importedAt }) => (
              <tr key={document + locale}>
                <th scope="row">{document}</th>
                <td data-label="Language">{language}</td>
                <td data-label="Answers">{answers}</td>
                <td data-label="Last import">
                  <time dateTime={importedAt.toISOString()}>{formatShort(zone, importedAt)}</time>
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
  return (
    <section className="desk-card" role="status">
      <h2>
        Done: {count} {count === '1' ? 'answer' : 'answers'}
      </h2>
      <p>What is new or changed is a draft. Readers see it when somebody publishes it.</p>
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
