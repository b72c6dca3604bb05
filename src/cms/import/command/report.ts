import { localeFacts } from '../../../i18n/locales.ts'
import type { ImportOutcome } from '../import.ts'
import { actionLabel, countSteps, planLines, type StepAction } from '../plan/plan.ts'
import { formatFault, shorten, type DocumentFault } from '../read/faults.ts'

/** What a run did, or would do, for a terminal. */
export function reportLines(
  outcomes: readonly ImportOutcome[],
  { dryRun, publish }: { dryRun: boolean; publish: boolean },
): string[] {
  return outcomes.flatMap(({ plan, written, checkPairs: examined, readersSee }) => {
    const counts = Object.entries(countSteps(plan)).map(
      ([action, count]) => `${count} ${actionLabel(action as StepAction)}`,
    )
    const what = dryRun
      ? 'Nothing has been written (dry run).'
      : written
        ? `Written${publish ? '; new answers are published, marked as not reviewed' : ' as drafts'}.`
        : 'Nothing to do: everything is there already. What the checks found is with each answer on the desk; --dry-run shows it here.'
    return [
      `${plan.document} (${plan.locale}): ${counts.join(', ')}`,
      ...atMost(planLines(plan)),
      ...(dryRun || written ? atMost(flagLines(plan.document, examined())) : []),
      what,
      ...(readersSee
        ? []
        : [
            `Readers are not shown ${localeFacts(plan.locale).name} at present: an admin turns it on in the settings of the desk.`,
          ]),
    ]
  })
}

/** A terminal is no place for tens of thousands of lines; --json has them all. */
const MAX_LINES = 400
const atMost = (lines: string[]): string[] =>
  lines.length <= MAX_LINES
    ? lines
    : [
        ...lines.slice(0, MAX_LINES),
        `  … and ${lines.length - MAX_LINES} more (--json shows them all)`,
      ]

/** What the checks found, as a table: place, what it is, the words, what to do. */
function flagLines(document: string, examined: ReturnType<ImportOutcome['checkPairs']>): string[] {
  const rows = examined.flatMap(({ flags }) =>
    flags.map(({ line, code, words, message, suggestion, repaired }) => [
      `  ${document}:${line}`,
      repaired ? `${code} (repaired)` : code,
      `“${shorten(words, 48)}”`,
      code === 'near-duplicate' ? message : suggestion,
    ]),
  )
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const open = examined.flatMap(({ flags }) => flags).filter(({ repaired }) => !repaired).length
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return rows.length === 0
    ? ['The checks found nothing.']
    : [`The checks found ${rows.length} places to look at; ${open} are open:`, ...lines]
}

/** The same for programs. */
export const reportJson = (
  outcomes: readonly ImportOutcome[],
  { dryRun }: { dryRun: boolean },
) => ({
  ok: true,
  dryRun,
  faults: [],
  documents: outcomes.map(({ plan, written, entryIds, checkPairs: examined, readersSee }) => ({
    document: plan.document,
    locale: plan.locale,
    written,
    readersSee,
    counts: countSteps(plan),
    checks: examined().map(({ pair, flags, repairs }) => ({
      question: pair.question,
      firstLine: pair.firstLine,
      lastLine: pair.lastLine,
      flags,
      repairs,
    })),
    steps: plan.steps.map((step, index) => {
      const pair = step.action === 'gone' ? null : step.pair
      const known = step.action === 'create' ? null : step.known
      return {
        action: step.action,
        entryId: known?.entryId ?? entryIds[index] ?? null,
        question: pair?.question ?? known?.base.question ?? '',
        firstLine: pair?.firstLine ?? known?.firstLine ?? null,
        lastLine: pair?.lastLine ?? known?.lastLine ?? null,
      }
    }),
  })),
})

export const faultLines = (faults: readonly DocumentFault[]): string[] => [
  ...faults.map(formatFault),
  '',
  `${faults.length === 1 ? 'One fault' : `${faults.length} faults`}: nothing has been written.`,
]

export const faultsJson = (faults: readonly DocumentFault[]) => ({
  ok: false,
  faults,
  documents: [],
})
