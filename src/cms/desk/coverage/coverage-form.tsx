import { SEVERITIES, type Severity } from '../../../core/severities.ts'
import { LOCALE_CODES, localeFacts, type Locale } from '../../../i18n/locales.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import {
  coverageAddress,
  type StateCounts,
  type CoverageFilter,
} from '../../translations/coverage-filter.ts'
import { TRANSLATION_STATES, type TranslationState } from '../../translations/status-labels.ts'
import type { TopicOption } from '../list/topic-options.ts'

type Properties = {
  filter: CoverageFilter
  topics: readonly TopicOption[]
  counts: StateCounts
  severities: Record<Severity, number>
  locales: readonly Locale[]
}

const SEVERITY_LABEL: Record<Severity, string> = {
  wording: 'Wording',
  clarifying: 'Clarifying',
  safety: 'Safety',
}

/**
 * The filters of the translations view, as a form that works without JavaScript. Its result is a
 * URL that can be bookmarked and sent. Options show how many answers they match.
 */
export function CoverageForm({ filter, topics, counts, severities, locales }: Properties) {
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
          <label htmlFor="coverage-language">Language</label>
          <select defaultValue={filter.language ?? ''} id="coverage-language" name="language">
            <option value="">Every language</option>
            <option value="mine">My languages</option>
            {LOCALE_CODES.map((code) => (
              <option key={code} lang={code} value={code}>
                {localeFacts(code).name}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="coverage-state">Where it stands</label>
          <select defaultValue={filter.state ?? ''} id="coverage-state" name="state">
            <option value="">Anywhere</option>
            {TRANSLATION_STATES.map((value) => (
              <option key={value} value={value}>
                {deskInEnglish(`translations.state.${value}`)} ({inState(value)})
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="coverage-severity">Change of the original</label>
          <select defaultValue={filter.severity ?? ''} id="coverage-severity" name="severity">
            <option value="">Any or none</option>
            {SEVERITIES.map((value) => (
              <option key={value} value={value}>
                {SEVERITY_LABEL[value]} ({severities[value]})
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="coverage-topic">Topic</label>
          <select defaultValue={filter.topic ?? ''} id="coverage-topic" name="topic">
            <option value="">Every topic</option>
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
          <input defaultChecked={filter.readers} name="readers" type="checkbox" value="1" /> Only
          originals that readers see
        </label>
      </div>
      <div className="desk-bar">
        <button className="desk-button desk-button--primary" type="submit">
          Show
        </button>
        <a className="desk-button" href={coverageAddress({})}>
          Clear all
        </a>
      </div>
    </form>
  )
}
