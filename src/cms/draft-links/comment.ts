import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../../core/request-sql.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { addNote } from '../notes/notes.ts'
import { notify } from '../notices/notices.ts'
import { writersOf } from '../notices/recipients.ts'
import { countComment, openDraftLink } from './draft-links.ts'

/** What does not show is left out: nobody should lose a comment over it. */
const comment = z.object({
  name: z
    .string()
    .transform((name) =>
      name
        .toWellFormed()
        .replace(/\p{Cf}/gu, '')
        .replace(/\p{Cc}/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1).max(80)),
  words: z
    .string()
    // A browser counts a line break as one character, and sends two.
    .transform((words) => words.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1).max(2_000)),
})

export type CommentOutcome = 'sent' | 'incomplete' | 'too-many' | 'no-link'

/**
 * Adds what somebody writes by a link as a note on the answer. Its author is the name that they
 * gave, marked as not checked. The writers of the answer and the person who made the link are
 * notified.
 */
export async function commentByLink(
  payload: Payload,
  token: string,
  form: unknown,
): Promise<CommentOutcome> {
  const parsed = comment.safeParse(form)
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (sql) => {
    const link = await openDraftLink(sql, token)
    if (!link) return 'no-link'
    if (!parsed.success) return 'incomplete'
    if (!(await countComment(sql, link.id))) return 'too-many'
    const { name, words } = parsed.data
    // Stored, so in the language of the log.
    const author = { id: null, name: deskInEnglish('notes.byLink', { name }) }
    await addNote(sql, link.entryId, author, { place: 'whole', words })
    await notify(sql, {
      people: [link.byId, ...(await writersOf(sql, link.entryId))],
      kind: 'note',
      entryId: link.entryId,
      by: author,
    })
    return 'sent'
  })
}
