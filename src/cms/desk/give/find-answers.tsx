'use client'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { GiveButton } from '../tray/give-button.tsx'
import { useTray } from '../tray/use-tray.ts'
import { NoteQuestion } from './note-question.tsx'
import { usePublishedSearch } from './use-published-search.ts'

/** The readers' own search. Enter puts the first answer into the tray and empties the field. */
export function FindAnswers({ locale }: { locale: Locale }) {
  const t = useDeskMessages()
  const [words, setWords] = useState('')
  const [noted, setNoted] = useState(false)
  const { items, add } = useTray()
  const found = usePublishedSearch(words, locale)
  const field = useRef<HTMLInputElement>(null)
  // The whole page is for this field: a client is waiting.
  useEffect(() => field.current?.focus(), [])
  const first = found?.find(({ number }) => !items.some((each) => each.number === number))
  return (
    <section aria-labelledby="give-results">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // Only what is on the screen: a clinician must have seen what they give.
          if (!first) return
          add(first)
          setWords('')
        }}
        role="search"
      >
        <div className="desk-field">
          <label htmlFor="give-search">{t('give.search')}</label>
          <input
            aria-describedby="give-search-hint"
            autoComplete="off"
            id="give-search"
            maxLength={200}
            onChange={(event) => {
              setNoted(false)
              setWords(event.target.value)
            }}
            ref={field}
            type="search"
            value={words}
          />
          <p className="desk-hint" id="give-search-hint">
            {t('give.search.hint')}
          </p>
        </div>
      </form>
      <h2 className="desk-visually-hidden" id="give-results">
        {t('give.search.results')}
      </h2>
      <div aria-live="polite">
        {found?.length === 0 && <p className="desk-note">{t('give.search.none')}</p>}
      </div>
      {found && found.length > 0 && (
        <ul className="desk-giving__list desk-rows">
          {found.map((item) => (
            <li key={item.number}>
              <span dir="auto" lang={item.lang}>
                {item.question}
              </span>
              <GiveButton item={item} />
            </li>
          ))}
        </ul>
      )}
      {words.trim() !== '' && (
        <NoteQuestion
          locale={locale}
          onNoted={() => {
            setWords('')
            setNoted(true)
          }}
          question={words.trim()}
        />
      )}
      <p role="status">{noted && words === '' && t('asked.noted')}</p>
    </section>
  )
}
