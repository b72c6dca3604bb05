'use client'
import { useId, useRef } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { useXliffImport } from './use-xliff-import.ts'
import { XliffImportPlan } from './xliff-import-plan.tsx'
import { XliffImportRefusal, XliffImportSummary } from './xliff-import-result.tsx'

/** Uploads a translation file, previews its changes, and writes them once they are accepted. */
export function XliffImportForm() {
  const t = useDeskMessages()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { busy, plan, refusal, written, preview, accept, reset } = useXliffImport()
  const acceptPlan = async (planId: string, take: readonly string[]) => {
    if (await accept(planId, take)) form.current?.reset()
  }
  return (
    <section aria-labelledby={`${id}-in`} className="desk-panel">
      <h2 id={`${id}-in`}>{t('exchange.in.title')}</h2>
      <form
        className="desk-filters"
        onChange={reset}
        onSubmit={(event) => {
          event.preventDefault()
          void preview(new FormData(event.currentTarget))
        }}
        ref={form}
      >
        <div className="desk-field">
          <label htmlFor={`${id}-file`}>{t('exchange.in.file')}</label>
          <input
            accept=".xlf,.xliff,.sdlxliff,.mqxliff,.xml"
            id={`${id}-file`}
            name="file"
            required
            type="file"
          />
        </div>
        <div className="desk-field">
          <label>
            <input name="machine" type="checkbox" value="1" /> {t('exchange.in.machine')}
          </label>
        </div>
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          {t('exchange.in.button')}
        </button>
      </form>
      <div aria-live="polite">
        {refusal && <XliffImportRefusal refusal={refusal} />}
        {plan && (
          <XliffImportPlan
            busy={busy}
            onAccept={(planId, take) => void acceptPlan(planId, take)}
            report={plan}
          />
        )}
        {written && <XliffImportSummary report={written} />}
      </div>
    </section>
  )
}
