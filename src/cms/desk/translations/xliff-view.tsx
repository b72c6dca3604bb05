import type { AdminViewServerProps } from 'payload'
import { isLocale } from '../../../i18n/locales.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { SendOut } from './xliff-export-form.tsx'
import { TakeIn } from './xliff-import-form.tsx'

/**
 * Translation files (XLIFF): out to a translator’s tool, and back in after a look at what they
 * would change.
 */
export const ExchangeView = (props: AdminViewServerProps) => (
  <DeskView help="exchange" may={() => true} props={props} title="Translation files">
    {(person) => (
      <>
        <p>
          For translators who work in a tool of their own (OmegaT, Trados, memoQ, Phrase and
          others). A file goes out, comes back translated, and becomes drafts that a reviewer signs
          off.
        </p>
        <SendOut
          asked={isLocale(props.searchParams?.language) ? props.searchParams.language : null}
          languages={person.languages}
        />
        <TakeIn />
      </>
    )}
  </DeskView>
)
