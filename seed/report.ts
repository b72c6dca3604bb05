import { faultLine, type Fault } from './document/faults.ts'
import type { Outcome } from './import.ts'
import { actionWords, countSteps, planLines, type Action } from './plan/plan.ts'

/** What a run did, or would do, for a terminal. */
export function reportLines(outcomes: readonly Outcome[], { dryRun, publish }: { dryRun: boolean; publish: boolean }): string[] {
  return outcomes.flatMap(({ plan, written }) => {
    const counts = Object.entries(countSteps(plan)).map(([action, count]) => `${count} ${actionWords(action as Action)}`)
    const what = dryRun ? 'Nothing has been written (dry run).' : written ? `Written${publish ? '; new answers are published, marked as not reviewed' : ' as drafts'}.` : 'Nothing to do: everything is there already.'
    return [`${plan.document} (${plan.locale}): ${counts.join(', ')}`, ...planLines(plan), what]
  })
}

/** The same for programs. */
export const reportJson = (outcomes: readonly Outcome[], { dryRun }: { dryRun: boolean }) => ({
  ok: true, dryRun, faults: [],
  documents: outcomes.map(({ plan, written, entryIds }) => ({
    document: plan.document, locale: plan.locale, written, counts: countSteps(plan),
    steps: plan.steps.map((step, index) => {
      const pair = step.action === 'gone' ? null : step.pair
      const known = step.action === 'create' ? null : step.known
      return {
        action: step.action, entryId: known?.entryId ?? entryIds[index] ?? null, question: pair?.question ?? known?.base.question ?? '',
        firstLine: pair?.firstLine ?? known?.firstLine ?? null, lastLine: pair?.lastLine ?? known?.lastLine ?? null,
      }
    }),
  })),
})

export const faultLines = (faults: readonly Fault[]): string[] => [
  ...faults.map(faultLine), '', `${faults.length === 1 ? 'One fault' : `${faults.length} faults`}: nothing has been written.`,
]

export const faultsJson = (faults: readonly Fault[]) => ({ ok: false, faults, documents: [] })
