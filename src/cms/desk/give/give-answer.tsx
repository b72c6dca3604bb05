import type { ServerProps } from 'payload'
import { parseId } from '../../../core/ids.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { readGiveable } from '../../packs/giveable.ts'
import { GiveButton } from '../tray/give-button.tsx'

/** The button that puts the answer of a page into the tray; nothing for one that is not published. */
export async function GiveAnswer({ payload, id, user }: ServerProps & { id?: number | string }) {
  const entryId = parseId(String(id ?? ''))
  if (!user || entryId === null) return null
  const item = (await readGiveable(sqlOfPayload(payload), [entryId])).get(entryId)
  return item && <GiveButton item={item} />
}
