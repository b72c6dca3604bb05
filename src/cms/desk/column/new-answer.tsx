'use client'
import { useFormFields } from '@payloadcms/ui'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import { fieldLabel } from '../../compare/fields.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { focusField } from '../editing/focus-field.ts'
import { TemplateList } from './copy-section.tsx'

const NEEDED = ['question', 'shortAnswer', 'answer', 'topics']

const isFilled = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : /"text":"[^"]*[^\s"]/.test(JSON.stringify(value ?? null))

/** Shows what a new answer lacks, while it is written. */
export function NewAnswer() {
  const t = useDeskMessages()
  const missing = useFormFields(([fields]) =>
    NEEDED.filter((name) => !isFilled(fields[name]?.value)).join(),
  )
  const fields = ANSWER_FIELDS.filter(({ name }) => missing.split(',').includes(name))
  return (
    <>
      <p>{t('column.new.text')}</p>
      <section>
        <h3>{t('column.new.missing')}</h3>
        {fields.length === 0 ? (
          <p>{t('column.new.ready')}</p>
        ) : (
          <ul className="desk-reasons">
            {fields.map((field) => (
              <li key={field.name}>
                <button className="desk-link" onClick={() => focusField(field.name)} type="button">
                  {fieldLabel(field, t)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <TemplateList />
    </>
  )
}
