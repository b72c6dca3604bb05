'use client'
import { useId, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { SaidNote, type Said } from '../parts/said.tsx'

type Report = { added: number; known: number; leftOut: number }

/** Glossaries as files of terms (TBX), out and in. */
export function TbxForm() {
  const t = useDeskMessages()
  const id = useId()
  const [said, setSaid] = useState<Said | null>(null)
  const add = async (form: HTMLFormElement) => {
    const body = new FormData(form)
    const result = await requestJson<Report>('/api/glossary/tbx', { method: 'POST', body })
    if (!result.ok) return setSaid({ text: failureText(result, t), failed: true })
    form.reset()
    setSaid({ text: t('glossary.tbx.added', { ...result.data }), failed: false })
  }
  return (
    <section aria-labelledby={`${id}-tbx`} className="desk-panel">
      <h2 id={`${id}-tbx`}>{t('glossary.tbx.title')}</h2>
      <p>
        <a className="desk-button" download href="/api/glossary/tbx">
          {t('glossary.tbx.download')}
        </a>
      </p>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault()
          void add(event.currentTarget)
        }}
      >
        <div className="desk-field">
          <label htmlFor={`${id}-file`}>{t('glossary.tbx.file')}</label>
          <input accept=".tbx,.xml" id={`${id}-file`} name="file" required type="file" />
        </div>
        <button className="desk-button" type="submit">
          {t('glossary.tbx.add')}
        </button>
      </form>
      {said && <SaidNote said={said} />}
    </section>
  )
}
