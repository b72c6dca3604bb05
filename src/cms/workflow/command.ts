import type { PayloadRequest } from 'payload'

const COMMAND = Symbol.for('attune.workflow.command')

/** Whether a write comes from one of the workflow's own commands. No request body can carry a symbol. */
export const isCommand = (req: PayloadRequest): boolean => Boolean((req.context as Record<symbol, unknown>)[COMMAND])

/** Marks the writes that `work` makes as those of a command. */
export async function asCommand<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  const context = req.context as Record<symbol, unknown>
  const before = context[COMMAND]
  context[COMMAND] = true
  try {
    return await work()
  } finally {
    context[COMMAND] = before
  }
}
