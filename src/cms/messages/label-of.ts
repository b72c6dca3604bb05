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

/** The options of a select field, each labelled by a message. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  key: (value: Value) => DeskKey,
): { value: Value; label: Record<string, string> }[] =>
  values.map((value) => ({ value, label: labelOf(key(value)) }))
