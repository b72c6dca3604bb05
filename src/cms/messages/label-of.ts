import type { DeskKey } from '../../i18n/messages/desk.ts'
import { DESK } from '../../i18n/registers/desk.ts'

/**
 * A message as Payload's configuration takes it, for labels and descriptions: by language, as far as
 * there are translations.
 */
export const labelOf = (key: DeskKey): Record<string, string> =>
  Object.fromEntries(
    Object.entries(DESK).flatMap(([locale, messages]) => {
      const message = messages[key]
      return message === undefined ? [] : [[locale, message]]
    }),
  )
