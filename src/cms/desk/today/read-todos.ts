import { ANSWER_NEEDS } from './answer-todos.ts'
import { contactsToCheck } from './contact-todos.ts'
import { FEEDBACK_NEEDS } from './feedback-todos.ts'
import type { Look, Need, Source } from './todo.ts'

const SOURCES: readonly Source[] = [...ANSWER_NEEDS, contactsToCheck, ...FEEDBACK_NEEDS]

/** What needs a person on a day, by their roles; what is there and urgent comes first. */
export async function readToday(look: Look): Promise<Need[]> {
  const needs: Need[] = []
  for (const { key, urgent, for: fits, read } of SOURCES)
    if (fits(look.person)) needs.push({ key, urgent, ...(await read(look)) })
  return needs.sort(
    (one, other) =>
      Number(other.count > 0) - Number(one.count > 0) || Number(other.urgent) - Number(one.urgent),
  )
}
