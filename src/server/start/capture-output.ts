import { log } from '../../core/log/log.ts'

type Level = 'debug' | 'info' | 'warn' | 'error'
const CONSOLE: Record<string, Level> = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
}

/**
 * Turns what libraries print (by the console, as warnings of Node, straight to the terminal) into
 * lines of the log. The report of a start goes to the terminal itself.
 */
export function captureOutput(): void {
  for (const [name, level] of Object.entries(CONSOLE))
    Object.assign(console, { [name]: (...args: unknown[]) => writeArguments(level, args) })
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ err: warning }))
  captureStream(process.stdout, 'info')
  captureStream(process.stderr, 'warn')
}

/** Objects other than errors may hold anything, so only their presence is logged. */
function writeArguments(level: Level, args: readonly unknown[]): void {
  const err = args.find((each) => each instanceof Error)
  const words = args
    .filter((each) => !(each instanceof Error))
    .map((each) => (typeof each === 'object' && each !== null ? '[object]' : String(each)))
  const text = withoutColours(words.join(' ')).trim()
  if (err) log[level]({ err }, text || undefined)
  else if (text) log[level](text)
}

function captureStream(stream: NodeJS.WriteStream, level: Level): void {
  const write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | ((error?: Error | null) => void),
    done?: (error?: Error | null) => void,
  ): boolean => {
    const text = withoutColours(
      typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'),
    )
    for (const line of text.split('\n')) if (line.trim()) log[level](line.trim())
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) process.nextTick(callback)
    return true
  }
  stream.write = write
}

const withoutColours = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- the codes of terminals begin with this character
  text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
