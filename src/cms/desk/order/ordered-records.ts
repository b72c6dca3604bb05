import type { Contact, Setting } from '../../../core/payload-types.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { CONTACT_KINDS } from '../../contacts/kinds.ts'
import { requestJson } from '../editing/api.ts'
import type { Placed } from './places.ts'

export type OrderedCollection = 'topics' | 'contacts'

const topics = () =>
  requestJson<{ docs: Placed[] }>('/api/topics?depth=0&limit=500&sort=position,id').then(
    (result) => (result.ok ? { ...result, data: result.data.docs } : result),
  )

async function contacts(locale: string, t: DeskTranslate) {
  const settings = await requestJson<Setting>('/api/globals/settings?depth=0')
  if (!settings.ok) return settings
  const result = await requestJson<{ docs: Contact[] }>(
    `/api/contacts?depth=0&limit=500&sort=position,id&locale=${locale}&fallback-locale=en&where[region][equals]=${settings.data.region}`,
  )
  if (!result.ok) return result
  const data = CONTACT_KINDS.flatMap((kind) =>
    result.data.docs
      .filter((contact) => contact.kind === kind)
      .map(({ id, label, position }) => ({
        id,
        title: label,
        position,
        group: t(`contacts.kind.${kind}`),
      })),
  )
  return { ...result, data }
}

/** The records of a list in the order in which readers see them; contacts by what they are for. */
export const orderedRecords = (collection: OrderedCollection, locale: string, t: DeskTranslate) =>
  collection === 'topics' ? topics() : contacts(locale, t)
