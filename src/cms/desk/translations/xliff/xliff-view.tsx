import type { AdminViewServerProps } from 'payload'
import { isLocale } from '../../../../i18n/locales.ts'
import { DeskView } from '../../parts/desk-view.tsx'
import { XliffExportForm } from './xliff-export-form.tsx'
import { XliffImportForm } from './xliff-import-form.tsx'

/** Exports translation files (XLIFF) and imports them after a preview of the changes. */
export const XliffView = (props: AdminViewServerProps) => (
  <DeskView help="exchange" canView={() => true} props={props} title="Translation files">
    {(person) => (
      <>
        <p>
          For translators who work in a tool of their own (OmegaT, Trados, memoQ, Phrase and
          others). A file goes out, comes back translated, and becomes drafts that a reviewer signs
          off.
        </p>
        <XliffExportForm
          requested={isLocale(props.searchParams?.language) ? props.searchParams.language : null}
          languages={person.languages}
        />
        <XliffImportForm />
      </>
    )}
  </DeskView>
)
