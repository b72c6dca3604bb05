import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { listOf, nameOf } from '../../../i18n/format.ts'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { DeskKey, DeskTranslate } from '../../../i18n/messages/desk.ts'
import {
  DANGER_KINDS,
  DANGER_LEVELS,
  SERVED_DANGERS,
} from '../../../published/search/danger/kinds.ts'
import { CONTACT_KINDS, INTERPRETERS } from '../../contacts/kinds.ts'
import { REGIONS } from '../../contacts/regions.ts'
import type { LabelCollection, LabelPart, LabelValue } from '../../workflow/labels/label-parts.ts'
import { parseMark } from '../../workflow/labels/mark-text.ts'

const FIELD_LABELS: Record<LabelCollection, Record<string, DeskKey>> = {
  contacts: {
    kind: 'contacts.kind',
    region: 'contacts.country',
    position: 'contacts.position',
    phone: 'contacts.phone',
    sms: 'contacts.sms',
    url: 'contacts.url',
    chat: 'contacts.chat',
    video: 'contacts.video',
    relay: 'contacts.relay',
    serves: 'contacts.serves',
    interpreter: 'contacts.interpreter',
    source: 'contacts.source',
    area: 'contacts.area',
    languages: 'contacts.languages',
    checkedOn: 'contacts.checkedOn',
    label: 'contacts.label',
    hours: 'contacts.hours',
    note: 'contacts.note',
  },
  topics: {
    title: 'topics.title',
    slug: 'topics.slug',
    description: 'topics.description',
    riskTier: 'topics.riskTier',
  },
  phrases: { words: 'phrases.words', danger: 'phrases.danger', level: 'phrases.level' },
  greetings: { words: 'greetings.words' },
  taglines: {
    name: 'taglines.name',
    english: 'taglines.english',
    code: 'taglines.code',
    words: 'taglines.words',
    source: 'taglines.source',
    checkedOn: 'taglines.checkedOn',
    checkedBy: 'taglines.checkedBy',
  },
  settings: {
    region: 'settings.country',
    clinicName: 'settings.clinicName',
    welcome: 'settings.welcome',
    mark: 'settings.mark',
    markAlt: 'media.alt',
  },
}

/** The name of a signed field, as on its form. */
export function labelFieldName(
  collection: LabelCollection,
  field: string,
  t: DeskTranslate,
): string {
  const key = FIELD_LABELS[collection][field]
  return key ? t(key) : field
}

/** A value in words: choices and languages by their names. */
export function labelValueText(
  field: string,
  value: LabelValue | undefined,
  t: DeskTranslate,
): string {
  if (value === undefined) return ''
  const mark = field === 'mark' ? parseMark(value) : null
  if (mark) return `${t('media.singular')} ${mark.picture} (${mark.width} × ${mark.height})`
  const kind = CONTACT_KINDS.find((each) => field === 'kind' && each === value)
  if (kind) return t(`contacts.kind.${kind}`)
  const region = REGIONS.find((each) => field === 'region' && each === value)
  if (region) return t(`contacts.region.${region}`)
  if (field === 'serves' && typeof value === 'object')
    return listOf(
      SERVED_DANGERS.filter((each) => value.includes(each)).map((each) => t(`danger.${each}`)),
      t.locale,
    )
  const danger = DANGER_KINDS.find((each) => field === 'danger' && each === value)
  if (danger) return t(`danger.${danger}`)
  const level = DANGER_LEVELS.find((each) => field === 'level' && each === value)
  if (level) return t(`phrases.level.${level}`)
  const risk = RISK_TIER_VALUES.find((each) => field === 'riskTier' && each === value)
  if (risk) return t(`core.risk.${risk}`)
  const interpreter = INTERPRETERS.find((each) => field === 'interpreter' && each === value)
  if (interpreter) return t(`contacts.interpreter.${interpreter}`)
  return typeof value === 'object'
    ? listOf(
        value.map((code) => nameOf('language', code, t.locale)),
        t.locale,
      )
    : String(value)
}

/** The name of a part: its language, or that it has none. */
export const partName = (part: LabelPart, t: DeskTranslate): string =>
  isLocale(part) ? localeFacts(part).name : t('labels.part.shared')

/** Where the form of a label is, in the language of a part. */
export function labelForm(collection: LabelCollection, id: number, part: LabelPart): string {
  const path =
    collection === 'settings' ? '/admin/globals/settings' : `/admin/collections/${collection}/${id}`
  return isLocale(part) ? `${path}?locale=${part}` : path
}
