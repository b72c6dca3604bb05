import type { LabelFunction } from 'payload'
import type { DeskKey } from '../../i18n/messages/desk.ts'
import { DESK } from '../../i18n/registers/desk.ts'
import { staffMessages } from './staff-messages.ts'

/**
 * A message as Payload's configuration takes it, for labels and descriptions. It is a function,
 * because some of Payload's buttons cannot read labels by language and say "[object Object]".
 */
export const labelOf =
  (key: DeskKey): LabelFunction =>
  ({ i18n }) =>
    staffMessages({ i18n })(key)

/** A message for groups of the menu and placeholders, which Payload takes by language only. */
export const labelsByLanguage = (key: DeskKey): Record<string, string> =>
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
): { value: Value; label: LabelFunction }[] =>
  values.map((value) => ({ value, label: labelOf(key(value)) }))
