import type { Locale } from '../../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { CheckedPair } from '../../../import/check/check-pair.ts'
import { stepKey, type PlanStep } from '../../../import/plan/plan.ts'
import type { ImportFlag } from '../../../import/repair/import-flag.ts'
import type { Repair } from '../../../import/repair/record.ts'
import { FlagDescription } from '../parts/flag-description.tsx'
import { BlockText, TextChanges } from '../parts/text-views.tsx'

const OpenFlags = ({ flags, t }: { flags: readonly ImportFlag[]; t: DeskTranslate }) => {
  const open = flags.filter(({ repaired }) => !repaired)
  return open.length === 0 ? null : (
    <details>
      <summary>{t('imports.open', { count: open.length })}</summary>
      <ul className="desk-log">
        {open.map((flag, index) => (
          <li key={index}>
            <p>
              <FlagDescription flag={flag} t={t} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Repairs = ({ repairs, t }: { repairs: readonly Repair[]; t: DeskTranslate }) =>
  repairs.length === 0 ? null : (
    <details>
      <summary>{t('imports.repaired', { count: repairs.length })}</summary>
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
  t: DeskTranslate
}

function StepDetails({ step, checked, locale, t }: Details) {
  const isChange =
    step.action === 'update' || step.action === 'conflict' || step.action === 'repair'
  return (
    <div className="desk-details">
      {isChange ? (
        <details open>
          <summary>{t('imports.steps.changes')}</summary>
          <TextChanges
            from={step.imported.written}
            locale={locale}
            t={t}
            to={checked?.text ?? step.pair}
          />
        </details>
      ) : (
        <details>
          <summary>{t('imports.steps.text')}</summary>
          <BlockText blocks={checked?.text.answer ?? step.pair.answer} locale={locale} />
        </details>
      )}
      {checked && <Repairs repairs={checked.repairs} t={t} />}
      {checked && <OpenFlags flags={checked.flags} t={t} />}
    </div>
  )
}

type StepItemProps = {
  step: PlanStep
  checked?: CheckedPair
  locale: Locale
  ticked: boolean
  t: DeskTranslate
}

/** A step of a plan with its checkbox. */
export function StepItem({ step, checked, locale, ticked, t }: StepItemProps) {
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
            {t(`imports.action.${step.action}`)}
          </span>{' '}
          <span className="desk-hint desk-place">
            {t('imports.steps.line', { line: firstLine })}
          </span>
        </div>
      </div>
      {step.action !== 'gone' && (
        <StepDetails checked={checked} locale={locale} step={step} t={t} />
      )}
    </li>
  )
}
