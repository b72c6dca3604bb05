import { join } from 'node:path'
import { Piscina } from 'piscina'

const KEY = Symbol.for('attune.parsing')
type Store = typeof globalThis & { [KEY]?: Piscina }

const MAX_MS = 30_000
const MAX_MEGABYTES = 384
const MAX_THREADS = 2
const MAX_WAITING = 20

/** A file that would take more time or memory to parse than it may, or that too many wait for. */
export class ParseLimitError extends Error {}

type Task = 'parseDocumentTask' | 'parseXliffTask' | 'parseTmxTask' | 'parseTbxTask'

/**
 * Runs a function of src/cms/import/parse-tasks.ts in a thread, so that a file from outside can
 * neither hold up nor end the process that serves readers. Input and output are cloned. Throws
 * ParseLimitError.
 */
export async function parseInThread<Output>(
  task: Task,
  input: unknown,
  maxMs = MAX_MS,
): Promise<Output> {
  try {
    return (await parsePool().run(input, {
      name: task,
      signal: AbortSignal.timeout(maxMs),
    })) as Output
  } catch (error) {
    throw isLimit(error) ? new ParseLimitError('too-hard-to-parse', { cause: error }) : error
  }
}

function parsePool(): Piscina {
  const store: Store = globalThis
  return (store[KEY] ??= new Piscina({
    // Next would bundle it otherwise, without the loader of our programs.
    filename: join(/* turbopackIgnore: true */ process.cwd(), 'src/server/parse-worker.mjs'),
    minThreads: 0,
    maxThreads: MAX_THREADS,
    maxQueue: MAX_WAITING,
    concurrentTasksPerWorker: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    // The thread gets no secrets.
    env: {},
    execArgv: [],
  }))
}

const isLimit = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
    error.message === 'Task queue is at limit')
