import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { isLocale, LOCALE_CODES, localeFacts, type Locale } from '../../../i18n/locales.ts'
import { coverage, type Covered } from '../../translations/coverage.ts'
import { standingWords, TRANSLATION_STATES, type Standing } from '../../translations/standing.ts'
import { sqlOf } from '../../workflow/sql.ts'
import { DeskView } from '../view.tsx'

// Not `locale`: by that name Payload would change the language in which the person edits labels.
const asked = z.object({
  language: z.string().optional().catch(undefined).transform((value) => (isLocale(value) ? value : null)),
  state: z.string().optional().catch(undefined).transform((value) => TRANSLATION_STATES.find((each) => each.value === value)?.value ?? null),
})
type Asked = z.infer<typeof asked>

const MISSING: Standing = { state: 'missing', severity: null, openChanges: 0, hasNewerDraft: false }
const cell = (answer: Covered, locale: Locale) => answer.translations.find((each) => each.locale === locale) ?? { id: null, locale, standing: MISSING }

function Filters({ language: locale, state }: Asked) {
  return (
    <form className="desk-filters" method="get">
      <div className="desk-field">
        <label htmlFor="coverage-locale">Language</label>
        <select defaultValue={locale ?? ''} id="coverage-locale" name="language"><option value="">All</option>{LOCALE_CODES.map((code) => <option key={code} lang={code} value={code}>{localeFacts(code).name}</option>)}</select>
      </div>
      <div className="desk-field">
        <label htmlFor="coverage-state">Where it stands</label>
        <select defaultValue={state ?? ''} id="coverage-state" name="state"><option value="">Anywhere</option>{TRANSLATION_STATES.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>
      </div>
      <button className="desk-button desk-button--primary" type="submit">Show</button>
    </form>
  )
}

/** How many answers stand where, in one language; answers written in that language are not counted. */
function Counts({ answers, locales }: { answers: readonly Covered[]; locales: readonly Locale[] }) {
  return (
    <table className="desk-table">
      <caption>How many answers, by language</caption>
      <thead><tr><th scope="col">Language</th>{TRANSLATION_STATES.map(({ value, label }) => <th key={value} scope="col">{label}</th>)}<th scope="col">For translators’ tools</th></tr></thead>
      <tbody>
        {locales.map((locale) => {
          const cells = answers.filter((answer) => answer.locale !== locale).map((answer) => cell(answer, locale).standing.state)
          if (cells.length === 0) return null
          return (
            <tr key={locale}>
              <th lang={locale} scope="row">{localeFacts(locale).name}</th>
              {TRANSLATION_STATES.map(({ value }) => {
                const count = cells.filter((state) => state === value).length
                return <td key={value}>{count > 0 ? <a href={`/admin/coverage?language=${locale}&state=${value}`}>{count}</a> : 0}</td>
              })}
              <td><a href="/admin/exchange">Translation files</a></td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Answers({ answers, locales, state }: { answers: readonly Covered[]; locales: readonly Locale[]; state: Asked['state'] }) {
  const fitting = answers.filter((answer) => !state || locales.some((locale) => locale !== answer.locale && cell(answer, locale).standing.state === state))
  if (fitting.length === 0) return <p>No answer fits this choice.</p>
  return (
    <table className="desk-table">
      <caption>{fitting.length === 1 ? 'One answer' : `${fitting.length} answers`}</caption>
      <thead><tr><th scope="col">Original</th>{locales.map((locale) => <th key={locale} lang={locale} scope="col">{localeFacts(locale).name}</th>)}</tr></thead>
      <tbody>
        {fitting.map((answer) => (
          <tr key={answer.id}>
            <th scope="row"><a dir={localeFacts(answer.locale).dir} href={`/admin/collections/entries/${answer.id}`} lang={answer.locale}>{answer.question || `Answer ${answer.id}`}</a>{!answer.isPublic && ' (not public)'}</th>
            {locales.map((locale) => {
              if (locale === answer.locale) return <td key={locale}>Original</td>
              const { id, standing } = cell(answer, locale)
              return <td data-state={standing.state} key={locale}>{id ? <a href={`/admin/collections/entries/${id}`}>{standingWords(standing)}</a> : standingWords(standing)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function Coverage({ props }: { props: AdminViewServerProps }) {
  const choice = asked.parse(props.searchParams ?? {})
  const { req } = props.initPageResult
  const answers = await coverage(req, sqlOf(req))
  const locales = choice.language ? [choice.language] : LOCALE_CODES
  return (
    <>
      <Counts answers={answers} locales={LOCALE_CODES} />
      <Filters {...choice} />
      <div className="desk-wide"><Answers answers={answers} locales={locales} state={choice.state} /></div>
    </>
  )
}

/** Every answer and where it stands in every language. */
export const CoverageView = (props: AdminViewServerProps) => <DeskView may={() => true} props={props} title="Translations">{() => <Coverage props={props} />}</DeskView>
