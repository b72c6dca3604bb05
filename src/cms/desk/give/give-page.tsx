'use client'
import { useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { GivenPack } from '../../packs/given-pack.ts'
import type { PackOptions } from '../../packs/pack-options.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { FindAnswers } from './find-answers.tsx'
import { HandOver } from './hand-over.tsx'
import { PackForm } from './pack-form.tsx'

export type ReadyPack = { code: string; line: string; lang: Locale }

type Props = {
  options: PackOptions[]
  ready: ReadyPack[]
  canKeep: boolean
  /** The language to begin with. */
  start: Locale | undefined
}

/** Search, tray and words of a pack; then the ways to hand it over. */
export function GivePage({ options, ready, canKeep, start = options[0]?.locale ?? 'en' }: Props) {
  const t = useDeskMessages()
  const [locale, setLocale] = useState<Locale>(start)
  const [given, setGiven] = useState<GivenPack | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const post = async (path: string, body: unknown) => {
    const result = await requestJson<GivenPack>(path, { method: 'POST', body })
    setFailure(result.ok ? null : failureText(result, t))
    if (result.ok) setGiven(result.data)
  }
  if (given) return <HandOver canKeep={canKeep} given={given} onAnother={() => setGiven(null)} />
  return (
    <div className="desk-giving">
      <div>
        <FindAnswers locale={locale} />
        <PackForm
          locale={locale}
          onLocale={setLocale}
          onMake={(pack) => post('/api/packs/give', pack)}
          options={options}
        />
        {failure && (
          <p className="desk-note desk-note--urgent" role="alert">
            {failure}
          </p>
        )}
      </div>
      <ReadyPacks
        canKeep={canKeep}
        onGive={(code) => post('/api/packs/again', { code })}
        packs={ready}
      />
    </div>
  )
}

type ReadyProps = { packs: ReadyPack[]; canKeep: boolean; onGive: (code: string) => void }

function ReadyPacks({ packs, canKeep, onGive }: ReadyProps) {
  const t = useDeskMessages()
  const [forgotten, setForgotten] = useState<string[]>([])
  const shown = packs.filter(({ code }) => !forgotten.includes(code))
  const forget = async (code: string) => {
    const result = await requestJson('/api/packs/keep', {
      method: 'POST',
      body: { code, ready: false },
    })
    if (result.ok) setForgotten([...forgotten, code])
  }
  return (
    <section aria-labelledby="ready-packs">
      <h2 id="ready-packs">{t('give.ready')}</h2>
      {shown.length === 0 && <p>{t('give.ready.empty')}</p>}
      <ul className="desk-giving__list">
        {shown.map(({ code, line, lang }) => (
          <li key={code}>
            <span dir="auto" lang={lang}>
              {line}
            </span>
            <button
              aria-label={`${t('give.ready.give')}: ${line}`}
              className="desk-button"
              onClick={() => onGive(code)}
              type="button"
            >
              {t('give.ready.give')}
            </button>
            {canKeep && (
              <button
                aria-label={`${t('give.ready.forget')}: ${line}`}
                className="desk-button"
                onClick={() => void forget(code)}
                type="button"
              >
                {t('give.ready.forget')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
