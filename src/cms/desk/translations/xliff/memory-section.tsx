'use client'
import { useId, useState } from 'react'
import { LOCALES, localeFacts } from '../../../../i18n/locales.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { MemoryFile, TmxReport } from '../../../translations/memory/files/tmx-files.ts'
import type { FoundPair } from '../../../translations/memory/search-memory.ts'
import { failureText, requestJson } from '../../editing/api.ts'
import { FileForm } from '../../parts/file-form.tsx'
import { OutcomeNote, type FormOutcome } from '../../parts/outcome-note.tsx'

/** The memory of signed translations: search, and files (TMX) out and in. */
export function MemorySection({ files: known }: { files: readonly MemoryFile[] }) {
  const t = useDeskMessages()
  const id = useId()
  const [pairs, setPairs] = useState<readonly FoundPair[] | null>(null)
  const [files, setFiles] = useState(known)
  const [outcome, setOutcome] = useState<FormOutcome | null>(null)
  const search = async (form: HTMLFormElement) => {
    const query = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' && value ? [[name, value]] : [],
      ),
    )
    const found = await call<{ pairs: FoundPair[] }>(`/api/entries/memory/search?${query}`)
    setPairs(found?.pairs ?? null)
    if (found) setOutcome(null)
  }
  const call = async <Data,>(path: string, body?: FormData): Promise<Data | null> => {
    const result = await requestJson<Data>(path, body && { method: 'POST', body })
    if (result.ok) return result.data
    setOutcome({ text: failureText(result, t), failed: true })
    return null
  }
  const add = async (form: HTMLFormElement) => {
    const body = new FormData(form)
    const file = body.get('file')
    const report = await call<TmxReport>('/api/entries/memory/tmx', body)
    if (!report || !(file instanceof File)) return
    form.reset()
    const said = [
      t('exchange.memory.added', { ...report }),
      t('exchange.memory.machine', { machine: report.machine }),
    ]
    setOutcome({ text: said.join(' ').trim(), failed: false })
    if (report.added > 0)
      setFiles([
        ...files.filter((each) => each.file !== file.name),
        {
          file: file.name,
          pairs: (files.find((each) => each.file === file.name)?.pairs ?? 0) + report.added,
        },
      ])
  }
  const forget = async (file: string) => {
    const body = new FormData()
    body.set('file', file)
    if (!(await call('/api/entries/memory/forget', body))) return
    setFiles(files.filter((each) => each.file !== file))
    setOutcome({ text: t('exchange.memory.forgotten', { file }), failed: false })
  }
  return (
    <section aria-labelledby={`${id}-memory`} className="desk-panel">
      <h2 id={`${id}-memory`}>{t('exchange.memory.title')}</h2>
      <p>{t('exchange.memory.lead')}</p>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault()
          void search(event.currentTarget)
        }}
      >
        <div className="desk-field desk-field--wide">
          <label htmlFor={`${id}-q`}>{t('exchange.memory.words')}</label>
          <input id={`${id}-q`} maxLength={200} name="q" required type="search" />
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-into`}>{t('exchange.memory.into')}</label>
          <select id={`${id}-into`} name="into">
            <option value="">{t('exchange.memory.all')}</option>
            {LOCALES.map(({ code, name }) => (
              <option key={code} lang={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="desk-button desk-button--primary" type="submit">
          {t('exchange.memory.search')}
        </button>
      </form>
      <div aria-live="polite">
        {pairs && (
          <p className="desk-hint">{t('exchange.memory.found', { count: pairs.length })}</p>
        )}
        {outcome && <OutcomeNote outcome={outcome} />}
      </div>
      {pairs && <PairList pairs={pairs} />}
      <p>
        <a className="desk-button" download href="/api/entries/memory/tmx">
          {t('exchange.memory.download')}
        </a>
      </p>
      <FileForm
        accept=".tmx,.xml"
        button={t('exchange.memory.add')}
        label={t('exchange.memory.file')}
        onSend={add}
      />
      {files.length > 0 && (
        <ul className="desk-reasons">
          {files.map(({ file, pairs: count }) => (
            <li key={file}>
              {t('exchange.memory.fileLine', { file, count })}{' '}
              <button className="desk-link" onClick={() => void forget(file)} type="button">
                {t('exchange.memory.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function PairList({ pairs }: { pairs: readonly FoundPair[] }) {
  const t = useDeskMessages()
  return (
    <ul className="desk-side-by-side">
      {pairs.map(({ id, from, into, source, target, entryId, file }) => (
        <li key={id}>
          <p className="desk-hint">
            {entryId === null ? (
              t('translating.memory.fromFile', { file: file ?? '' })
            ) : (
              <a href={`/admin/collections/entries/${entryId}`}>
                {t('exchange.memory.answer', { id: entryId })}
              </a>
            )}
          </p>
          <p dir={localeFacts(from).dir} lang={from}>
            {source}
          </p>
          <p dir={localeFacts(into).dir} lang={into}>
            {target}
          </p>
        </li>
      ))}
    </ul>
  )
}
