'use client'
import { useId, useRef, useState } from 'react'
import { localeFacts } from '../../../i18n/locales.ts'
import type { XliffImportReport } from '../../translations/xliff/import-xliff.ts'
import type { XliffFault } from '../../translations/xliff/types.ts'
import { XliffImportPlan } from './xliff-import-plan.tsx'

type Answer = { report: XliffImportReport } | { message: string; faults: readonly XliffFault[] }
type Failure = { errors?: { message?: string; data?: { faults?: XliffFault[] } }[] }

async function post(file: File, fields: Record<string, string>): Promise<Answer> {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  try {
    const response = await fetch('/api/entries/xliff', {
      method: 'POST',
      credentials: 'same-origin',
      body: form,
    })
    const body = (await response.json().catch(() => ({}))) as XliffImportReport & Failure
    if (response.ok) return { report: body }
    const [error] = body.errors ?? []
    const faults = error?.data?.faults ?? []
    return {
      message:
        faults.length > 0
          ? 'The file was refused, and nothing was written:'
          : (error?.message ?? 'Something went wrong, and nothing was written.'),
      faults,
    }
  } catch {
    return {
      message: 'The portal can not be reached. Check your connection; nothing was written.',
      faults: [],
    }
  }
}

/**
 * The form that takes a file in: first a look at what it would change and what it can not place,
 * then the acceptance of exactly that.
 */
export function XliffImportForm() {
  const names = useId()
  const form = useRef<HTMLFormElement>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [done, setDone] = useState<XliffImportReport | null>(null)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState<{ file: File; machine: boolean } | null>(null)
  const look = async () => {
    const data = new FormData(form.current ?? undefined)
    const file = data.get('file')
    if (!(file instanceof File) || file.size === 0) return
    const machine = data.get('machine') === '1'
    setBusy(true)
    setDone(null)
    setSent({ file, machine })
    setAnswer(await post(file, { dryRun: '1', ...(machine ? { machine: '1' } : {}) }))
    setBusy(false)
  }
  const accept = async (plan: string) => {
    if (!sent) return
    setBusy(true)
    const given = await post(sent.file, { plan, ...(sent.machine ? { machine: '1' } : {}) })
    setBusy(false)
    setAnswer('report' in given ? null : given)
    if (!('report' in given)) return
    setDone(given.report)
    form.current?.reset()
  }
  return (
    <section aria-labelledby={`${names}-in`} className="desk-panel">
      <h2 id={`${names}-in`}>In</h2>
      <form
        className="desk-filters"
        onChange={() => setAnswer(null)}
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
        ref={form}
      >
        <div className="desk-field">
          <label htmlFor={`${names}-file`}>Translated file</label>
          <input
            accept=".xlf,.xliff,.sdlxliff,.mqxliff,.xml"
            id={`${names}-file`}
            name="file"
            required
            type="file"
          />
        </div>
        <div className="desk-field">
          <label>
            <input name="machine" type="checkbox" value="1" /> A machine wrote these words
          </label>
        </div>
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          See what it would change
        </button>
      </form>
      <div aria-live="polite">
        {answer && !('report' in answer) && (
          <div className="desk-note desk-note--urgent">
            <p>{answer.message}</p>
            <ul className="desk-reasons">
              {answer.faults.map(({ place, message }, index) => (
                <li key={index}>
                  {place}: {message}
                </li>
              ))}
            </ul>
          </div>
        )}
        {answer && 'report' in answer && (
          <XliffImportPlan
            busy={busy}
            onAccept={(plan) => void accept(plan)}
            report={answer.report}
          />
        )}
        {done && (
          <div className="desk-note">
            <p>
              Accepted.{' '}
              {done.answers.filter(({ changed }) => changed).length === 1
                ? 'One draft was'
                : `${done.answers.filter(({ changed }) => changed).length} drafts were`}{' '}
              written:
            </p>
            <ul className="desk-reasons">
              {done.answers
                .filter(({ changed }) => changed)
                .map((each) => (
                  <li key={each.translationId}>
                    <a
                      dir={localeFacts(done.sourceLocale).dir}
                      href={`/admin/collections/entries/${each.translationId}`}
                      lang={done.sourceLocale}
                    >
                      {each.question}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
