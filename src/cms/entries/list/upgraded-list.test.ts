import { expect, test } from 'vitest'
import { migrateDatabase } from '../../../server/database/migrate-database.ts'
import { oldDatabase } from '../../../testing/old-database.ts'
import { openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { rebuildSearchIndex } from '../../workflow/rebuild-search-index.ts'
import { rebuildList } from './sync-list-row.ts'

test('a database from before the list has every answer in it at once, and all their words after the job', async () => {
  const url = await oldDatabase('813d473')
  await migrateDatabase(url)
  const payload = await openTestPayload(url)
  const sql = sqlFor(payload)
  const list = () => sql<{ folded: string }>('select * from workflow.desk_list order by entry_id')
  const upgraded = await list()
  await rebuildSearchIndex.run({
    payload,
    sql,
    now: new Date(),
    signal: new AbortController().signal,
  })
  const followed = await list()
  await rebuildList(sql)
  expect(followed).toEqual(await list())
  const without = (rows: { folded: string }[]) => rows.map(({ folded: _, ...row }) => row)
  expect([upgraded.length, without(upgraded)]).toEqual([33, without(followed)])
})
