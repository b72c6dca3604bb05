import { SEVERITIES, type Severity } from '../../../core/severities.ts'
import { LOCALE_CODES, localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { coverageAddress, type CoverageFilter } from '../../translations/coverage-filter.ts'
import type { StateCounts } from '../../translations/coverage-page.ts'
import { TRANSLATION_STATES, type TranslationState } from '../../translations/status-labels.ts'
import type { TopicOption } from '../list/topic-options.ts'

type Properties = {
  filter: CoverageFilter
  topics: readonly TopicOption[]
  counts: StateCounts
  severities: Record<Severity, number>
  locales: readonly Locale[]
  t: DeskTranslate
}

/**
 * The filters of the translations view, as a form that works without JavaScript. Its result is a
 * URL that can be bookmarked and sent. Options show how many answers they match.
 */
export function CoverageForm({ filter, topics, counts, severities, locales, t }: Properties) {
  const inState = (state: TranslationState) =>
    locales.reduce((sum, locale) => sum + (counts.get(locale)?.[state] ?? 0), 0)
  return (
    <form
      action="/admin/coverage"
      className="desk-filter"
      key={coverageAddress(filter)}
      method="get"
      role="search"
    >
      <div className="desk-filters">
        <div className="desk-field">
          <label htmlFor="coverage-language">{t('fields.locale')}</label>
          <select defaultValue={filter.language ?? ''} id="coverage-language" name="language">
            <option value="">{t('list.filter.anyLanguage')}</option>
            <option value="mine">{t('coverage.filter.mine')}</option>
            {LOCALE_CODES.map((code) => (
              <option key={code} lang={code} value={code}>
                {localeFacts(code).name}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="coverage-state">{t('coverage.filter.state')}</label>
          <select defaultValue={filter.state ?? ''} id="coverage-state" name="state">
            <option value="">{t('coverage.filter.anyState')}</option>
            {TRANSLATION_STATES.map((value) => (
              <option key={value} value={value}>
                {t('coverage.filter.option', {
                  label: t(`translations.state.${value}`),
                  count: inState(value),
                })}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="coverage-severity">{t('coverage.filter.severity')}</label>
          <select defaultValue={filter.severity ?? ''} id="coverage-severity" name="severity">
            <option value="">{t('coverage.filter.anySeverity')}</option>
            {SEVERITIES.map((value) => (
              <option key={value} value={value}>
                {t('coverage.filter.option', {
                  label: t(`coverage.severity.${value}`),
                  count: severities[value],
                })}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="coverage-topic">{t('list.filter.topic')}</label>
          <select defaultValue={filter.topic ?? ''} id="coverage-topic" name="topic">
            <option value="">{t('list.filter.anyTopic')}</option>
            {topics.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="desk-checks">
        <label>
          <input defaultChecked={filter.readers} name="readers" type="checkbox" value="1" />{' '}
          {t('coverage.filter.readers')}
        </label>
      </div>
      <div className="desk-bar">
        <button className="desk-button desk-button--primary" type="submit">
          {t('parts.show')}
        </button>
        <a className="desk-button" href={coverageAddress({})}>
          {t('parts.clearAll')}
        </a>
      </div>
    </form>
  )
}
