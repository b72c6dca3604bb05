import type { AdminViewServerProps } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { isLocale } from '../../../../i18n/locales.ts'
import { personOf } from '../../../access/adapters.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { memoryFiles } from '../../../translations/memory/files/tmx-files.ts'
import { hasAnswers, NoAnswers } from '../../empty/no-answers.tsx'
import { DeskView } from '../../parts/desk-view.tsx'
import { MemorySection } from './memory-section.tsx'
import { XliffExportForm } from './xliff-export-form.tsx'
import { XliffImportForm } from './xliff-import-form.tsx'

/** Exports translation files (XLIFF) and imports them after a preview of the changes. */
export async function XliffView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const t = staffMessages(req)
  const [files, some] = personOf(req)
    ? await Promise.all([memoryFiles(req), hasAnswers(sqlOf(req))])
    : [[], true]
  return (
    <DeskView help="exchange" canView={() => true} props={props} title={t('admin.view.exchange')}>
      {(person) => (
        <>
          <p>{t('exchange.lead')}</p>
          {!some && <NoAnswers person={person} t={t} />}
          <XliffExportForm
            requested={isLocale(props.searchParams?.language) ? props.searchParams.language : null}
            languages={person.languages}
          />
          <XliffImportForm />
          <MemorySection files={files} />
        </>
      )}
    </DeskView>
  )
}
