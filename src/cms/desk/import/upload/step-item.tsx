import type { Locale } from '../../../../i18n/locales.ts'
import type { CheckedPair } from '../../../import/check/check-pair.ts'
import { actionLabel, stepKey, type PlanStep } from '../../../import/plan/plan.ts'
import type { ImportFlag } from '../../../import/repair/import-flag.ts'
import type { Repair } from '../../../import/repair/record.ts'
import { FlagDescription } from '../parts/flag-description.tsx'
import { BlockText, TextChanges } from '../parts/text-views.tsx'

const OpenFlags = ({ flags }: { flags: readonly ImportFlag[] }) => {
  const open = flags.filter(({ repaired }) => !repaired)
  return open.length === 0 ? null : (
    <details>
      <summary>{open.length} to look at</summary>
      <ul className="desk-log">
        {open.map((flag, index) => (
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

const Repairs = ({ repairs }: { repairs: readonly Repair[] }) =>
  repairs.length === 0 ? null : (
    <details>
      <summary>{repairs.length} repaired</summary>
      <ul>
        {repairs.map(({ id, before, after }) => (
          <li key={id}>
            <del dir="auto">{before}</del> {after && <ins dir="auto">{after}</ins>}
          </li>
        ))}
      </ul>
    </details>
  )

type Details = {
  step: Exclude<PlanStep, { action: 'gone' }>
  checked?: CheckedPair
  locale: Locale
}

function StepDetails({ step, checked, locale }: Details) {
  const isChange =
    step.action === 'update' || step.action === 'conflict' || step.action === 'repair'
  return (
    <div className="desk-details">
      {isChange ? (
        <details open>
          <summary>What changes</summary>
          <TextChanges
            from={step.imported.written}
            locale={locale}
            to={checked?.text ?? step.pair}
          />
        </details>
      ) : (
        <details>
          <summary>Text</summary>
          <BlockText blocks={checked?.text.answer ?? step.pair.answer} locale={locale} />
        </details>
      )}
      {checked && <Repairs repairs={checked.repairs} />}
      {checked && <OpenFlags flags={checked.flags} />}
    </div>
  )
}

type StepItemProps = { step: PlanStep; checked?: CheckedPair; locale: Locale; ticked: boolean }

/** A step of a plan with its checkbox. */
export function StepItem({ step, checked, locale, ticked }: StepItemProps) {
  const key = stepKey(step)
  const { question, firstLine } =
    step.action === 'gone'
      ? { question: step.imported.base.question, firstLine: step.imported.firstLine }
      : step.pair
  return (
    <li>
      <div className="desk-choice">
        <input defaultChecked={ticked} id={key} name="step" type="checkbox" value={key} />
        <div>
          <label dir="auto" htmlFor={key}>
            {question}
          </label>{' '}
          <span className={`desk-action desk-action--${step.action}`}>
            {actionLabel(step.action)}
          </span>{' '}
          <span className="desk-hint desk-place">line {firstLine}</span>
        </div>
      </div>
      {step.action !== 'gone' && <StepDetails checked={checked} locale={locale} step={step} />}
    </li>
  )
}
