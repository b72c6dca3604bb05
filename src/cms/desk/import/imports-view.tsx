import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { localeFacts } from '../../../i18n/locales.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { EntryImport } from './entry-import.tsx'
import { mayImport, IMPORTS_PATH } from './http.ts'
import {
  loadImportedEntryLinks,
  listImportedDocuments,
  listEntriesToDecide,
} from './import-lists.ts'
import { PlanView } from './plan-view.tsx'
import { UploadForm } from './upload-form.tsx'

async function EntriesToDecide({ req }: { req: PayloadRequest }) {
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
                : 'not in the document any more; it is kept here'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Documents({ req }: { req: PayloadRequest }) {
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
            {documents.map(({ document, locale, answers, importedAt }) => (
              <tr key={document + locale}>
                <th scope="row">{document}</th>
                <td data-label="Language">{localeFacts(locale).name}</td>
                <td data-label="Answers">{answers}</td>
                <td data-label="Last import">
                  <time dateTime={importedAt}>{formatShort(zone, new Date(importedAt))}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What an accepted plan wrote, with the way to each answer. */
async function Written({ req, count, ids }: { req: PayloadRequest; count: string; ids: string }) {
  const answers = await loadImportedEntryLinks(
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

function Page({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const one = (name: string): string => String(props.searchParams?.[name] ?? '')
  const { req } = props.initPageResult
  const [entry, upload, fault, written] = [
    one('entry'),
    one('upload'),
    one('fault'),
    one('written'),
  ]
  const notices = (
    <>
      {fault && (
        <div className="desk-note desk-note--urgent" role="alert">
          {fault.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      {entry && one('done') && (
        <p className="desk-note" role="status">
          Done.
        </p>
      )}
    </>
  )
  if (entry)
    return (
      <>
        <p>
          <a href={IMPORTS_PATH}>All imports</a>
        </p>
        {notices}
        <EntryImport entryId={Number(entry)} req={req} />
      </>
    )
  if (upload && mayImport(person))
    return (
      <>
        {notices}
        <PlanView id={upload} req={req} ticked={one('ticked') !== 'no'} />
      </>
    )
  return (
    <>
      {notices}
      {/^\d+$/.test(written) && mayImport(person) && (
        <Written count={written} ids={one('answers')} req={req} />
      )}
      {mayImport(person) ? (
        <UploadForm req={req} />
      ) : (
        <p>
          An admin imports documents. You can decide about what an import left with answers that you
          may change.
        </p>
      )}
      <EntriesToDecide req={req} />
      <Documents req={req} />
    </>
  )
}

/**
 * Imports: upload a document, read the plan, accept it line by line; settle conflicts; undo
 * repairs; silence flags.
 */
export const ImportsView = (props: AdminViewServerProps) => (
  <DeskView help="imports" canView={() => true} props={props} title="Imports">
    {(person) => (
      <div className="desk-imports">
        <Page person={person} props={props} />
      </div>
    )}
  </DeskView>
)
