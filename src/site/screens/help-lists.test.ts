import { expect, test } from 'vitest'
import type { DangerKind } from '../../published/search/danger/kinds.ts'
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
