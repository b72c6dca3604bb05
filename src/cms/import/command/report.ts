import { localeFacts } from '../../../i18n/locales.ts'
import { deskInEnglish, say } from '../../../i18n/messages/desk.ts'
import { shorten } from '../../checks/words.ts'
import type { ImportOutcome } from '../import.ts'
import type { ImportNotice } from '../parse/shared/notices.ts'
import { countSteps, type ImportPlan } from '../plan/plan.ts'
import { formatFault, type DocumentFault } from '../read/faults.ts'

/** A terminal does not show more lines well; `--json` has them all. */
const MAX_LINES = 400

type CheckedPairs = ReturnType<ImportOutcome['checkPairs']>

/** What a run did, or would do, for a terminal. */
export const reportLines = (
  outcomes: readonly ImportOutcome[],
  { dryRun, publish }: { dryRun: boolean; publish: boolean },
): string[] =>
  outcomes.flatMap(({ plan, notices, written, checkPairs, readersSee }) => {
    const counts = countSteps(plan).map(({ action, count }) =>
      deskInEnglish(`imports.count.${action}`, { count }),
    )
    const language = localeFacts(plan.locale).name
    return [
      `${plan.document} (${plan.locale}): ${counts.join(', ')}`,
      ...truncate(planLines(plan)),
      ...(dryRun || written || plan.steps.length === 0
        ? truncate(noticeLines(plan.document, notices))
        : []),
      ...(dryRun || written ? truncate(flagLines(plan.document, checkPairs())) : []),
      resultLine({ dryRun, written, publish }),
      ...(readersSee
        ? []
        : [
            `The site does not offer ${language} at present. An admin can turn it on in the settings.`,
          ]),
    ]
  })

function resultLine(run: { dryRun: boolean; written: boolean; publish: boolean }): string {
  if (run.dryRun) return 'Nothing has been written (dry run).'
  if (!run.written)
    return 'Nothing to do: everything has been imported before. What the checks found is with each answer on the desk; --dry-run shows it here.'
  return run.publish
    ? 'Written; new answers are published, marked as not reviewed.'
    : 'Written as drafts.'
}

const truncate = (lines: string[]): string[] =>
  lines.length <= MAX_LINES
    ? lines
    : [
        ...lines.slice(0, MAX_LINES),
        `  … and ${lines.length - MAX_LINES} more (--json shows them all)`,
      ]

const planLines = ({ document, steps }: ImportPlan): string[] =>
  steps.map((step) => {
    const [line, question] =
      step.action === 'gone'
        ? [step.imported.firstLine, step.imported.base.question]
        : [step.pair.firstLine, step.pair.question]
    return `  ${document}:${line}  ${shorten(question, 70)}  [${deskInEnglish(`imports.action.${step.action}`)}]`
  })

const columnWidths = (rows: readonly (readonly string[])[], columns: readonly number[]) =>
  columns.map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))

/** What was left out of a document or changed, each with its line, its words and why. */
function noticeLines(document: string, notices: readonly ImportNotice[]): string[] {
  if (notices.length === 0) return []
  const rows = notices.map(({ line, words, why }) => [
    `  ${document}${line === null ? '' : `:${line}`}`,
    `“${shorten(words, 48)}”`,
    deskInEnglish(`imports.notice.${why}`),
  ])
  const widths = columnWidths(rows, [0, 1])
  return [
    `Left out or changed: ${notices.length}`,
    ...rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')),
  ]
}

/** What the checks found, as a table: line, code, words, what to do. */
function flagLines(document: string, pairs: CheckedPairs): string[] {
  const flags = pairs.flatMap((pair) => pair.flags)
  if (flags.length === 0) return ['The checks found nothing.']
  const rows = flags.map(({ line, code, words, message, suggestion, repaired }) => [
    `  ${document}:${line}`,
    repaired ? `${code} (repaired)` : code,
    `“${shorten(words, 48)}”`,
    code === 'near-duplicate' || code === 'other-language' ? message : suggestion,
  ])
  const widths = columnWidths(rows, [0, 1, 2])
  const open = flags.filter(({ repaired }) => !repaired).length
  return [
    `The checks found ${flags.length} places to look at; ${open} are open:`,
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  ]
}

/** The report for programs. */
export const reportJson = (
  outcomes: readonly ImportOutcome[],
  { dryRun }: { dryRun: boolean },
) => ({
  ok: true,
  dryRun,
  faults: [],
  documents: outcomes.map(({ plan, notices, written, entryIds, checkPairs, readersSee }) => ({
    document: plan.document,
    locale: plan.locale,
    written,
    readersSee,
    notices: notices.map(({ line, words, why }) => ({
      line,
      words,
      why,
      message: deskInEnglish(`imports.notice.${why}`),
    })),
    counts: Object.fromEntries(countSteps(plan).map(({ action, count }) => [action, count])),
    checks: checkPairs().map(({ pair, flags, repairs }) => ({
      question: pair.question,
      firstLine: pair.firstLine,
      lastLine: pair.lastLine,
      flags,
      repairs,
    })),
    steps: plan.steps.map((step, index) => {
      const pair = step.action === 'gone' ? null : step.pair
      const imported = step.action === 'create' ? null : step.imported
      return {
        action: step.action,
        entryId: imported?.entryId ?? entryIds[index] ?? null,
        question: pair?.question ?? imported?.base.question ?? '',
        firstLine: pair?.firstLine ?? imported?.firstLine ?? null,
        lastLine: pair?.lastLine ?? imported?.lastLine ?? null,
      }
    }),
  })),
})

export const faultLines = (faults: readonly DocumentFault[]): string[] => [
  ...faults.map((fault) => formatFault(fault, deskInEnglish)),
  '',
  `${faults.length === 1 ? 'One fault' : `${faults.length} faults`}: nothing has been written.`,
]

export const faultsJson = (faults: readonly DocumentFault[]) => ({
  ok: false,
  faults: faults.map((fault) => ({ ...fault, message: say(fault.message, deskInEnglish) })),
  documents: [],
})
