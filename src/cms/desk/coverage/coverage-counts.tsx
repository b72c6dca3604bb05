import { LOCALE_CODES, localeFacts } from '../../../i18n/locales.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import {
  coverageAddress,
  type CoverageFilter,
  type StateCounts,
} from '../../translations/coverage-filter.ts'
import { TRANSLATION_STATES } from '../../translations/status-labels.ts'

/** How many answers are in each translation state, by language, without a language's originals. */
export function CoverageCounts({
  counts,
  filter,
}: {
  counts: StateCounts
  filter: CoverageFilter
}) {
  const shown = LOCALE_CODES.filter((locale) =>
    Object.values(counts.get(locale) ?? {}).some((count) => count > 0),
  )
  return (
    <table className="desk-table desk-list desk-counts">
      <caption>How many answers, by language</caption>
      <thead>
        <tr>
          <th scope="col">Language</th>
          {TRANSLATION_STATES.map((value) => (
            <th key={value} scope="col">
              {deskInEnglish(`translations.state.${value}`)}
            </th>
          ))}
          <th scope="col">For translators’ tools</th>
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
              const label = deskInEnglish(`translations.state.${value}`)
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
                        {label.toLowerCase()} in{' '}
                        <span lang={locale}>{localeFacts(locale).name}</span>
                      </span>
                    </a>
                  ) : (
                    <span className="desk-none">0</span>
                  )}
                </td>
              )
            })}
            <td data-label="For translators’ tools">
              <a href={`/admin/exchange?language=${locale}`}>
                Translation files
                <span className="desk-visually-hidden">
                  {' '}
                  in <span lang={locale}>{localeFacts(locale).name}</span>
                </span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
