import type { PayloadRequest } from 'payload'

const KEY = 'workflowCommand'
const MARK = Symbol.for('attune.workflow.command')

/**
 * Whether a write comes from a command of the workflow. A request cannot forge it: it is a symbol.
 */
export const isCommand = (req: PayloadRequest): boolean => req.context[KEY] === MARK

/**
 * Marks the writes that `work` makes as those of a command. Reads `req.context` each time, because
 * Payload replaces it.
 */
export async function runAsCommand<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = req.context[KEY]
  req.context[KEY] = MARK
  try {
    return await work()
  } finally {
    req.context[KEY] = before
  }
}
