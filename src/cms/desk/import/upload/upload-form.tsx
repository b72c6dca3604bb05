import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { loadTopicIds } from '../../../import/write/load-topic-ids.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { LANGUAGE_OPTIONS } from '../../form/language-options.ts'
import { SelectField } from '../../form/select-field.tsx'
import { listImportedDocuments } from '../parts/import-lists.ts'

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
      <SelectField
        label={t('imports.documents.language')}
        name="locale"
        options={LANGUAGE_OPTIONS}
      />
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
          <SelectField
            options={topics}
            label={t('imports.upload.topic')}
            name="topic"
            none={t('imports.upload.topicNone')}
          />
          <SelectField
            options={documents}
            hint={t('imports.upload.editionHint')}
            label={t('imports.upload.edition')}
            name="edition"
            none={t('imports.upload.editionNone')}
          />
          <SelectField
            options={documents}
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
