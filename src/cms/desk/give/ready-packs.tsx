'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { WithdrawnInPack } from '../../packs/withdrawn-in-packs.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { FailureNote } from '../form/failure-note.tsx'

export type ReadyPack = { code: string; line: string; lang: Locale; withdrawn: WithdrawnInPack[] }
type Props = { packs: ReadyPack[]; canKeep: boolean; onGive: (code: string) => void }

/** The packs that the clinic keeps, with what was withdrawn of each and what would come instead. */
export function ReadyPacks({ packs, canKeep, onGive }: Props) {
  const t = useDeskMessages()
  const router = useRouter()
  const [forgotten, setForgotten] = useState<string[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const shown = packs.filter(({ code }) => !forgotten.includes(code))
  const post = async (path: string, body: { code: string; ready?: boolean }) => {
    const result = await requestJson(path, { method: 'POST', body })
    setFailure(result.ok ? null : failureText(result, t))
    if (result.ok && !body.ready) setForgotten([...forgotten, body.code])
    if (result.ok) router.refresh()
  }
  return (
    <section aria-labelledby="ready-packs">
      <h2 id="ready-packs">{t('give.ready')}</h2>
      {shown.length === 0 && <p>{t('give.ready.empty')}</p>}
      <FailureNote>{failure}</FailureNote>
      <ul className="desk-giving__list desk-rows">
        {shown.map(({ code, line, lang, withdrawn }) => (
          <li key={code}>
            <span>
              <span dir="auto" lang={lang}>
                {line}
              </span>
              {withdrawn.length > 0 && <WithdrawnAnswers withdrawn={withdrawn} />}
            </span>
            <button
              aria-label={`${t('give.ready.give')}: ${line}`}
              className="desk-button"
              onClick={() => onGive(code)}
              type="button"
            >
              {t('give.ready.give')}
            </button>
            {canKeep && withdrawn.length > 0 && (
              <button
                aria-label={`${t('give.ready.replace')}: ${line}`}
                className="desk-button"
                onClick={() => void post('/api/packs/replace-withdrawn', { code })}
                type="button"
              >
                {t('give.ready.replace')}
              </button>
            )}
            {canKeep && withdrawn.length > 0 && withdrawn.every((each) => each.showsOriginal) && (
              <button
                aria-label={`${t('give.ready.keepAsIs')}: ${line}`}
                className="desk-button"
                onClick={() => void post('/api/packs/keep', { code, ready: true })}
                type="button"
              >
                {t('give.ready.keepAsIs')}
              </button>
            )}
            {canKeep && (
              <button
                aria-label={`${t('give.ready.forget')}: ${line}`}
                className="desk-button"
                onClick={() => void post('/api/packs/keep', { code, ready: false })}
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

function WithdrawnAnswers({ withdrawn }: { withdrawn: WithdrawnInPack[] }) {
  const t = useDeskMessages()
  return (
    <ul className="desk-reasons">
      {withdrawn.map(({ number, question, locale, instead, showsOriginal }) => (
        <li key={number}>
          {t('give.ready.withdrawn')}{' '}
          <bdi lang={locale}>{question || t('parts.noQuestion', { id: String(number) })}</bdi>
          <br />
          {instead.length > 0
            ? t('give.ready.instead')
            : t(showsOriginal ? 'give.ready.showsOriginal' : 'give.ready.withoutIt')}
          {instead.map((each) => (
            <span key={each.number}>
              {' '}
              <bdi lang={each.locale}>{each.question}</bdi>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
