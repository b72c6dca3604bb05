import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { importSources, type ImportOutcome } from '../../../import/import.ts'
import { countSteps, stepKey } from '../../../import/plan/plan.ts'
import { DocumentFaultsError } from '../../../import/read/faults.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { IMPORTS_PATH } from '../parts/http.ts'
import { PostForm } from '../parts/post-form.tsx'
import { FaultList } from './fault-list.tsx'
import { ImportNoticeList } from './notice-list.tsx'
import { StepItem } from './step-item.tsx'
import { loadUpload } from './uploads.ts'

/** From this many steps on, all can be ticked or unticked at once. */
const MIN_STEPS_TO_TICK = 6

const AnotherDocument = ({ t }: { t: DeskTranslate }) => (
  <a className="desk-button" href={IMPORTS_PATH}>
    {t('imports.plan.another')}
  </a>
)

type StepsFormProps = { upload: string; outcome: ImportOutcome; ticked: boolean; t: DeskTranslate }

function StepsForm({ upload, outcome, ticked, t }: StepsFormProps) {
  const steps = outcome.plan.steps.filter(({ action }) => action !== 'unchanged')
  const { locale } = outcome.plan
  if (steps.length === 0)
    return (
      <>
        <p>{t('imports.plan.nothing')}</p>
        <p>
          <AnotherDocument t={t} />
        </p>
      </>
    )
  const checked = new Map(outcome.checkPairs().map(({ pair, ...each }) => [pair, each]))
  return (
    <PostForm path="accept">
      <p>{t('imports.plan.lead')}</p>
      {steps.length >= MIN_STEPS_TO_TICK && (
        <p>
          <a href={`${IMPORTS_PATH}?upload=${upload}${ticked ? '&ticked=no' : ''}`}>
            {ticked ? t('imports.plan.tickNothing') : t('imports.plan.tickAll')}
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
            t={t}
            ticked={ticked}
          />
        ))}
      </ol>
      <div className="desk-bar">
        <button className="desk-button desk-button--primary" type="submit">
          {t('imports.plan.accept')}
        </button>{' '}
        <AnotherDocument t={t} />
      </div>
    </PostForm>
  )
}

type PlanViewProps = { id: string; req: PayloadRequest; ticked: boolean }

/** The plan of an uploaded document, to be accepted step by step; or the document's faults. */
export async function PlanView({ id, req, ticked }: PlanViewProps) {
  const t = staffMessages(req)
  const upload = await loadUpload(sqlOf(req), id)
  if (!upload)
    return (
      <p className="desk-note" role="alert">
        {t('imports.plan.expired')} <a href={IMPORTS_PATH}>{t('imports.plan.uploadAgain')}</a>
      </p>
    )
  try {
    const [outcome] = await importSources(req, [upload.source], {
      fix: upload.fix,
      topics: upload.topics,
      dryRun: true,
      t,
    })
    if (!outcome) return null
    const counts = countSteps(outcome.plan).map(({ action, count }) =>
      t(`imports.count.${action}`, { count }),
    )
    return (
      <>
        <div>
          <h2>{upload.source.file}</h2>
          <p>{counts.join(', ')}.</p>
        </div>
        <ImportNoticeList notices={outcome.notices} t={t} />
        <StepsForm outcome={outcome} t={t} ticked={ticked} upload={upload.id} />
      </>
    )
  } catch (error) {
    if (!(error instanceof DocumentFaultsError)) throw error
    return (
      <>
        <h2>{upload.source.file}</h2>
        <p>{t('imports.plan.faults')}</p>
        <FaultList faults={error.faults} t={t} />
        <p>
          <AnotherDocument t={t} />
        </p>
      </>
    )
  }
}
