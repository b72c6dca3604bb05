import type { AdminViewServerProps } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale, LOCALES, type Locale } from '../../../i18n/locales.ts'
import { glossaryOf } from '../../glossary/load.ts'
import { entriesWithDiscouragedWords } from '../../glossary/offending.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { DiscouragedWordsList } from './discouraged-words-list.tsx'

async function LanguageSection({
  locale,
  name,
  props,
}: {
  locale: Locale
  name: string
  props: AdminViewServerProps
}) {
  const { req } = props.initPageResult
  const terms = await glossaryOf(req, locale)
  const report = await entriesWithDiscouragedWords(sqlOf(req), locale, terms)
  const { answers } = report
  const count = terms.length === 1 ? 'one term' : `${terms.length} terms`
  return (
    <section>
      <h2 lang={locale}>{name}</h2>
      <p>
        <a href={`/admin/collections/glossary?where[locale][equals]=${locale}`}>{count}</a>;{' '}
        {answers.length === 0
          ? 'no answer uses a word to avoid.'
          : answers.length === 1
            ? 'one answer uses a word to avoid:'
            : `${answers.length} answers use words to avoid:`}
      </p>
      <DiscouragedWordsList {...report} />
    </section>
  )
}

/** Answers that use words the glossaries discourage, by language. */
export const GlossaryView = (props: AdminViewServerProps) => (
  <DeskView help="words" canView={() => true} props={props} title="Words to avoid">
    {() => {
      const language = props.searchParams?.language
      return LOCALES.filter(({ code }) => !isLocale(language) || code === language).map(
        ({ code, name }) => <LanguageSection key={code} locale={code} name={name} props={props} />,
      )
    }}
  </DeskView>
)
