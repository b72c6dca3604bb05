import type { AdminViewServerProps } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale, LOCALES, type Locale } from '../../../i18n/locales.ts'
import { glossaryOf } from '../../glossary/load.ts'
import { entriesWithDiscouragedWords } from '../../glossary/offending.ts'
import { rich } from '../../messages/rich.tsx'
import { staffMessages } from '../../messages/staff-messages.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { DiscouragedWordsList } from './discouraged-words-list.tsx'
import { TbxForm } from './tbx-form.tsx'

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
  const t = staffMessages(req)
  const terms = await glossaryOf(req, locale)
  const report = await entriesWithDiscouragedWords(sqlOf(req), locale, terms)
  return (
    <section>
      <h2 lang={locale}>{name}</h2>
      <p>
        {rich(t, 'words.inLanguage', {
          count: report.answers.length,
          terms: (
            <a href={`/admin/collections/glossary?where[locale][equals]=${locale}`}>
              {t('words.terms', { count: terms.length })}
            </a>
          ),
        })}
      </p>
      <DiscouragedWordsList {...report} t={t} />
    </section>
  )
}

/** Answers that use words the glossaries discourage, by language. */
export const GlossaryView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="words"
    canView={() => true}
    props={props}
    title={staffMessages(props.initPageResult.req)('admin.view.words')}
  >
    {() => {
      const language = props.searchParams?.language
      return (
        <>
          {LOCALES.filter(({ code }) => !isLocale(language) || code === language).map(
            ({ code, name }) => (
              <LanguageSection key={code} locale={code} name={name} props={props} />
            ),
          )}
          <TbxForm />
        </>
      )
    }}
  </DeskView>
)
