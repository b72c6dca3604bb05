import { ANSWER_TODOS } from './answer-todos.ts'
import { contactsToCheck } from './contact-todos.ts'
import { FEEDBACK_TODOS } from './feedback-todos.ts'
import type { TodoContext, Todo, TodoSource } from './todo.ts'

const SOURCES: readonly TodoSource[] = [...ANSWER_TODOS, contactsToCheck, ...FEEDBACK_TODOS]

/** What needs a person on a day, by their roles; what is there and urgent comes first. */
export async function readTodos(look: TodoContext): Promise<Todo[]> {
  const needs: Todo[] = []
  for (const { key, urgent, for: fits, read } of SOURCES)
    if (fits(look.person)) needs.push({ key, urgent, ...(await read(look)) })
  return needs.sort(
    (one, other) =>
      Number(other.count > 0) - Number(one.count > 0) || Number(other.urgent) - Number(one.urgent),
  )
}
