import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { INDEX_RULE_FILES } from '../../published/write/search-index.ts'
import {
  addEntry,
  addPerson,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { sourceFiles } from '../../testing/source-files.ts'
import { chooseIndexRules, rebuildSearchIndex } from './rebuild-search-index.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
})
const run = () =>
  rebuildSearchIndex.run({
    payload,
    sql: sqlFor(payload),
    now: new Date(),
    signal: new AbortController().signal,
  })
const rows = () =>
  sqlFor(payload)(
    `select p.entry_id, p.folded, p.doc::text as doc, l.folded as list from portal.entries p
      join workflow.desk_list l using (entry_id) order by 1`,
  )
const spoil = () =>
  sqlFor(payload)(
    `with readers as (update portal.entries set folded = 'old', doc = '') update workflow.desk_list
      set folded = 'old'`,
  )

test('rows indexed by older rules are indexed again, once', async () => {
  const reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'ar'] })
  for (const partial of [
    { question: 'May I bring a friend?', searchTerms: ['companion'] },
    { locale: 'ar' as const, question: 'ما هي السرّية؟' },
  ]) {
    const { id } = await addEntry(payload, partial)
    for (const step of ['approve', 'publish'])
      expect((await takeStepOver(payload, reviewer, id, step)).status).toBe(200)
  }
  const right = await rows()
  expect(right).toHaveLength(2)
  await spoil()
  await run()
  expect(await rows()).toEqual(right)
  // The stamp says that nothing is to do.
  await spoil()
  await run()
  expect(await rows()).not.toEqual(right)
  await sqlFor(payload)(`update workflow.stamps set value = 'of an older version'`)
  await run()
  expect(await rows()).toEqual(right)
  // A newer version started beside this one and has rebuilt the index.
  await spoil()
  const theirs = await rows()
  for (const name of ['search-index', 'search-index-rules'])
    await sqlFor(payload)(
      `insert into workflow.stamps (name, value) values ($1, 'of a newer version')
        on conflict (name) do update set value = excluded.value`,
      [name],
    )
  await run()
  expect(await rows()).toEqual(theirs)
  // This one is started again.
  await chooseIndexRules(sqlFor(payload))
  await run()
  expect(await rows()).toEqual(right)
})

test('the stamp covers every file that has rules', () => {
  const files = new Map(sourceFiles().map((file) => [file.path, file]))
  const reached = new Set<string>()
  const visit = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    for (const each of files.get(path)?.imports ?? []) if (each.path) visit(each.path)
  }
  visit('src/i18n/text/fold.ts')
  expect(
    [...reached].filter((path) => !(INDEX_RULE_FILES as readonly string[]).includes(path)),
  ).toEqual([])
  expect(INDEX_RULE_FILES.filter((path) => !files.has(path))).toEqual([])
})
