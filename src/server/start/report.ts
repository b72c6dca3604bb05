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
}

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`
const dim = (text: string) => (process.stdout.isTTY ? styleText('dim', text) : text)

export const terminalReport: Report = {
  async step(name, work) {
    const from = performance.now()
    let detail = ''
    process.stdout.write(`  ${name.padEnd(26, ' ')}`)
    try {
      const result = await work((text) => {
        detail = text
      })
      process.stdout.write(`${seconds(from).padStart(7)}  ${dim(detail)}\n`)
      return result
    } catch (error) {
      process.stdout.write(`${seconds(from).padStart(7)}  stopped\n`)
      throw error
    }
  },
  say: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stdout.write(`  ! ${text}\n`),
}
