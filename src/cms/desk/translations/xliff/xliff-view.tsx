import type { AdminViewServerProps } from 'payload'
import { isLocale } from '../../../../i18n/locales.ts'
import { personOf } from '../../../access/adapters.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { memoryFiles } from '../../../translations/memory/files/tmx-files.ts'
import { DeskView } from '../../parts/desk-view.tsx'
import { MemorySection } from './memory-section.tsx'
import { XliffExportForm } from './xliff-export-form.tsx'
import { XliffImportForm } from './xliff-import-form.tsx'

/** Exports translation files (XLIFF) and imports them after a preview of the changes. */
export async function XliffView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const t = staffMessages(req)
  const files = personOf(req) ? await memoryFiles(req) : []
  return (
    <DeskView help="exchange" canView={() => true} props={props} title={t('admin.view.exchange')}>
      {(person) => (
        <>
          <p>{t('exchange.lead')}</p>
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
