import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { deskMessages } from '../../../i18n/messages/desk-languages.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'

type Provider = { feature?: unknown }
type MakeFeature = (...given: unknown[]) => Promise<object> | object

/** A feature of the editor with a label of ours, because Payload's own name means nothing to staff. */
export function named<Feature extends Provider>(provider: Feature, label: DeskKey): Feature {
  const i18n = Object.fromEntries(
    LOCALE_CODES.map((code) => [code, { label: deskMessages(code)(label) }]),
  )
  const { feature } = provider
  return {
    ...provider,
    feature:
      typeof feature === 'function'
        ? async (...given: unknown[]) => ({ ...(await (feature as MakeFeature)(...given)), i18n })
        : { ...(feature as object), i18n },
  }
}
