import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { LOCALES } from '../../../../i18n/locales.ts'
import { loadTopicIds } from '../../../import/write/load-topic-ids.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
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
  const t = staffMessages(req)
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
      <p>{t('imports.upload.lead')}</p>
      <div className="desk-field">
        <label htmlFor="import-document">{t('imports.documents.document')}</label>
        <input
          accept=".txt,.md,.docx,.csv,.html,.htm,.xml,.json"
          id="import-document"
          name="document"
          required
          type="file"
        />
        <p className="desk-hint">{t('imports.upload.formats')}</p>
      </div>
      <div className="desk-field">
        <label htmlFor="import-locale">{t('imports.documents.language')}</label>
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
            {t('imports.upload.repair')}{' '}
            <span className="desk-hint">{t('imports.upload.repairHint')}</span>
          </span>
        </label>
      </div>
      <details>
        <summary>{t('imports.upload.more')}</summary>
        <div className="desk-filters">
          <Select
            choices={topics}
            label={t('imports.upload.topic')}
            name="topic"
            none={t('imports.upload.topicNone')}
          />
          <Select
            choices={documents}
            hint={t('imports.upload.editionHint')}
            label={t('imports.upload.edition')}
            name="edition"
            none={t('imports.upload.editionNone')}
          />
          <Select
            choices={documents}
            hint={t('imports.upload.translationHint')}
            label={t('imports.upload.translation')}
            name="translationOf"
            none={t('imports.upload.translationNone')}
          />
        </div>
      </details>
      <button className="desk-button desk-button--primary" type="submit">
        {t('imports.upload.submit')}
      </button>
    </form>
  )
}
