import type { PayloadRequest } from 'payload'
import type { Actor } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import type { CheckedPair } from '../check/check-pair.ts'
import type { DocumentPosition } from '../items/import-items.ts'
import type { QuestionFacts } from '../parse/shared/question-facts.ts'
import type { PlanStep, StepAction } from '../plan/plan.ts'
import type { Pair } from '../read/pair.ts'

export type WriteContext = {
  req: PayloadRequest
  sql: Sql
  actor: Actor
  now: Date
  /** Publish at once, without a review, by the import's exception; otherwise write drafts. */
  publish: boolean
  topicIds: ReadonlyMap<string, number>
  /** For a translation: the entries of its original, in the order of its pairs. */
  originalIds: readonly number[] | null
  factsOf: (pair: Pair) => QuestionFacts
  /** Returns the text to write for a pair, without the repairs that a person has undone. */
  checkPair: (pair: Pair, undone: readonly string[]) => CheckedPair
  accept?: (key: string) => boolean
  onProgress?: (done: number, total: number) => void
}

type StepOf<Action extends StepAction> = Extract<PlanStep, { action: Action }>

/** A step with its position in the document. */
export type PositionedStep<Action extends StepAction = StepAction> = {
  step: StepOf<Action>
  position: DocumentPosition
}

export const stepsOf = <Action extends StepAction>(
  steps: readonly PositionedStep[],
  ...actions: readonly Action[]
): PositionedStep<Action>[] =>
  steps.filter((each): each is PositionedStep & PositionedStep<Action> =>
    actions.some((action) => action === each.step.action),
  )
