import {
  comparedFields,
  fieldLabel,
  fieldParagraphs,
  type FieldValues,
} from '../../compare/fields.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** A person's own version, to copy from, after they chose to take somebody else's. */
export function CopyOfMine({ values, onClose }: { values: FieldValues; onClose: () => void }) {
  const t = useDeskMessages()
  return (
    <section className="desk-notice">
      <h2>{t('entry.copy.title')}</h2>
      <p>{t('entry.copy.text')}</p>
      <details>
        <summary>{t('entry.copy.show')}</summary>
        {comparedFields()
          .filter(({ name }) => name in values)
          .map((field) => {
            const paragraphs = fieldParagraphs(field, values[field.name], {}, t)
            return (
              paragraphs.length > 0 && (
                <div key={field.name}>
                  <h3>{fieldLabel(field, t)}</h3>
                  {paragraphs.map((text, index) => (
                    <p key={index}>{text}</p>
                  ))}
                </div>
              )
            )
          })}
      </details>
      <button className="desk-button" onClick={onClose} type="button">
        {t('entry.copy.close')}
      </button>
    </section>
  )
}
