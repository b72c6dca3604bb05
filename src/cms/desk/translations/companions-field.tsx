'use client'
import { localeFacts } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Companion } from '../../translations/companions.ts'

type Properties = {
  companions: readonly Companion[]
  chosen: readonly number[]
  onChange: (chosen: number[]) => void
}

/** Asks which approved translations are published together with their original. */
export function CompanionsField({ companions, chosen, onChange }: Properties) {
  const t = useDeskMessages()
  return (
    <fieldset className="desk-field">
      <legend>{t('translating.companions.title')}</legend>
      <p className="desk-hint">{t('translating.companions.text')}</p>
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
