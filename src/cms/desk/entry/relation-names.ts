import type { Names, Values } from '../../compare/fields.ts'
import { requestJson } from '../editing/api.ts'

/** The name of who saved the other text, where it can be told. */
export type AuthorName = string | null

const uniqueIds = (...lists: unknown[]): number[] => [
  ...new Set(
    lists
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .filter((id): id is number => Number.isInteger(id)),
  ),
]

async function fetchTitles(
  collection: 'topics' | 'entries',
  field: 'title' | 'question',
  ids: number[],
): Promise<[number, string][]> {
  if (ids.length === 0) return []
  const query = new URLSearchParams({
    depth: '0',
    limit: '100',
    draft: 'true',
    'where[id][in]': ids.join(','),
    [`select[${field}]`]: 'true',
  })
  const answer = await requestJson<{ docs: ({ id: number } & Record<string, unknown>)[] }>(
    `/api/${collection}?${query}`,
  )
  return answer.ok ? answer.data.docs.map((doc) => [doc.id, String(doc[field] ?? '')]) : []
}

/**
 * The words behind the numbers in two texts: topics, related questions, and who saved the second
 * one.
 */
export async function fetchRelationNames(
  mine: Values,
  theirs: Values,
): Promise<{ names: Names; author: AuthorName }> {
  const [topics, related, author] = await Promise.all([
    fetchTitles('topics', 'title', uniqueIds(mine.topics, theirs.topics)),
    fetchTitles('entries', 'question', uniqueIds(mine.related, theirs.related)),
    Number.isInteger(theirs.author)
      ? requestJson<{ name?: string }>(
          `/api/users/${String(theirs.author)}?depth=0&select[name]=true`,
        )
      : null,
  ])
  const names = Object.fromEntries([
    ...topics.map(([id, name]) => [`topics:${id}`, name]),
    ...related.map(([id, name]) => [`related:${id}`, name]),
  ]) as Names
  return { names, author: author?.ok ? (author.data.name ?? null) : null }
}
