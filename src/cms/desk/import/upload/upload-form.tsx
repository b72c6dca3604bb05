import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { LOCALES } from '../../../../i18n/locales.ts'
import { loadTopicIds } from '../../../import/write/load-topic-ids.ts'
import { listImportedDocuments } from '../parts/import-lists.ts'

type Choice = { value: string; label: string }
const Select = ({
  name,
  label,
  none,
  choices,
  hint,
}: {
  name: string
  label: string
  none: string
  choices: readonly Choice[]
  hint?: string
}) => (
  <div className="desk-field">
    <label htmlFor={`import-${name}`}>{label}</label>
    <select id={`import-${name}`} name={name}>
      <option value="">{none}</option>
      {choices.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
    {hint && <p className="desk-hint">{hint}</p>}
  </div>
)

/** The form to upload a document. */
export async function UploadForm({ req }: { req: PayloadRequest }) {
  const names = [
    ...new Set((await listImportedDocuments(sqlOf(req))).map(({ document }) => document)),
  ].sort()
  const documents = names.map((value) => ({ value, label: value }))
  const topics = [...(await loadTopicIds(req)).keys()]
    .sort()
    .map((value) => ({ value, label: value }))
  return (
    <form
      action="/api/imports/upload"
      className="desk-card desk-upload"
      encType="multipart/form-data"
      method="post"
    >
      <p>Nothing is written until you accept the plan; then each answer becomes a draft.</p>
      <div className="desk-field">
        <label htmlFor="import-document">Document</label>
        <input
          accept=".txt,.md,.docx,.csv,.html,.htm"
          id="import-document"
          name="document"
          required
          type="file"
        />
        <p className="desk-hint">
          Plain text, Markdown, Word (.docx), a table (.csv) or a saved web page.
        </p>
      </div>
      <div className="desk-field">
        <label htmlFor="import-locale">Language</label>
        <select id="import-locale" name="locale">
          {LOCALES.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="desk-field">
        <label className="desk-choice">
          <input defaultChecked name="fix" type="checkbox" value="yes" />{' '}
          <span>
            Repair what is certain.{' '}
            <span className="desk-hint">Each repair is shown, and you can undo it.</span>
          </span>
        </label>
      </div>
      <details>
        <summary>More about this document</summary>
        <div className="desk-filters">
          <Select
            choices={topics}
            label="Topic of its questions"
            name="topic"
            none="As in the document"
          />
          <Select
            choices={documents}
            hint="A file of the same name is taken as a new edition by itself."
            label="New edition of"
            name="edition"
            none="None, or of the same name"
          />
          <Select
            choices={documents}
            hint="Question for question, in the same order."
            label="Translation of"
            name="translationOf"
            none="No translation, or as its name says"
          />
        </div>
      </details>
      <button className="desk-button desk-button--primary" type="submit">
        Show the plan
      </button>
    </form>
  )
}
