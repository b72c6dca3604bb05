import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REGIONS } from '../../cms/contacts/regions.ts'
import { DANGER_KINDS, type DangerKind } from '../../published/search/danger/kinds.ts'
import type { Contact, Frame } from '../../published/views.ts'
import { defaultFrame } from './default-help.ts'
import { helpFor, urgentContacts } from './help-lists.ts'

const base = defaultFrame('en', ['en'])
const contact = (id: string, kind: string, serves: string[], region = 'US'): Contact => ({
  ...base.contacts[0]!,
  ...{ id, kind, serves, region },
})
const frame: Frame = {
  ...base,
  contacts: [
    contact('988', 'crisis', ['any', 'suicide', 'psychosis']),
    contact('poison', 'crisis', ['overdose']),
    contact('rape crisis', 'crisis', ['sexual-assault', 'professional-harm']),
    contact('old', 'crisis', []),
    contact('elsewhere', 'crisis', ['overdose'], 'GB'),
    contact('911', 'emergency', ['overdose', 'suicide']),
    contact('board', 'complaints', ['professional-harm']),
    contact('clinic', 'clinic', []),
  ],
}
const ids = (contacts: Contact[]) => contacts.map(({ id }) => id)

test.each<[DangerKind[], string[], string[], string[]]>([
  [['overdose'], ['poison'], [], ['988', 'old', '911']],
  [['suicide'], ['988'], [], ['old', '911']],
  [['professional-harm'], ['rape crisis'], ['board'], ['988', 'old', '911']],
  [['sexual-assault', 'suicide'], ['rape crisis', '988'], [], ['old', '911']],
  [['eating'], [], [], ['988', 'old', '911']],
])('for %s, what fits comes first and the lines for every danger below', (...row) => {
  const [kinds, people, complaints, general] = row
  const help = helpFor(frame, kinds)
  expect(ids(help.people)).toEqual(people)
  expect(ids(help.complaints)).toEqual(complaints)
  expect(ids(help.general)).toEqual(general)
})

test('a contact of which nobody said what it serves is for every danger', () => {
  expect(ids(urgentContacts(frame))).toEqual(['988', 'old', '911'])
})

/** What ships for a region, in the order in which a frame has it. */
function shippedFrame(region: string): Frame {
  const file = new URL(`../../../seed/content/contacts/${region}.json`, import.meta.url)
  type Shipped = Partial<Omit<Contact, 'area'>> & { name: string; area?: { en: string } }
  const shipped = JSON.parse(readFileSync(file, 'utf8')) as Shipped[]
  const none = { phone: null, sms: null, chat: null, url: null, video: null, relay: null }
  return {
    ...base,
    region,
    contacts: shipped.map(({ name, area, ...rest }) => ({
      ...base.contacts[0]!,
      ...none,
      ...rest,
      ...{ id: name, area: area ? { text: area.en, lang: 'en' } : null },
    })),
  }
}

/** Of each region: what stands first for each kind of danger, in the order of `DANGER_KINDS`. */
const FIRST: Record<(typeof REGIONS)[number], (string | undefined)[]> = {
  US: [
    ...['us-988', 'us-988', 'us-poison-help', 'us-ndvh', 'us-rainn'],
    ...['us-rainn', 'us-childhelp', 'us-988', 'us-988', 'us-crisis-text-line'],
  ],
  GB: [
    ...['gb-shout', 'gb-shout', 'gb-nhs-111-poison', 'gb-ndah', 'gb-rape-crisis-ew'],
    ...['gb-rape-crisis-ew', 'gb-childline', 'gb-nhs-111-mental-health'],
    ...['gb-nhs-111-mental-health', 'gb-nhs-111-mental-health'],
  ],
  IE: [
    ...['ie-text-about-it', 'ie-text-about-it', 'ie-poisons', 'ie-womens-aid', 'ie-drcc'],
    ...['ie-drcc', 'ie-childline', undefined, 'ie-text-about-it', 'ie-text-about-it'],
  ],
  CA: [
    ...['ca-988', 'ca-988', 'ca-poison', 'ca-justice-family-violence'],
    ...['ca-justice-family-violence', 'ca-bc-victimlink', 'ca-kids-help-phone'],
    ...['ca-988', 'ca-988', 'ca-988'],
  ],
  AU: [
    ...['au-lifeline', 'au-lifeline', 'au-poisons', 'au-1800respect', 'au-1800respect'],
    ...['au-1800respect', 'au-kids-helpline', 'au-lifeline', 'au-lifeline', 'au-butterfly'],
  ],
  EU: [
    ...['eu-116123', 'eu-116123', undefined, 'eu-116006', 'eu-116006'],
    ...['eu-116006', 'eu-116111', 'eu-116123', 'eu-116123', 'eu-116123'],
  ],
}

test.each(REGIONS)('what ships for %s: who stands first for each kind of danger', (region) => {
  const first = DANGER_KINDS.map((kind) => helpFor(shippedFrame(region), [kind]).people[0]?.id)
  expect(Object.fromEntries(DANGER_KINDS.map((kind, at) => [kind, first[at]]))).toEqual(
    Object.fromEntries(DANGER_KINDS.map((kind, at) => [kind, FIRST[region][at]])),
  )
})

test('bodies to complain to for the whole country stand before those of a part of it', () => {
  const complaints = (region: string) =>
    ids(helpFor(shippedFrame(region), ['professional-harm']).complaints)
  expect(complaints('US')).toEqual([
    ...['us-psych-boards', 'us-medical-boards', 'us-ca-bbs', 'us-ca-psychology'],
  ])
  expect(complaints('CA')[0]).toBe('ca-regulators')
})
