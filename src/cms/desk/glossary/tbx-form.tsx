'use client'
import { useId, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { FileForm } from '../parts/file-form.tsx'
import { OutcomeNote, type FormOutcome } from '../parts/outcome-note.tsx'

type Report = { added: number; known: number; leftOut: number }

/** Glossaries as files of terms (TBX), out and in. */
export function TbxForm() {
  const t = useDeskMessages()
  const id = useId()
  const [outcome, setOutcome] = useState<FormOutcome | null>(null)
  const add = async (form: HTMLFormElement) => {
    const body = new FormData(form)
    const result = await requestJson<Report>('/api/glossary/tbx', { method: 'POST', body })
    if (!result.ok) return setOutcome({ text: failureText(result, t), failed: true })
    form.reset()
    setOutcome({ text: t('glossary.tbx.added', { ...result.data }), failed: false })
  }
  return (
    <section aria-labelledby={`${id}-tbx`} className="desk-panel">
      <h2 id={`${id}-tbx`}>{t('glossary.tbx.title')}</h2>
      <p>
        <a className="desk-button" download href="/api/glossary/tbx">
          {t('glossary.tbx.download')}
        </a>
      </p>
      <FileForm
        accept=".tbx,.xml"
        button={t('glossary.tbx.add')}
        label={t('glossary.tbx.file')}
        onSend={add}
      />
      {outcome && <OutcomeNote outcome={outcome} />}
    </section>
  )
}
