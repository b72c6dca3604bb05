import type { Row } from '../../core/row.ts'
import { readSettings } from '../../core/settings.ts'
import type { Job } from '../../core/ticker/job.ts'
import { bucketOf } from './configured-store.ts'
import type { PictureStore } from './picture-store.ts'

/** Deletes the files in the bucket whose pictures were replaced or deleted. */
export const deleteRemovedFiles: Job = {
  name: 'delete-removed-pictures',
  every: 5,
  run: async ({ payload, sql, signal }) => {
    const bucket = bucketOf(readSettings(process.env))
    if (!bucket) return
    for (const { name } of await sql<Row<'workflow.picture_removals', 'name'>>(
      'select name from workflow.picture_removals',
    )) {
      signal.throwIfAborted()
      await deleteFile(await payload.db.pool.connect(), bucket, name)
    }
  },
}

type Client = {
  query: (text: string, values?: string[]) => Promise<{ rowCount: number | null }>
  release: () => void
}

/** Locks the note of the removal, so that a new picture of the same name waits until it is done. */
async function deleteFile(client: Client, bucket: PictureStore, name: string): Promise<void> {
  try {
    await client.query('begin')
    const { rowCount } = await client.query(
      `delete from workflow.picture_removals where name = $1
          and not exists (select from public.media where filename = $1)`,
      [name],
    )
    if (rowCount === 1) await bucket.remove(name)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
