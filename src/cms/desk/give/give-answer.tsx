import type { ServerProps } from 'payload'
import { parseId } from '../../../core/ids.ts'
import type { Row } from '../../../core/row.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { GiveButton } from '../tray/give-button.tsx'

/** The button that puts the answer of a page into the tray; nothing for one that is not published. */
export async function GiveAnswer({ payload, id, user }: ServerProps & { id?: number | string }) {
  const entryId = parseId(String(id ?? ''))
  if (!user || entryId === null) return null
  const [shown] = await sqlOfPayload(payload)<
    Row<'portal.entries', 'source_id' | 'question'> & { locale: Locale }
  >('select source_id, question, locale from portal.entries where entry_id = $1', [entryId])
  return (
    shown && (
      <GiveButton
        item={{ number: shown.source_id, question: shown.question, lang: shown.locale }}
      />
    )
  )
}
