import { accountsToConfirm, accountsToName } from './account-todos.ts'
import { ANSWER_TODOS } from './answer-todos.ts'
import { contactsToCheck, taglinesToCheck } from './contact-todos.ts'
import { FEEDBACK_TODOS } from './feedback-todos.ts'
import { signLabelsTodo } from './label-todos.ts'
import { packsToMend } from './pack-todos.ts'
import type { TodoContext, Todo, TodoSource } from './todo.ts'
import { unsavedWords } from './unsaved-todo.ts'

const SOURCES: readonly TodoSource[] = [
  unsavedWords,
  ...ANSWER_TODOS,
  accountsToConfirm,
  accountsToName,
  contactsToCheck,
  taglinesToCheck,
  signLabelsTodo,
  packsToMend,
  ...FEEDBACK_TODOS,
]

/** Returns a person's to-do items by their roles: the ones with a count first, then by urgency. */
export async function readTodos(look: TodoContext): Promise<Todo[]> {
  const needs: Todo[] = []
  for (const { key, urgent, whose, for: fits, read } of SOURCES)
    if (fits(look.person)) needs.push({ key, urgent, whose, ...(await read(look)) })
  return needs.sort(
    (one, other) =>
      Number(other.count > 0) - Number(one.count > 0) || Number(other.urgent) - Number(one.urgent),
  )
}
