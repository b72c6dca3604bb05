'use client'
import { useId, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Report = { added: number; known: number; leftOut: number }

/** Glossaries as files of terms (TBX), out and in. */
export function TbxForm() {
  const t = useDeskMessages()
  const id = useId()
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null)
  const add = async (form: HTMLFormElement) => {
    const response = await fetch('/api/glossary/tbx', {
      method: 'POST',
      credentials: 'same-origin',
      body: new FormData(form),
    }).catch(() => null)
    const data = (await response?.json().catch(() => ({}))) as
      (Report & { errors?: { message?: string }[] }) | undefined
    if (response?.ok && data) {
      form.reset()
      const { added, known, leftOut } = data
      setSaid({ text: t('glossary.tbx.added', { added, known, leftOut }), failed: false })
    } else
      setSaid({
        text: data?.errors?.[0]?.message ?? t(response ? 'editing.unknown' : 'editing.unreachable'),
        failed: true,
      })
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
      {said && (
        <p
          className={said.failed ? 'desk-note' : 'desk-hint'}
          role={said.failed ? 'alert' : 'status'}
        >
          {said.text}
        </p>
      )}
    </section>
  )
}
