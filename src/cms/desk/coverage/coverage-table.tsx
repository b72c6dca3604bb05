import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { rich } from '../../messages/rich.tsx'
import { cellOf } from '../../translations/coverage-filter.ts'
import type { CoveredAnswer } from '../../translations/coverage.ts'
import { statusLabel } from '../../translations/status-labels.ts'
import { StartTranslation } from '../editing/start-translation.tsx'
import { GiveButton } from '../tray/give-button.tsx'

type Properties = {
  answers: readonly CoveredAnswer[]
  locales: readonly Locale[]
  may: readonly Locale[]
  t: DeskTranslate
}

/** One row for each answer, one column for each language, with links to start translations. */
export const CoverageTable = ({ answers, locales, may, t }: Properties) => (
  <div className="desk-wide">
    <table className="desk-table desk-list">
      <caption className="desk-visually-hidden">{t('coverage.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('coverage.original')}</th>
          {locales.map((locale) => (
            <th key={locale} lang={locale} scope="col">
              {localeFacts(locale).name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={answer.id}>
            <th scope="row">
              <div className="desk-bar desk-bar--row">
                <a
                  dir={localeFacts(answer.locale).dir}
                  href={`/admin/collections/entries/${answer.id}`}
                  lang={answer.locale}
                >
                  {answer.question || t('parts.noQuestion', { id: answer.id })}
                </a>
                {answer.isPublic && (
                  <GiveButton
                    item={{ number: answer.id, question: answer.question, lang: answer.locale }}
                  />
                )}
              </div>
              {!answer.isPublic && (
                <span className="desk-hint">
                  {' '}
                  {t(answer.state === 'withdrawn' ? 'coverage.withdrawn' : 'coverage.notPublic')}
                </span>
              )}
            </th>
            {locales.map((locale) => (
              <td data-label={localeFacts(locale).name} key={locale}>
                <TranslationCell answer={answer} locale={locale} may={may.includes(locale)} t={t} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function TranslationCell({
  answer,
  locale,
  may,
  t,
}: {
  answer: CoveredAnswer
  locale: Locale
  may: boolean
  t: DeskTranslate
}) {
  const cell = cellOf(answer, locale)
  if (answer.locale === locale) return <span className="desk-none">{t('coverage.original')}</span>
  if (!cell) return <span className="desk-none">–</span>
  const { id, standing } = cell
  const label = statusLabel(standing, t)
  if (id !== null)
    return (
      <a
        data-severity={standing.severity}
        data-state={standing.state}
        href={`/admin/collections/entries/${id}`}
      >
        {label}
      </a>
    )
  return may ? (
    <StartTranslation className="desk-link" locale={locale} original={answer.id}>
      {t('coverage.translate')}
      <span className="desk-visually-hidden">
        {' '}
        {rich(t, 'coverage.translateSaid', {
          question: <span lang={answer.locale}>{answer.question}</span>,
          language: <span lang={locale}>{localeFacts(locale).name}</span>,
        })}
      </span>
    </StartTranslation>
  ) : (
    <span className="desk-none">{label}</span>
  )
}
