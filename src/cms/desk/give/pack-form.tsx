'use client'
import { useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { PackOptions } from '../../packs/pack-options.ts'
import { useTray } from '../tray/use-tray.ts'

type NewPack = { locale: Locale; title: string; greeting: string; numbers: number[] }
type Props = {
  options: PackOptions[]
  locale: Locale
  onLocale: (locale: Locale) => void
  onMake: (pack: NewPack) => Promise<void>
}

/** The tray in its order, and the words of the pack that it becomes. */
export function PackForm({ options, locale, onLocale, onMake }: Props) {
  const t = useDeskMessages()
  const { items, move, remove, replace } = useTray()
  const [chosen, setChosen] = useState('')
  const [wanted, setWanted] = useState('none')
  const [busy, setBusy] = useState(false)
  const words = options.find((each) => each.locale === locale)
  const titles = words?.titles ?? []
  const greetings = words?.greetings ?? []
  // A topic or a greeting may have no signed words in another language.
  const title = (titles.find(({ value }) => value === chosen) ?? titles[0])?.value ?? ''
  const greeting = greetings.find(({ value }) => value === wanted)?.value ?? 'none'
  const make = async () => {
    setBusy(true)
    await onMake({
      locale,
      title,
      greeting,
      numbers: items.map(({ number }) => number),
    })
    setBusy(false)
  }
  return (
    <form
      aria-labelledby="give-tray"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <h2 id="give-tray">{t('give.tray')}</h2>
      {items.length === 0 && <p>{t('give.tray.empty')}</p>}
      <ol className="desk-giving__list">
        {items.map(({ number, question, lang }) => {
          const which = (
            <span className="desk-visually-hidden">{t('give.tray.which', { question })}</span>
          )
          return (
            <li key={number}>
              <span dir="auto" lang={lang}>
                {question}
              </span>
              <button className="desk-button" onClick={() => move(number, -1)} type="button">
                {t('give.tray.up')}
                {which}
              </button>
              <button className="desk-button" onClick={() => move(number, 1)} type="button">
                {t('give.tray.down')}
                {which}
              </button>
              <button className="desk-button" onClick={() => remove(number)} type="button">
                {t('give.tray.remove')}
                {which}
              </button>
            </li>
          )
        })}
      </ol>
      <div className="desk-filters">
        <div className="desk-field">
          <label htmlFor="give-language">{t('give.language')}</label>
          <select
            id="give-language"
            onChange={(event) => {
              const chosen = options.find((each) => each.locale === event.target.value)
              if (chosen) onLocale(chosen.locale)
            }}
            value={locale}
          >
            {options.map((each) => (
              <option key={each.locale} lang={each.locale} value={each.locale}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="give-title">{t('give.title')}</label>
          <select
            dir="auto"
            id="give-title"
            lang={locale}
            onChange={(event) => setChosen(event.target.value)}
            value={title}
          >
            {titles.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="give-greeting">{t('give.greeting')}</label>
          <select
            aria-describedby={greetings.length === 0 ? 'give-greeting-empty' : undefined}
            dir="auto"
            id="give-greeting"
            lang={locale}
            onChange={(event) => setWanted(event.target.value)}
            value={greeting}
          >
            <option lang={t.locale} value="none">
              {t('give.greeting.none')}
            </option>
            {greetings.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {greetings.length === 0 && (
            <p className="desk-hint" id="give-greeting-empty">
              {t('give.greeting.empty')}{' '}
              <a href="/admin/collections/greetings">{t('greetings.plural')}</a>
            </p>
          )}
        </div>
      </div>
      <p className="desk-giving__buttons">
        <button
          className="desk-button desk-button--primary"
          disabled={busy || items.length === 0}
          type="submit"
        >
          {t('give.make')}
        </button>
        {items.length > 0 && (
          <button className="desk-button" onClick={() => replace([])} type="button">
            {t('give.tray.clear')}
          </button>
        )}
      </p>
    </form>
  )
}
