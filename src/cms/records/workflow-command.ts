import type { PayloadRequest } from 'payload'

const KEY = 'workflowCommand'
const MARK = Symbol.for('attune.workflow.command')

/**
 * Whether a write comes from one of the workflow's own commands. No request body can carry a
 * symbol.
 */
export const isCommand = (req: PayloadRequest): boolean => req.context[KEY] === MARK

/**
 * Marks the writes that `work` makes as those of a command. Payload replaces `req.context` on the
 * way, so it is looked up each time.
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
