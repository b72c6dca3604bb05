import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import type { FieldValues } from '../../compare/fields.ts'
import type { ColleaguesWords, UnsavedWords } from '../../unsaved-words/unsaved-words.ts'
import { requestJson } from '../editing/api.ts'
import { NEW_ENTRY_KEY } from '../editing/use-save.ts'
import type { DraftSlot, LocalDraft } from '../local-drafts/local-draft-store.ts'

const WORDS = [...ANSWER_FIELDS.map(({ name }) => name), 'locale', 'translationOf']
const wordsOf = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => WORDS.includes(name)))

/** Keeps a page's unsaved words at the portal. `leaving`: also while the page unloads. */
export const keepWords = (
  { entry, page }: DraftSlot,
  { values, base }: Pick<LocalDraft, 'values' | 'base'>,
  leaving = false,
) =>
  requestJson('/api/entries/unsaved', {
    method: 'POST',
    body: {
      slot: page,
      entry: entry === NEW_ENTRY_KEY ? null : Number(entry),
      locale: values.locale,
      base,
      values: wordsOf(values),
    },
    keepalive: leaving,
  })

/** Deletes them, also while the page unloads. */
export const dropWords = (page: string) =>
  requestJson('/api/entries/unsaved/drop', {
    method: 'POST',
    body: { slot: page },
    keepalive: true,
  })

/** What the person, on any computer, and their colleagues typed into an answer and did not save. */
export const fetchUnsavedWords = (entry: string) =>
  requestJson<{ mine: UnsavedWords[]; colleagues: ColleaguesWords[] }>(
    entry === NEW_ENTRY_KEY ? '/api/entries/unsaved' : `/api/entries/${entry}/unsaved`,
  )
