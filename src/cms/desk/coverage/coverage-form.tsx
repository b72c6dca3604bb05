import { SEVERITIES, type Severity } from '../../../core/severities.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { coverageAddress, type CoverageFilter } from '../../translations/coverage-filter.ts'
import type { StateCounts } from '../../translations/coverage-page.ts'
import { TRANSLATION_STATES, type TranslationState } from '../../translations/status-labels.ts'
import { LANGUAGE_OPTIONS } from '../form/language-options.ts'
import { SelectField } from '../form/select-field.tsx'
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
  const counted = (value: string, label: string, count: number) => ({
    value,
    label: t('coverage.filter.option', { label, count }),
  })
  return (
    <form
      action="/admin/coverage"
      className="desk-filter"
      key={coverageAddress(filter)}
      method="get"
      role="search"
    >
      <div className="desk-filters">
        <SelectField
          defaultValue={filter.language ?? ''}
          label={t('fields.locale')}
          name="language"
          none={t('list.filter.anyLanguage')}
          options={[{ value: 'mine', label: t('coverage.filter.mine') }, ...LANGUAGE_OPTIONS]}
        />
        <SelectField
          defaultValue={filter.state ?? ''}
          label={t('coverage.filter.state')}
          name="state"
          none={t('coverage.filter.anyState')}
          options={TRANSLATION_STATES.map((value) =>
            counted(value, t(`translations.state.${value}`), inState(value)),
          )}
        />
        <SelectField
          defaultValue={filter.severity ?? ''}
          label={t('coverage.filter.severity')}
          name="severity"
          none={t('coverage.filter.anySeverity')}
          options={SEVERITIES.map((value) =>
            counted(value, t(`coverage.severity.${value}`), severities[value]),
          )}
        />
        <SelectField
          defaultValue={filter.topic ?? ''}
          label={t('list.filter.topic')}
          name="topic"
          none={t('list.filter.anyTopic')}
          options={topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
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
