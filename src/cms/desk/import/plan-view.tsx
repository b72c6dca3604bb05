import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { importSources, type ImportOutcome } from '../../import/import.ts'
import {
  actionLabel,
  countSteps,
  stepKey,
  type StepAction,
  type PlanStep,
} from '../../import/plan/plan.ts'
import { DocumentFaultsError } from '../../import/read/faults.ts'
import type { ImportFlag } from '../../import/repair/import-flag.ts'
import { FaultList } from './fault-list.tsx'
import { FlagDescription } from './flag-list.tsx'
import { IMPORTS_PATH } from './http.ts'
import { TextChanges, BlockText } from './text-views.tsx'
import { loadUpload } from './uploads.ts'

const HIDDEN_ACTIONS: readonly StepAction[] = ['unchanged']

const Flags = ({ flags }: { flags: readonly ImportFlag[] }) => {
  const shown = flags.filter(({ repaired }) => !repaired)
  return shown.length === 0 ? null : (
    <details>
      <summary>{shown.length} to look at</summary>
      <ul className="desk-log">
        {shown.map((flag, index) => (
          <li key={index}>
            <p>
              <FlagDescription flag={flag} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function StepItem({
  step,
  examined,
  locale,
  ticked,
}: {
  step: PlanStep
  examined: ReturnType<ImportOutcome['checkPairs']>
  locale: Locale
  ticked: boolean
}) {
  const found = step.action === 'gone' ? undefined : examined.find(({ pair }) => pair === step.pair)
  const question = step.action === 'gone' ? step.known.base.question : step.pair.question
  const changed = step.action === 'update' || step.action === 'conflict' || step.action === 'repair'
  const line = step.action === 'gone' ? step.known.firstLine : step.pair.firstLine
  return (
    <li>
      <div className="desk-choice">
        <input
          defaultChecked={ticked}
          id={stepKey(step)}
          name="step"
          type="checkbox"
          value={stepKey(step)}
        />
        <div>
          <label dir="auto" htmlFor={stepKey(step)}>
            {question}
          </label>{' '}
          <span className={`desk-action desk-action--${step.action}`}>
            {actionLabel(step.action)}
          </span>{' '}
          <span className="desk-hint desk-place">line {line}</span>
        </div>
      </div>
      {step.action !== 'gone' && (
        <div className="desk-details">
          {changed && (
            <details open>
              <summary>What changes</summary>
              <TextChanges
                from={step.known.written}
                locale={locale}
                to={found?.text ?? step.pair}
              />
            </details>
          )}
          {!changed && (
            <details>
              <summary>Text</summary>
              <BlockText blocks={found?.text.answer ?? step.pair.answer} locale={locale} />
            </details>
          )}
          {found && found.repairs.length > 0 && (
            <details>
              <summary>{found.repairs.length} repaired</summary>
              <ul>
                {found.repairs.map((repair) => (
                  <li key={repair.id}>
                    <del dir="auto">{repair.before}</del>{' '}
                    {repair.after && <ins dir="auto">{repair.after}</ins>}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {found && <Flags flags={found.flags} />}
        </div>
      )}
    </li>
  )
}

const AnotherDocumentLink = () => (
  <a className="desk-button" href={IMPORTS_PATH}>
    Another document
  </a>
)

function StepsForm({
  upload,
  outcome,
  ticked,
}: {
  upload: string
  outcome: ImportOutcome
  ticked: boolean
}) {
  const steps = outcome.plan.steps.filter(({ action }) => !HIDDEN_ACTIONS.includes(action))
  const { locale } = outcome.plan
  if (steps.length === 0)
    return (
      <>
        <p>Everything in it is here already. There is nothing to write.</p>
        <p>
          <AnotherDocumentLink />
        </p>
      </>
    )
  const examined = outcome.checkPairs()
  return (
    <form action="/api/imports/accept" encType="multipart/form-data" method="post">
      <p>
        Nothing has been written yet. Take the tick away from what you do not want; what is accepted
        becomes a draft.
      </p>
      {steps.length > 5 && (
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
            examined={examined}
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
        <AnotherDocumentLink />
      </div>
    </form>
  )
}

/**
 * The plan of an uploaded document, line by line, to be accepted; or everything that is wrong with
 * it.
 */
export async function PlanView({
  id,
  req,
  ticked,
}: {
  id: string
  req: PayloadRequest
  ticked: boolean
}) {
  const found = await loadUpload(sqlOf(req), id)
  if (!found)
    return (
      <p className="desk-note" role="alert">
        This upload is not there any more. <a href={IMPORTS_PATH}>Upload the document again.</a>
      </p>
    )
  try {
    const [outcome] = await importSources(req, [found.source], {
      fix: found.fix,
      topics: found.topics,
      dryRun: true,
    })
    if (!outcome) return null
    const counts = Object.entries(countSteps(outcome.plan)).map(
      ([action, count]) => `${count} ${actionLabel(action as StepAction)}`,
    )
    return (
      <>
        <div>
          <h2>{found.source.file}</h2>
          <p>{counts.join(', ')}.</p>
        </div>
        <StepsForm outcome={outcome} ticked={ticked} upload={found.id} />
      </>
    )
  } catch (error) {
    if (!(error instanceof DocumentFaultsError)) throw error
    return (
      <>
        <h2>{found.source.file}</h2>
        <p>
          This document has faults, so nothing can be imported from it. Mend them in the document
          and upload it again.
        </p>
        <FaultList faults={error.faults} />
        <p>
          <AnotherDocumentLink />
        </p>
      </>
    )
  }
}
