'use client'
import { localeFacts } from '../../../i18n/locales.ts'
import type { Companion } from '../../translations/companions.ts'

type Properties = {
  companions: readonly Companion[]
  chosen: readonly number[]
  onChange: (chosen: number[]) => void
}

/** Asks which approved translations are published together with their original. */
export function CompanionsField({ companions, chosen, onChange }: Properties) {
  return (
    <fieldset className="desk-field">
      <legend>Signed translations that go out with it</legend>
      <p className="desk-hint">
        Tick a translation that says what this text says. It goes out in the same moment, so readers
        never meet it out of date.
      </p>
      {companions.map(({ id, locale, name, question, why }) => (
        <label key={id}>
          <input
            checked={chosen.includes(id)}
            disabled={why !== null}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
              )
            }
            type="checkbox"
          />
          <span>
            <bdi lang={locale}>{name}</bdi>:{' '}
            <bdi dir={localeFacts(locale).dir} lang={locale}>
              {question}
            </bdi>
            {why && <span className="desk-hint"> {why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
