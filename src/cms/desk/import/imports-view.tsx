import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { EntryImport } from './decide/entry-import.tsx'
import { EntriesToDecide, ImportedDocuments, WrittenAnswers } from './import-lists-view.tsx'
import { IMPORTS_PATH, mayImport } from './parts/http.ts'
import { PlanView } from './upload/plan-view.tsx'
import { UploadForm } from './upload/upload-form.tsx'

function Page({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const parameter = (name: string): string => String(props.searchParams?.[name] ?? '')
  const { req } = props.initPageResult
  const t = staffMessages(req)
  const [entry, upload, fault, written] = [
    parameter('entry'),
    parameter('upload'),
    parameter('fault'),
    parameter('written'),
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
      {entry && parameter('done') && (
        <p className="desk-note" role="status">
          {t('imports.done')}
        </p>
      )}
    </>
  )
  if (entry)
    return (
      <>
        <p>
          <a href={IMPORTS_PATH}>{t('imports.all')}</a>
        </p>
        {notices}
        <EntryImport entryId={Number(entry)} req={req} />
      </>
    )
  if (upload && mayImport(person))
    return (
      <>
        {notices}
        <PlanView id={upload} req={req} ticked={parameter('ticked') !== 'no'} />
      </>
    )
  return (
    <>
      {notices}
      {/^\d+$/.test(written) && mayImport(person) && (
        <WrittenAnswers count={written} ids={parameter('answers')} req={req} />
      )}
      {mayImport(person) ? <UploadForm req={req} /> : <p>{t('imports.onlyAdmin.here')}</p>}
      <EntriesToDecide req={req} />
      <ImportedDocuments req={req} />
    </>
  )
}

/**
 * Imports: upload a document, read its plan and accept it line by line; resolve conflicts, undo
 * repairs, dismiss flags.
 */
export const ImportsView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="imports"
    canView={() => true}
    props={props}
    title={staffMessages(props.initPageResult.req)('imports.title')}
  >
    {(person) => (
      <div className="desk-imports">
        <Page person={person} props={props} />
      </div>
    )}
  </DeskView>
)
