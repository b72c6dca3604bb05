import type { AdminViewServerProps } from 'payload'
import { isLocale } from '../../../../i18n/locales.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { DeskView } from '../../parts/desk-view.tsx'
import { XliffExportForm } from './xliff-export-form.tsx'
import { XliffImportForm } from './xliff-import-form.tsx'

/** Exports translation files (XLIFF) and imports them after a preview of the changes. */
export function XliffView(props: AdminViewServerProps) {
  const t = staffMessages(props.initPageResult.req)
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
        </>
      )}
    </DeskView>
  )
}
