import { styleText } from 'node:util'

/**
 * Reports the progress of a start. `step` prints a line with its name before `work` and completes it
 * with the duration and the `detail` that `work` sets.
 */
export type Report = {
  step: <Result>(
    name: string,
    work: (say: (detail: string) => void) => Promise<Result>,
  ) => Promise<Result>
  say: (text: string) => void
  warn: (text: string) => void
  /** Says why the start failed. */
  fail: (text: string) => void
}

// As they are now: later, what is written to these streams goes into the log.
const out = process.stdout.write.bind(process.stdout)
const err = process.stderr.write.bind(process.stderr)

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`
const dim = (text: string) => (process.stdout.isTTY ? styleText('dim', text) : text)

/** For a person, or for a script that looks for the addresses. */
const terminalReport: Report = {
  async step(name, work) {
    const from = performance.now()
    let detail = ''
    out(`  ${name.padEnd(26, ' ')}`)
    try {
      const result = await work((text) => {
        detail = text
      })
      out(`${seconds(from).padStart(7)}  ${dim(detail)}\n`)
      return result
    } catch (error) {
      out(`${seconds(from).padStart(7)}  stopped\n`)
      throw error
    }
  },
  say: (text) => void out(`${text}\n`),
  warn: (text) => void out(`  ! ${text}\n`),
  fail: (text) => void err(`\n${text}\n`),
}

/**
 * With `LOG_FORMAT=json`: one object a line, like the log. Unlike the log, it has the first admin's
 * link, which nobody could find otherwise.
 */
const jsonReport = (): Report => {
  const print = (level: string, text: string, more: object = {}) => {
    const msg = text.replace(/\s+/g, ' ').trim()
    if (msg) out(`${JSON.stringify({ level, time: new Date().toISOString(), ...more, msg })}\n`)
  }
  return {
    async step(name, work) {
      const from = performance.now()
      let detail = ''
      const result = await work((text) => {
        detail = text
      })
      const ms = Math.round(performance.now() - from)
      print('info', `${name}${detail && `: ${detail}`}`, { ms })
      return result
    },
    say: (text) => print('info', text),
    warn: (text) => print('warn', text),
    fail: (text) => print('fatal', text),
  }
}

/** Returns the report for the form of the log that is set. */
export const reportFor = (format: string | undefined): Report =>
  format === 'json' ? jsonReport() : terminalReport
