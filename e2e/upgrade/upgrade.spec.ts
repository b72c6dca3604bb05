import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { expect, test } from 'playwright/test'
import { sqlOfClient } from '../../src/core/sql.ts'
import { wallClock } from '../../src/core/time/clinic-time.ts'
import { clinicTimeZone } from '../../src/core/time/clinic-zone.ts'
import { withClient } from '../../src/server/database/client.ts'
import { appliedMigrations, migrationNames } from '../../src/server/database/migrations.ts'
import { startTestCluster, type TestCluster } from '../../src/testing/cluster.ts'
import { brokenSeals } from '../../src/testing/kills/kill-acts.ts'
import { seenEverywhere, type Place } from '../../src/testing/seen-everywhere.ts'
import { runInstalled } from '../support/command.ts'
import { startPortal, type Started } from '../support/start.ts'
import { deskAt, newWords, signInAt, type Cookies, type Desk } from './desk.ts'
import { previousFolder } from './previous-version.ts'

// Two machines with one database, of which one is upgraded; the steps follow from each other.
test.describe.configure({ mode: 'serial' })

const DATABASE = 'attune_upgrade'
const PEOPLE = [
  { role: 'editor', email: 'editor@clinic.test', password: 'the long phrase of the editor' },
  { role: 'reviewer', email: 'reviewer@clinic.test', password: 'the long phrase of the reviewer' },
] as const
/** What docs/operators.md promises, in milliseconds. */
const SEEN_WITHIN = 1_000

let folder: string
let cluster: TestCluster
let before: Started
let after: Started
let cookies: Cookies
let old: Desk
let current: Desk
/** By the start of the new version. */
let migrationsRun = 0
const machine = (name: string) => join(folder, name)
const settings = () => ({
  DATABASE_URL: cluster.of(DATABASE),
  PAYLOAD_SECRET: 'a secret of the upgrade, the same for both machines',
  NEXTAUTH_SECRET: 'another secret of the upgrade, the same for both',
})
const startOld = () => startPortal(machine('old'), settings(), previousFolder())
const onDatabase = <Result>(act: (client: pg.Client) => Promise<Result>) =>
  withClient(cluster.of(DATABASE), act)
const ask = <Row extends object>(text: string, values: readonly unknown[] = []) =>
  onDatabase(async (client) => (await client.query<Row>(text, [...values])).rows)
const user = (args: string[], input = '') =>
  runInstalled(machine('old'), 'src/server/cli/user.ts', args, input, settings(), previousFolder())

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-upgrade-'))
  cluster = await startTestCluster()
  await withClient(cluster.url, (client) =>
    client.query(`create database ${DATABASE} template template0`),
  )
  before = await startOld()
  await user(['second-factor', '--none'])
  for (const { role, email, password } of PEOPLE)
    await user(['add', email, '--role', role, '--password-stdin'], password)
  const [editor, reviewer] = PEOPLE
  cookies = {
    editor: await signInAt(before.url, editor.email, editor.password),
    reviewer: await signInAt(before.url, reviewer.email, reviewer.password),
  }
  old = deskAt(before.url, cookies)
})
test.afterAll(async () => {
  await after?.stop()
  await before?.stop()
  await cluster?.stop()
  await rm(folder, { recursive: true, force: true })
})

const places = (): Place[] => [
  { name: 'the old version', url: before.url },
  { name: 'the new one', url: after.url },
]
const directions = () =>
  [
    { from: old, to: current, name: 'from old to new' },
    { from: current, to: old, name: 'from new to old' },
  ] as const
const statusOf = async (url: string) => (await fetch(url)).status
const pathOf = ({ slug }: { slug?: string | null }) => `/en/questions/${slug}`

/** Does something, and checks that both show it within a second and never go back. */
async function appears(
  what: string,
  path: string,
  isNew: (status: number, page: string) => boolean,
  act: () => Promise<unknown>,
): Promise<void> {
  const seen = await seenEverywhere(places(), path, isNew, act)
  const [atOld, atNew] = seen.map(({ ms }) => Math.round(ms))
  console.log(
    `      ${what}: seen after ${atOld} ms by the old version, ${atNew} ms by the new one`,
  )
  expect(seen.filter(({ wentBack }) => wentBack)).toEqual([])
  expect(seen.filter(({ ms }) => ms > SEEN_WITHIN)).toEqual([])
}

test('the old version serves readers and saves answers while the new one migrates and starts', async () => {
  const draft = await old.write()
  const missing = async () =>
    (await migrationNames()).filter((name) => !applied.includes(name)).length
  let applied = await onDatabase(appliedMigrations)
  migrationsRun = await missing()
  console.log(`      ${migrationsRun} migrations to run`)
  let isStarting = true
  const refused: string[] = []
  const reading = async (path: string) => {
    while (isStarting) {
      const status = await statusOf(before.url + path)
      if (status !== 200) refused.push(`${path}: ${status}`)
      await sleep(20)
    }
  }
  const saving = async () => {
    while (isStarting) {
      const { updatedAt } = await old.newest(draft.id)
      const { status, body } = await old.save(draft.id, newWords(), updatedAt)
      if (status !== 200) refused.push(`a save: ${status} ${body}`)
      await sleep(100)
    }
  }
  const starting = startPortal(machine('new'), settings()).finally(() => (isStarting = false))
  const [started] = await Promise.all([
    starting,
    reading('/en'),
    reading('/en/search?q=therapy'),
    saving(),
  ])
  after = started
  current = deskAt(after.url, cookies)
  expect(refused).toEqual([])
  applied = await onDatabase(appliedMigrations)
  expect(await missing()).toBe(0)
})

