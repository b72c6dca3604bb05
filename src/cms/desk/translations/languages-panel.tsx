'use client'
import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { localeFacts } from '../../../i18n/locales.ts'
import type { LanguageRow, Languages, SideBySide } from '../../translations/languages.ts'
import { standingWords } from '../../translations/standing.ts'
import { Differences } from '../compare/differences.tsx'
import { compareParagraphs } from '../compare/words.ts'
import { send } from '../entry/api.ts'
import { refreshOverview, useEntrySession } from '../entry/session.ts'
import { download } from './send-out.tsx'

const PLACE: Record<SideBySide['place'], string> = { question: 'Question', 'short-answer': 'Short answer', answer: 'Answer' }
const open = (id: number) => window.location.assign(`/admin/collections/entries/${id}`)

/** The languages of an answer at a glance; for a translation, the original beside it, with what changed since it was made. */
export function LanguagesPanel() {
  const { id } = useDocumentInfo()
  const { overview, saved } = useEntrySession(String(id ?? 'new'))
  const [languages, setLanguages] = useState<Languages | null>(null)
  const load = useCallback(() => {
    if (id) void send<Languages>(`/api/entries/${id}/languages`).then((answer) => { if (answer.ok) setLanguages(answer.data) })
  }, [id])
  useEffect(load, [load, overview?.seen, saved])
  if (!id || !languages) return null
  const { original, rows, beside } = languages
  const mine = Number(id) === original.id
  return (
    <section aria-label="Languages" className="desk desk-panel desk-languages">
      <details open={mine || undefined}>
        <summary>Languages</summary>
        <ul>
          <li><span>{original.name}</span> <span>{mine ? 'the original, this one' : <a href={`/admin/collections/entries/${original.id}`}>the original</a>}</span></li>
          {rows.map((row) => <Row current={row.id === Number(id)} key={row.locale} original={original.id} row={row} />)}
        </ul>
      </details>
      {beside && <Beside beside={beside} id={Number(id)} may={overview?.actions ?? []} onDone={() => { void refreshOverview(Number(id)); load() }} original={original} seen={overview?.seen} />}
    </section>
  )
}

function Row({ row, original, current }: { row: LanguageRow; original: number; current: boolean }) {
  const [busy, setBusy] = useState(false)
  const modified = useFormModified()
  const start = async () => {
    setBusy(true)
    const answer = await send<{ id: number }>(`/api/entries/${original}/translate`, { method: 'POST', body: { locale: row.locale } })
    if (answer.ok) open(answer.data.id)
    else {
      setBusy(false)
      toast.error(answer.message)
    }
  }
  const sendOut = async () => {
    const failure = await download({ locale: row.locale, which: 'all', ids: String(original), version: '1.2' })
    if (failure) toast.error(failure)
  }
  return (
    <li>
      <span lang={row.locale}>{row.name}</span>{' '}
      <span>
        {standingWords(row.standing)}{current && ', this one'}{' '}
        {row.id !== null && !current && <a href={`/admin/collections/entries/${row.id}`}>Open</a>}
        {row.mayTranslate && <button className="desk-link" onClick={() => void sendOut()} type="button">File (XLIFF)<span className="desk-said"> for {row.name}</span></button>}{' '}
        {row.id === null && row.mayTranslate && (
          <button className="desk-button" disabled={busy || modified} onClick={() => void start()} title={modified ? 'Save your words first' : undefined} type="button">
            <span>Translate into <span lang={row.locale}>{row.name}</span></span>
          </button>
        )}
      </span>
    </li>
  )
}

type BesideProperties = { id: number; beside: NonNullable<Languages['beside']>; original: Languages['original']; may: readonly string[]; seen: string | undefined; onDone: () => void }

function Beside({ id, beside, original, may, seen, onDone }: BesideProperties) {
  const changed = beside.paragraphs.filter(({ severity }) => severity !== null).length
  const [from, to] = [localeFacts(original.locale), localeFacts(beside.locale)]
  return (
    <details open={changed > 0 || undefined}>
      <summary>Beside the original{changed > 0 && `: ${changed === 1 ? 'one paragraph' : `${changed} paragraphs`} changed since this translation was made`}</summary>
      {beside.notes.map((note) => <p className="desk-note" dir={from.dir} key={note} lang={from.code}>{note}</p>)}
      {!beside.pairsOff && <p className="desk-hint">The two are divided into different numbers of paragraphs, so neighbours may not belong together.</p>}
      <ol className="desk-beside">
        {beside.paragraphs.map((paragraph, index) => (
          <li data-changed={paragraph.severity ?? undefined} key={index}>
            <p className="desk-hint">{PLACE[paragraph.place]}{paragraph.severity && ` · original changed (${paragraph.severity})`}{paragraph.machine && ' · written by a machine'}</p>
            {paragraph.was === null
              ? <p dir={from.dir} lang={from.code}>{paragraph.source ?? '—'}</p>
              : <Differences dir={from.dir} lang={from.code} paragraphs={compareParagraphs(paragraph.was ? [paragraph.was] : [], paragraph.source ? [paragraph.source] : [], from.code)} />}
            <p dir={to.dir} lang={to.code}>{paragraph.translation ?? '—'}</p>
          </li>
        ))}
      </ol>
      {may.includes('still-current') && <StillCurrent id={id} onDone={onDone} seen={seen} sourceText={beside.sourceText} />}
      {may.includes('take-over') && <TakeOver id={id} onDone={onDone} seen={seen} />}
    </details>
  )
}

function useAct(path: string, done: string, onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const act = async (body: unknown) => {
    setBusy(true)
    const answer = await send(path, { method: 'POST', body })
    setBusy(false)
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(done)
    onDone()
  }
  return { busy, act }
}

function StillCurrent({ id, sourceText, seen, onDone }: { id: number; sourceText: number | null; seen: string | undefined; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const { busy, act } = useAct(`/api/entries/${id}/still-current`, 'Noted: the translation is still correct.', onDone)
  return (
    <div className="desk-field">
      <label htmlFor="desk-still">The translation is still correct, because</label>
      <textarea id="desk-still" maxLength={2000} onChange={(event) => setReason(event.target.value)} rows={2} value={reason} />
      <button className="desk-button" disabled={busy || !reason.trim()} onClick={() => void act({ reason, ...(sourceText ? { sourceText } : {}), ...(seen ? { seen } : {}) })} type="button">Still correct</button>
    </div>
  )
}

function TakeOver({ id, seen, onDone }: { id: number; seen: string | undefined; onDone: () => void }) {
  const { busy, act } = useAct(`/api/entries/${id}/take-over`, 'Taken over.', onDone)
  const modified = useFormModified()
  return (
    <div className="desk-field">
      <p className="desk-hint">A machine wrote what is marked above. Change it, or read it and take it over as your own words.</p>
      <button className="desk-button" disabled={busy || modified || !seen} onClick={() => void act({ seen })} type="button">I have read it and take it over</button>
    </div>
  )
}
