import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { importSources, type ImportOutcome } from '../../../import/import.ts'
import { actionLabel, countSteps, stepKey } from '../../../import/plan/plan.ts'
import { DocumentFaultsError } from '../../../import/read/faults.ts'
import { IMPORTS_PATH } from '../parts/http.ts'
import { PostForm } from '../parts/post-form.tsx'
import { FaultList } from './fault-list.tsx'
import { StepItem } from './step-item.tsx'
import { loadUpload } from './uploads.ts'

/** From this many steps on, all can be ticked or unticked at once. */
const MIN_STEPS_TO_TICK = 6

const AnotherDocument = () => (
  <a className="desk-button" href={IMPORTS_PATH}>
    Another document
  </a>
)

type StepsFormProps = { upload: string; outcome: ImportOutcome; ticked: boolean }

function StepsForm({ upload, outcome, ticked }: StepsFormProps) {
  const steps = outcome.plan.steps.filter(({ action }) => action !== 'unchanged')
  const { locale } = outcome.plan
  if (steps.length === 0)
    return (
      <>
        <p>Everything in it is here already. There is nothing to write.</p>
        <p>
          <AnotherDocument />
        </p>
      </>
    )
  const checked = new Map(outcome.checkPairs().map(({ pair, ...each }) => [pair, each]))
  return (
    <PostForm path="accept">
      <p>
        Nothing has been written yet. Untick what you do not want. What you accept becomes a draft.
      </p>
      {steps.length >= MIN_STEPS_TO_TICK && (
        <p>
          <a href={`${IMPORTS_PATH}?upload=${upload}${ticked ? '&ticked=no' : ''}`}>
            {ticked ? 'Tick nothing' : 'Tick everything'}
          </a>
        </p>
      )}
      <input name="upload" type="hidden" value={upload} />
      <ol className="desk-log desk-plan">
        {steps.map((step) => (
          <StepItem
            checked={step.action === 'gone' ? undefined : checked.get(step.pair)}
            key={stepKey(step)}
            locale={locale}
            step={step}
            ticked={ticked}
          />
        ))}
      </ol>
      <div className="desk-bar">
        <button className="desk-button desk-button--primary" type="submit">
          Accept what is ticked
        </button>{' '}
        <AnotherDocument />
      </div>
    </PostForm>
  )
}

type PlanViewProps = { id: string; req: PayloadRequest; ticked: boolean }

/** The plan of an uploaded document, to be accepted step by step; or the document's faults. */
export async function PlanView({ id, req, ticked }: PlanViewProps) {
  const upload = await loadUpload(sqlOf(req), id)
  if (!upload)
    return (
      <p className="desk-note" role="alert">
        This upload is no longer available. <a href={IMPORTS_PATH}>Upload the document again.</a>
      </p>
    )
  try {
    const [outcome] = await importSources(req, [upload.source], {
      fix: upload.fix,
      topics: upload.topics,
      dryRun: true,
    })
    if (!outcome) return null
    const counts = countSteps(outcome.plan).map(
      ({ action, count }) => `${count} ${actionLabel(action)}`,
    )
    return (
      <>
        <div>
          <h2>{upload.source.file}</h2>
          <p>{counts.join(', ')}.</p>
        </div>
        <StepsForm outcome={outcome} ticked={ticked} upload={upload.id} />
      </>
    )
  } catch (error) {
    if (!(error instanceof DocumentFaultsError)) throw error
    return (
      <>
        <h2>{upload.source.file}</h2>
        <p>
          This document has faults, so nothing can be imported from it. Correct them in the document
          and upload it again.
        </p>
        <FaultList faults={error.faults} />
        <p>
          <AnotherDocument />
        </p>
      </>
    )
  }
}
