import {
  comparedFields,
  fieldLabel,
  fieldParagraphs,
  type FieldValues,
} from '../../compare/fields.ts'

/** A person's own version, to copy from, after they chose to take somebody else's. */
export const CopyOfMine = ({ values, onClose }: { values: FieldValues; onClose: () => void }) => (
  <section className="desk-notice">
    <h2>Your text, for copying</h2>
    <p>The form shows the other text. This is yours; it stays here until you close it.</p>
    <details>
      <summary>Show my text</summary>
      {comparedFields()
        .filter(({ name }) => name in values)
        .map((field) => {
          const paragraphs = fieldParagraphs(field, values[field.name])
          return (
            paragraphs.length > 0 && (
              <div key={field.name}>
                <h3>{fieldLabel(field)}</h3>
                {paragraphs.map((text, index) => (
                  <p key={index}>{text}</p>
                ))}
              </div>
            )
          )
        })}
    </details>
    <button className="desk-button" onClick={onClose} type="button">
      Close and forget my text
    </button>
  </section>
)