test('readers of both get the same answers, lists, help and results', async () => {
  const published = await ask<{ locale: string; slug: string; question: string; short: string }>(
    'select locale, slug, question, short_answer as short from portal.entries order by entry_id',
  )
  expect(published.length).toBeGreaterThan(20)
  for (const { url, name } of places()) {
    for (const { locale, slug, question, short } of published) {
      const response = await fetch(`${url}/${locale}/questions/${slug}.json`)
      const text = await response.text()
      expect([response.status, text.includes(JSON.stringify(question))], name).toEqual([200, true])
      expect(text.includes(JSON.stringify(short)), name).toBe(true)
      expect(await statusOf(`${url}/${locale}/questions/${slug}`), name).toBe(200)
    }
    for (const path of ['/en', '/es', '/ar', '/en/help', '/en/feed.xml', '/sitemap.xml'])
      expect(await statusOf(url + path), `${name}, ${path}`).toBe(200)
    expect(await (await fetch(`${url}/en/help`)).text(), name).toContain('988')
    expect(await statusOf(`${url}/api/ready`), name).toBe(200)
  }
  for (const query of ['therapy', 'how much does it cost', 'confidential', 'شلون'])
    expect(await resultsAt(before.url, query), query).toEqual(await resultsAt(after.url, query))
  expect((await resultsAt(before.url, 'therapy')).length).toBeGreaterThan(0)
})

async function resultsAt(url: string, query: string): Promise<string[]> {
  const page = await (await fetch(`${url}/en/search?q=${encodeURIComponent(query)}`)).text()
  return [...new Set(page.match(/\/en\/questions\/[\w-]+/g) ?? [])]
}

test('each edits, signs and publishes what the other wrote, and refuses to save over it', async () => {
  for (const { from, to, name } of directions()) {
    const { id, updatedAt } = await from.write()
    expect((await to.page(`/admin/collections/entries/${id}`)).status, name).toBe(200)
    const words = newWords()
    expect((await to.save(id, words, updatedAt)).status, name).toBe(200)
    expect(await from.newest(id), name).toMatchObject({ question: words.question })
    expect((await from.save(id, newWords(), updatedAt)).status, name).toBe(409)
    expect(await from.newest(id), name).toMatchObject({ question: words.question })

    const signed = await from.sign(id)
    await appears(
      `published, ${name}`,
      pathOf(signed),
      (status) => status === 200,
      () => to.publish(id),
    )
    const text = newWords().shortAnswer ?? ''
    const { updatedAt: seen } = await to.newest(id)
    expect((await to.save(id, { shortAnswer: text }, seen)).status, name).toBe(200)
    await to.sign(id)
    await appears(
      `changed, ${name}`,
      pathOf(signed),
      (_, page) => page.includes(text),
      () => from.publish(id),
    )
    for (const { url } of places())
      expect(await resultsAt(url, words.question ?? ''), name).toContain(pathOf(signed))
  }
})

test('what either withdraws disappears from both and never comes back', async () => {
  for (const { from, to, name } of directions()) {
    const { id } = await from.write()
    const { slug, question } = await from.sign(id)
    const path = pathOf({ slug })
    await from.publish(id)
    for (const { url } of places())
      await expect.poll(() => resultsAt(url, question)).toContain(path)
    await appears(
      `withdrawn, ${name}`,
      path,
      (status) => status === 410,
      () => to.withdraw(id),
    )
    for (const { url } of places()) {
      expect(await resultsAt(url, question), name).not.toContain(path)
      expect(await statusOf(`${url}${path}.json`), name).toBe(410)
    }
  }
})

test('what is scheduled on either is published once, while both wait for its time', async () => {
  const zone = await onDatabase((client) => clinicTimeZone(sqlOfClient(() => client)))
  const scheduled: { id: number; path: string }[] = []
  for (const desk of [old, current]) {
    const { id } = await desk.write()
    const path = pathOf(await desk.sign(id))
    await desk.schedule(id, wallClock(zone, new Date(Date.now() + 90_000)))
    scheduled.push({ id, path })
  }
  for (const { path } of scheduled)
    for (const { url } of places())
      await expect.poll(() => statusOf(url + path), { timeout: 200_000 }).toBe(200)
  const ids = scheduled.map(({ id }) => id)
  const counted = await ask<{ published: number; history: number }>(
    `select (select count(*)::int from workflow.events e
              where e.entry_id = n.id and e.action = 'entry.published') as published,
            (select count(*)::int from portal.history h where h.entry_id = n.id) as history
       from unnest($1::int[]) n (id)`,
    [ids],
  )
  expect(counted).toEqual(ids.map(() => ({ published: 1, history: 1 })))
})

test('when the old version stops, nothing breaks, and it cannot start on the new schema', async () => {
  const { id } = await old.write()
  const { slug } = await old.sign(id)
  await old.publish(id)
  await before.stop()
  await expect.poll(() => statusOf(after.url + pathOf({ slug }))).toBe(200)
  await current.withdraw(id)
  await expect.poll(() => statusOf(after.url + pathOf({ slug }))).toBe(410)
  expect(await onDatabase(brokenSeals)).toBe(0)
  const restarted = await startOld().then(
    async (started) => {
      await started.stop()
      return 'It started.'
    },
    (error: unknown) => String(error),
  )
  expect(restarted).toContain(
    migrationsRun > 0 ? 'The database was used by a newer version of Attune' : 'It started.',
  )
  expect(await statusOf(`${after.url}/api/ready`)).toBe(200)
})

test('neither has logged an error', () => {
  for (const portal of [before, after])
    expect(
      portal
        .output()
        .split('\n')
        .filter((line) => /error|"level":(50|60)/i.test(line)),
    ).toEqual([])
})
