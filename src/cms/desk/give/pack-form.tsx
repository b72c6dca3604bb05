'use client'
import { useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { PackOptions } from '../../packs/pack-options.ts'
import { SelectField } from '../form/select-field.tsx'
import { useTray } from '../tray/use-tray.ts'
import { TrayList } from './tray-list.tsx'

type NewPack = { locale: Locale; title: string; greeting: string; numbers: number[] }
type Props = {
  options: PackOptions[]
  locale: Locale
  onLocale: (locale: Locale) => void
  onMake: (pack: NewPack) => Promise<void>
}

const NO_GREETING = 'none'

/** The tray in its order, and the language, title and greeting of the pack that it becomes. */
export function PackForm({ options, locale, onLocale, onMake }: Props) {
  const t = useDeskMessages()
  const { items, replace } = useTray()
  const [chosenTitle, setTitle] = useState('')
  const [chosenGreeting, setGreeting] = useState(NO_GREETING)
  const [busy, setBusy] = useState(false)
  const { titles = [], greetings = [] } = options.find((each) => each.locale === locale) ?? {}
  // A topic or a greeting may have no signed words in another language.
  const title = (titles.find(({ value }) => value === chosenTitle) ?? titles[0])?.value ?? ''
  const greeting = greetings.find(({ value }) => value === chosenGreeting)?.value ?? NO_GREETING
  const make = async () => {
    setBusy(true)
    await onMake({ locale, title, greeting, numbers: items.map(({ number }) => number) })
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
      <TrayList />
      <div className="desk-filters">
        <SelectField
          label={t('give.language')}
          onChange={(value) => {
            const chosen = options.find((each) => each.locale === value)
            if (chosen) onLocale(chosen.locale)
          }}
          options={options.map(({ locale: code, name }) => ({
            value: code,
            label: name,
            lang: code,
          }))}
          value={locale}
        />
        <SelectField
          dir="auto"
          label={t('give.title')}
          lang={locale}
          onChange={setTitle}
          options={titles}
          value={title}
        />
        <SelectField
          dir="auto"
          hint={
            greetings.length === 0 && (
              <>
                {t('give.greeting.empty')}{' '}
                <a href="/admin/collections/greetings">{t('greetings.plural')}</a>
              </>
            )
          }
          label={t('give.greeting')}
          lang={locale}
          onChange={setGreeting}
          options={[
            { value: NO_GREETING, label: t('give.greeting.none'), lang: t.locale },
            ...greetings,
          ]}
          value={greeting}
        />
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
