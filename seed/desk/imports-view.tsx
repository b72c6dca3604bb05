import type { AdminViewServerProps } from 'payload'
import { LOCALES } from '../../src/i18n/locales.ts'
import { DeskView } from '../../src/cms/desk/view.tsx'
import { sqlOf } from '../../src/cms/workflow/sql.ts'
import { EntryImport } from './entry-import.tsx'
import { mayImport } from './answer.ts'
import { openItems } from './open-items.ts'
import { PlanView } from './plan-view.tsx'

type Query = Record<string, string | string[] | undefined>
const one = (query: Query, name: string): string => String(query[name] ?? '')

const Upload = () => (
  <form action="/api/imports/upload" className="desk-filters" encType="multipart/form-data" method="post">
    <div className="desk-field">
      <label htmlFor="import-document">Document</label>
      <input accept=".txt,.md,.docx,.csv,.html,.htm" id="import-document" name="document" required type="file" />
    </div>
    <div className="desk-field">
      <label htmlFor="import-locale">Language</label>
      <select id="import-locale" name="locale">{LOCALES.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</select>
    </div>
    <div className="desk-field"><label><input defaultChecked name="fix" type="checkbox" value="yes" /> Repair what is certain</label></div>
    <button className="desk-button desk-button--primary" type="submit">Show the plan</button>
    <p className="desk-hint">Plain text, Markdown, Word (.docx), a table (.csv) or a saved web page. Nothing is written until you accept the plan; then each answer becomes a draft.</p>
  </form>
)

async function OpenItems({ props }: { props: AdminViewServerProps }) {
  const items = await openItems(sqlOf(props.initPageResult.req))
  if (items.length === 0) return null
  return (
    <section>
      <h2>Waiting for a decision</h2>
      <ul>{items.map((item) => (
        <li key={item.entryId}>
          <a href={`?entry=${item.entryId}`}>{item.question}</a> ({item.document}): {item.conflict ? 'changed here and in the document' : 'not in the document any more; it is kept here'}
        </li>
      ))}</ul>
    </section>
  )
}

function Page({ props, person }: { props: AdminViewServerProps; person: Parameters<typeof mayImport>[0] }) {
  const query = (props.searchParams ?? {}) as Query
  const [entry, upload, fault, written] = ['entry', 'upload', 'fault', 'written'].map((name) => one(query, name))
  const { req } = props.initPageResult
  if (entry) return <EntryImport entryId={Number(entry)} req={req} />
  return (
    <>
      {fault && <pre className="desk-note" role="alert">{fault}</pre>}
      {written && <p className="desk-note" role="status">Done: {written} {written === '1' ? 'answer' : 'answers'} written as drafts or marked.</p>}
      {!mayImport(person) ? <p>An admin imports documents.</p> : upload ? <PlanView id={upload} req={req} /> : <Upload />}
      <OpenItems props={props} />
    </>
  )
}

/** Imports: upload a document, read the plan, accept it line by line; settle conflicts; undo repairs; silence flags. */
export const ImportsView = (props: AdminViewServerProps) => (
  <DeskView may={() => true} props={props} title="Imports">{(person) => <Page person={person} props={props} />}</DeskView>
)
