import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../src/testing/source-files.ts'
import { PARTS, type Form } from './parts.ts'
import { runPart, sectionOf, type Outcome } from './run-part.ts'

/** Parts that would begin later are left out, and the last is ended, so that the report is bounded. */
const MINUTES: Record<Form, number> = { full: 40, quick: 10, tiny: 10 }

const clock = () => new Date().toISOString().slice(11, 16)

function headOf(began: Date, busy: number): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`
  return `# What readers get

Measured on ${began.toISOString().slice(0, 10)} by \`npm run bench -- --report\`: ${machine}. ${
    busy > 0.5
      ? `**The machine was busy** (a load of ${busy.toFixed(1)} before the start).`
      : 'The machine had nothing else to do.'
  }
Compare the ratios, not the times, with another machine's.
`
}

function verdictOn(outcomes: readonly Outcome[], left: readonly string[]): string {
  const missed = outcomes.filter(({ verdict }) => verdict !== 'met')
  const lines = [
    ...missed.map(({ part, verdict }) => `- ${part.title}: ${verdict}`),
    ...left.map((title) => `- ${title}: not run`),
  ]
  return lines.length === 0 ? 'Every bar is met.' : lines.join('\n')
}

/**
 * Runs the parts one after the other; a failure of one does not stop the others. The full form writes
 * bench/RESULTS.md, after each part, with what there is until then. `quick` measures for a few minutes
 * and counts only what holds on every machine; `tiny` tries the parts themselves out. Neither writes
 * anything. `only`: names of parts. Fails where a bar is missed.
 */
export async function runReport(form: Form, only: readonly string[] | null): Promise<void> {
  const [began, busy] = [new Date(), loadavg()[0] ?? 0]
  const head = headOf(began, busy)
  console.log(head)
  const parts = PARTS.filter(({ name, values }) => values[form] && (only?.includes(name) ?? true))
  // A start makes a build if there is none; the time for it is nobody's.
  console.log(`${clock()} building`)
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' })
  const endAt = performance.now() + MINUTES[form] * 60_000
  const outcomes: Outcome[] = []
  const left: string[] = []
  for (const [index, part] of parts.entries()) {
    const leftMs = endAt - performance.now()
    if (leftMs < 60_000) {
      left.push(part.title)
      continue
    }
    console.log(`\n${clock()} ${index + 1} of ${parts.length}: ${part.title}`)
    outcomes.push(await runPart(part, form, leftMs))
    if (form !== 'full' || only) continue
    const waiting = parts.slice(index + 1).map(({ title }) => title)
    writeFileSync(
      join(ROOT, 'bench/RESULTS.md'),
      `${head}\n${verdictOn(outcomes, waiting)}\n${outcomes.map(sectionOf).join('')}`,
    )
  }
  console.log(`\n${clock()} ${verdictOn(outcomes, left)}`)
  const isMet = left.length === 0 && outcomes.every(({ verdict }) => verdict === 'met')
  process.exitCode = isMet ? 0 : 1
}
