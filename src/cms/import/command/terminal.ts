import { describeError } from '../../../core/log/clean-error.ts'

/** Writes and waits until it is written: `process.exit` would cut off what a pipe has not taken. */
export const writeOut = (stream: NodeJS.WriteStream, content: string | Uint8Array) =>
  new Promise<void>((done) =>
    stream.write(typeof content === 'string' ? `${content}\n` : content, () => done()),
  )

/** Runs a command and ends the process with the exit code that it returns; 3 if it throws. */
export function runAndExit(command: () => Promise<number>): void {
  // Nothing else keeps the process alive while modules load.
  setInterval(() => undefined, 60_000)
  command().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(describeError(error))
      process.exit(3)
    },
  )
}

/** Prints a message when Ctrl-C or the system stops the process. */
export function onStop(message: string): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      console.error(message)
      process.exit(code)
    })
}
