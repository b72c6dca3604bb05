import { STATES, stateLabel } from '../../../core/states.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { FoldButton } from '../form/fold-button.tsx'
import { LANGUAGE_OPTIONS } from '../form/language-options.ts'
import { SelectField } from '../form/select-field.tsx'
import {
  COLUMNS,
  COMMON_FILTERS,
  DEFAULT_COLUMNS,
  listUrl,
  MORE_FILTERS,
  SORTS,
  type Filters,
  type OnlyFilter,
} from './filters.ts'
import { ALL_ANSWERS } from './remembered-languages.ts'
import type { TopicOption } from './topic-options.ts'

type Option = { value: string; label: string }

const CheckboxGroup = ({
  name,
  legend,
  options,
  chosen,
}: {
  name: string
  legend: string
  options: readonly Option[]
  chosen: readonly string[]
}) => (
  <fieldset className="desk-checks">
    <legend>{legend}</legend>
    {options.map(({ value, label }) => (
      <label key={value}>
        <input defaultChecked={chosen.includes(value)} name={name} type="checkbox" value={value} />{' '}
        {label}
      </label>
    ))}
  </fieldset>
)

const onlyOptions = (values: readonly OnlyFilter[], t: DeskTranslate): Option[] =>
  values.map((value) => ({ value, label: t(`list.only.${value}`) }))

/** What is seldom chosen, folded until it is: the other filters, and the columns. */
const MoreChoices = ({ filters: { only, columns }, t }: { filters: Filters; t: DeskTranslate }) => (
  <div className="desk-more">
    <details className="desk-columns" open={MORE_FILTERS.some((value) => only.includes(value))}>
      <summary>{t('list.filter.more')}</summary>
      <CheckboxGroup
        chosen={only}
        legend={t('list.filter.only')}
        name="only"
        options={onlyOptions(MORE_FILTERS, t)}
      />
    </details>
    <details className="desk-columns" open={columns.join() !== DEFAULT_COLUMNS.join()}>
      <summary>{t('list.filter.columns')}</summary>
      <CheckboxGroup
        chosen={columns}
        legend={t('list.filter.columnsLegend')}
        name="column"
        options={COLUMNS.map((value) => ({ value, label: t(`list.column.${value}`) }))}
      />
    </details>
  </div>
)

type FilterFormProps = { filters: Filters; topics: readonly TopicOption[]; t: DeskTranslate }

/**
 * The filters of the list, as a form that works without JavaScript. Its result is a URL that can be
 * bookmarked, sent, and saved as a view.
 */
export function FilterForm({ filters, topics, t }: FilterFormProps) {
  const { words, locale, state, topic, only, sort, reverse } = filters
  return (
    <form
      action="/admin/collections/entries"
      className="desk-filter"
      key={listUrl(filters)}
      method="get"
      role="search"
    >
      <div className="desk-filters">
        <div className="desk-field">
          <label htmlFor="list-q">{t('list.filter.words')}</label>
          <input
            autoComplete="off"
            defaultValue={words}
            dir="auto"
            id="list-q"
            maxLength={200}
            name="q"
            type="search"
          />
        </div>
        <FoldButton />
        <SelectField
          none={t('list.filter.anyLanguage')}
          defaultValue={locale ?? ''}
          label={t('fields.locale')}
          name="language"
          options={LANGUAGE_OPTIONS}
        />
        <SelectField
          none={t('list.filter.anyState')}
          defaultValue={state ?? ''}
          label={t('list.column.state')}
          name="state"
          options={STATES.map((value) => ({ value, label: stateLabel(t, value) }))}
        />
        <SelectField
          none={t('list.filter.anyTopic')}
          defaultValue={topic ?? ''}
          label={t('list.filter.topic')}
          name="topic"
          options={topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          defaultValue={`${reverse ? '-' : ''}${sort}`}
          label={t('list.filter.sort')}
          name="sort"
          options={[
            ...SORTS.map((value) => ({ value, label: t(`list.sort.${value}`) })),
            ...(reverse
              ? [
                  {
                    value: `-${sort}`,
                    label: t('list.sort.reverse', { order: t(`list.sort.${sort}`) }),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <CheckboxGroup
        chosen={only}
        legend={t('list.filter.only')}
        name="only"
        options={onlyOptions(COMMON_FILTERS, t)}
      />
      <MoreChoices filters={filters} t={t} />
      <div className="desk-bar">
        <button className="desk-button desk-button--primary" type="submit">
          {t('parts.show')}
        </button>
        <a className="desk-button" href={ALL_ANSWERS}>
          {t('parts.clearAll')}
        </a>
      </div>
    </form>
  )
}
