'use client'
import { useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { GivenPack } from '../../packs/given-pack.ts'
import type { PackOptions } from '../../packs/pack-options.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { FindAnswers } from './find-answers.tsx'
import { HandOver } from './hand-over.tsx'
import { PackForm } from './pack-form.tsx'
import { ReadyPacks, type ReadyPack } from './ready-packs.tsx'

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
        <FailureNote>{failure}</FailureNote>
      </div>
      <ReadyPacks
        canKeep={canKeep}
        onGive={(code) => post('/api/packs/again', { code })}
        packs={ready}
      />
    </div>
  )
}
