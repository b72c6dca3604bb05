import { LOCALE_CODES, localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { rich } from '../../messages/rich.tsx'
import { coverageAddress, type CoverageFilter } from '../../translations/coverage-filter.ts'
import type { StateCounts } from '../../translations/coverage-page.ts'
import { TRANSLATION_STATES } from '../../translations/status-labels.ts'

const nameIn = (locale: Locale) => <span lang={locale}>{localeFacts(locale).name}</span>

/** How many answers are in each translation state, by language, without a language's originals. */
export function CoverageCounts({
  counts,
  filter,
  t,
}: {
  counts: StateCounts
  filter: CoverageFilter
  t: DeskTranslate
}) {
  const shown = LOCALE_CODES.filter((locale) =>
    Object.values(counts.get(locale) ?? {}).some((count) => count > 0),
  )
  return (
    <table className="desk-table desk-list desk-counts">
      <caption>{t('coverage.counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.locale')}</th>
          {TRANSLATION_STATES.map((value) => (
            <th key={value} scope="col">
              {t(`translations.state.${value}`)}
            </th>
          ))}
          <th scope="col">{t('coverage.counts.tools')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((locale) => (
          <tr key={locale}>
            <th scope="row">
              <a href={coverageAddress({ ...filter, language: locale, page: 1 })} lang={locale}>
                {localeFacts(locale).name}
              </a>
            </th>
            {TRANSLATION_STATES.map((value) => {
              const label = t(`translations.state.${value}`)
              const count = counts.get(locale)?.[value] ?? 0
              return (
                <td data-label={label} key={value}>
                  {count > 0 ? (
                    <a
                      href={coverageAddress({
                        ...filter,
                        language: locale,
                        state: value,
                        severity: null,
                        page: 1,
                      })}
                    >
                      {count}
                      <span className="desk-visually-hidden">
                        {' '}
                        {rich(t, `coverage.counts.${value}`, { language: nameIn(locale) })}
                      </span>
                    </a>
                  ) : (
                    <span className="desk-none">0</span>
                  )}
                </td>
              )
            })}
            <td data-label={t('coverage.counts.tools')}>
              <a href={`/admin/exchange?language=${locale}`}>
                {t('admin.view.exchange')}
                <span className="desk-visually-hidden">
                  {' '}
                  {rich(t, 'coverage.counts.inLanguage', { language: nameIn(locale) })}
                </span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
