import { STATES, stateLabel } from '../../../core/states.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { listUrl, COLUMNS, ONLY_FILTERS, SORTS, DEFAULT_COLUMNS, type Filters } from './filters.ts'
import type { TopicOption } from './topic-options.ts'

type Option = { value: string; label: string }

const SelectField = ({
  name,
  label,
  options,
  chosen,
  any,
}: {
  name: string
  label: string
  options: readonly Option[]
  chosen: string
  any?: string
}) => (
  <div className="desk-field">
    <label htmlFor={`list-${name}`}>{label}</label>
    <select defaultValue={chosen} id={`list-${name}`} name={name}>
      {any && <option value="">{any}</option>}
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </div>
)

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

const MORE_FILTERS = ONLY_FILTERS.filter(({ common }) => !common)

type FilterFormProps = { filters: Filters; topics: readonly TopicOption[]; t: DeskTranslate }

/**
 * The filters of the list, as a form that works without JavaScript. Its result is a URL that can be
 * bookmarked, sent, and saved as a view.
 */
export function FilterForm({ filters, topics, t }: FilterFormProps) {
  const { words, locale, state, topic, only, sort, columns } = filters
  const hasOwnColumns = columns.join() !== DEFAULT_COLUMNS.join()
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
          <label htmlFor="list-q">Words in the question or the answer</label>
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
        <SelectField
          any="Every language"
          chosen={locale ?? ''}
          label="Language"
          name="language"
          options={LOCALES.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          any="Every state"
          chosen={state ?? ''}
          label="State"
          name="state"
          options={STATES.map((value) => ({ value, label: stateLabel(t, value) }))}
        />
        <SelectField
          any="Every topic"
          chosen={topic ? String(topic) : ''}
          label="Topic"
          name="topic"
          options={topics.map(({ id, title }) => ({ value: String(id), label: title }))}
        />
        <SelectField chosen={sort} label="Order" name="sort" options={SORTS} />
      </div>
      <CheckboxGroup
        chosen={only}
        legend="Only"
        name="only"
        options={ONLY_FILTERS.filter(({ common }) => common)}
      />
      <div className="desk-more">
        <details
          className="desk-columns"
          open={MORE_FILTERS.some(({ value }) => only.includes(value))}
        >
          <summary>More filters</summary>
          <CheckboxGroup chosen={only} legend="Only" name="only" options={MORE_FILTERS} />
        </details>
        <details className="desk-columns" open={hasOwnColumns}>
          <summary>Columns</summary>
          <CheckboxGroup
            chosen={columns}
            legend="Beside the question"
            name="column"
            options={COLUMNS}
          />
        </details>
      </div>
      <div className="desk-bar">
        <button className="desk-button desk-button--primary" type="submit">
          Show
        </button>
        <a className="desk-button" href={listUrl({})}>
          Clear all
        </a>
      </div>
    </form>
  )
}
