import type { LabelFunction } from 'payload'
import type { DeskKey } from '../../i18n/messages/desk.ts'
import { DESK } from '../../i18n/registers/desk.ts'
import { staffMessages } from './staff-messages.ts'

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

/**
 * The name of a collection, as a function: Payload's buttons for a new related document cannot read
 * names by language.
 */
export const nameOf =
  (key: DeskKey): LabelFunction =>
  ({ i18n }) =>
    staffMessages({ i18n })(key)

/** The options of a select field, each labelled by a message. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  key: (value: Value) => DeskKey,
): { value: Value; label: Record<string, string> }[] =>
  values.map((value) => ({ value, label: labelOf(key(value)) }))
