'use client'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import { MIN_EVIDENCE } from '../../../workflow/evidence.ts'
import type { Overview } from '../../../workflow/overview.ts'
import { TextArea } from '../../form/text-area.tsx'
import { CompanionsField } from '../../translations/companions-field.tsx'
import { SourceChangeField } from '../../translations/source-change-field.tsx'
import { AlternativesField } from './alternatives-field.tsx'
import { FollowingTranslations } from './following-translations.tsx'
import { GoOutField } from './go-out-field.tsx'
import { LinksHereList } from './links-here.tsx'
import { MergeField, QuestionMayStayField } from './question-may-stay-field.tsx'
import type { StepName } from './steps.ts'
import type { StepForm } from './use-step-form.ts'

/** Asks where readers of a withdrawn answer are sent. */
export function WithdrawalFields({ entryId, form }: { entryId: number; form: StepForm }) {
  const { alternatives, merges, questionMayStay } = form.values
  return (
    <>
      <LinksHereList entryId={entryId} />
      <AlternativesField
        chosen={alternatives}
        entryId={entryId}
        onChange={(chosen) => form.set({ alternatives: chosen })}
      />
      <MergeField
        checked={merges}
        chosen={alternatives.length}
        onChange={(checked) => form.set({ merges: checked })}
      />
      {!merges && (
        <QuestionMayStayField
          checked={questionMayStay}
          onChange={(checked) => form.set({ questionMayStay: checked })}
        />
      )}
    </>
  )
}

/** Asks when a text goes out, what it changes, and which translations go with it. */
export function PublicationFields({ overview, form }: { overview: Overview; form: StepForm }) {
  const { change, goOut, translations } = form.values
  const takesTranslations = form.goesOut && goOut.kind !== 'at' && overview.companions.length > 0
  return (
    <>
      {form.asksWhen && (
        <GoOutField onChange={(value) => form.set({ goOut: value })} value={goOut} />
      )}
      {form.asksForChange && (
        <>
          <SourceChangeField change={change} onChange={(value) => form.set({ change: value })} />
          <FollowingTranslations change={change} languages={overview.translatedInto} />
        </>
      )}
      {takesTranslations && (
        <CompanionsField
          chosen={translations}
          companions={overview.companions}
          onChange={(chosen) => form.set({ translations: chosen })}
        />
      )}
    </>
  )
}

export function NoteField({ step, form }: { step: StepName; form: StepForm }) {
  const t = useDeskMessages()
  const label = form.hasWarnings ? 'entry.dialog.why' : (`entry.step.${step}.note` as const)
  return (
    <TextArea
      label={t(form.needsEvidence ? 'signing.evidence' : label)}
      minLength={form.needsEvidence ? MIN_EVIDENCE : undefined}
      onChange={(note) => form.set({ note })}
      required={form.needsNote}
      rows={form.needsNote ? 3 : 2}
      value={form.values.note}
    />
  )
}
