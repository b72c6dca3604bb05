import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { savePack } from '../../../published/write/pack.ts'
import { openTestPayload, signLabels, sqlFor } from '../../../testing/payload.ts'
import { readPackOptions } from '../../packs/pack-options.ts'
import { findPack } from '../../packs/ready-packs.ts'
import { shipNewGreetings } from './ship-new-greetings.ts'
import { readFirstContent } from './write-content.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
})

it('greetings come once, wait for a signature, and are those of packs given before', async () => {
  const sql = sqlFor(payload)
  const { greetings } = await readFirstContent()
  const given = await savePack(sql, {
    ...{ locale: 'es', title: 'read', numbers: [1], ready: true },
    // As versions without signed greetings wrote it.
    greeting: 'talked' as never,
  })
  const log: string[] = []
  await shipNewGreetings(payload, (line) => log.push(line))
  await shipNewGreetings(payload, (line) => log.push(line))
  expect(log).toHaveLength(1)
  const offered = async () =>
    (await readPackOptions(sql)).map((each) => each.greetings.map(({ label }) => label))
  expect(await offered()).toEqual(LOCALE_CODES.map(() => []))
  await signLabels(payload)
  expect(await offered()).toEqual(
    LOCALE_CODES.map((locale) => greetings.map(({ words }) => words[locale])),
  )
  const { greeting } = (await findPack(sql, given))!
  const spanish = (await readPackOptions(sql)).find(({ locale }) => locale === 'es')
  expect(spanish?.greetings.find(({ value }) => value === greeting)?.label).toBe(
    greetings.find(({ name }) => name === 'talked')?.words.es,
  )
})
