import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../src/cms/workflow/sql.ts'
import type { Flag } from '../checks/flag.ts'
import { answerLines } from '../../src/cms/entries/blocks.ts'
import { importSources, type Outcome } from '../import.ts'
import { actionWords, stepKey, type Step } from '../plan/plan.ts'
import { faultText } from './answer.ts'
import { sourceOf } from './uploads.ts'

const MOST_LINES = 500

const Flags = ({ flags }: { flags: readonly Flag[] }) => {
  const shown = flags.filter(({ repaired }) => !repaired)
  return shown.length === 0 ? null : <details><summary>{shown.length} to look at</summary><ul>{shown.map((flag) => <li key={flag.code + flag.words}>Line {flag.line}: {flag.message} “{flag.words}”. {flag.suggestion}</li>)}</ul></details>
}

function Line({ step, examined }: { step: Step; examined: Outcome['examined'] }) {
  const key = stepKey(step)
  const found = step.action === 'gone' ? undefined : examined.find(({ pair }) => pair === step.pair)
  const question = step.action === 'gone' ? step.known.base.question : step.pair.question
  return (
    <li>
      <label><input defaultChecked disabled={step.action === 'unchanged'} name="step" type="checkbox" value={key} /> <strong>{question}</strong> <span className="desk-hint">{actionWords(step.action)}</span></label>
      {step.action !== 'gone' && <details><summary>Text</summary>{answerLines(step.pair.answer).map((line, index) => <p dir="auto" key={index}>{line}</p>)}</details>}
      {found && found.repairs.length > 0 && <details><summary>{found.repairs.length} repaired</summary><ul>{found.repairs.map((repair) => <li key={repair.id}>“{repair.before}” becomes “{repair.after}”</li>)}</ul></details>}
      {found && <Flags flags={found.flags} />}
    </li>
  )
}

/** The plan of an uploaded document, line by line, to be accepted; or everything that is wrong with it. */
export async function PlanView({ id, req }: { id: string; req: PayloadRequest }) {
  const found = await sourceOf(sqlOf(req), id)
  if (!found) return <p className="desk-note" role="alert">This upload is not there any more. <a href="?">Upload the document again.</a></p>
  try {
    const [outcome] = await importSources(req, [found.source], { fix: found.fix, dryRun: true })
    if (!outcome) return null
    const steps = outcome.plan.steps
    return (
      <form action="/api/imports/accept" encType="multipart/form-data" method="post">
        <h2>{found.source.name}</h2>
        <p>Nothing has been written yet. Take the tick away from what you do not want.</p>
        <input name="upload" type="hidden" value={found.id} />
        <ol className="desk-log">{steps.slice(0, MOST_LINES).map((step) => <Line examined={outcome.examined} key={stepKey(step)} step={step} />)}</ol>
        {steps.length > MOST_LINES && <p>{steps.length - MOST_LINES} more lines follow; they are imported on the command line.</p>}
        <p><button className="desk-button desk-button--primary" type="submit">Accept what is ticked</button> <a className="desk-button" href="?">Another document</a></p>
      </form>
    )
  } catch (error) {
    const faults = faultText(error)
    if (faults === null) throw error
    return <><h2>{found.source.name}</h2><p>This document has faults, so nothing can be imported from it:</p><pre className="desk-note" role="alert">{faults}</pre><p><a className="desk-button" href="?">Another document</a></p></>
  }
}
