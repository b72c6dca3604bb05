import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../core/settings.ts'
import { startReplicatedCluster, type ReplicatedCluster } from '../../testing/replicated-cluster.ts'
import { withClient } from './client.ts'
import { readerUrls } from './readers.ts'

let cluster: ReplicatedCluster
beforeAll(async () => {
  cluster = await startReplicatedCluster()
}, 120_000)
afterAll(() => cluster.stop())

const look = (settings: Record<string, string>) =>
  readerUrls(cluster.primaryUrl, readSettings(settings))
const dead = 'postgres://attune:secret@127.0.0.1:9/attune'
const withPassword = (url: string, password: string) =>
  Object.assign(new URL(url), { password }).href

test('a login on the primary is not a replica', async () => {
  const url = `${cluster.primaryUrl}?application_name=readers`
  expect(await look({ DATABASE_READ_URL: url })).toEqual({ read: url, replica: null, warnings: [] })
})

test('a replica is known by its own setting, and found under the old one', async () => {
  const { replicaUrl } = cluster
  expect(await look({ DATABASE_REPLICA_URL: replicaUrl })).toEqual({
    read: null,
    replica: replicaUrl,
    warnings: [],
  })
  expect(await look({ DATABASE_READ_URL: replicaUrl })).toEqual({
    read: null,
    replica: replicaUrl,
    warnings: [expect.stringContaining('Call the setting DATABASE_REPLICA_URL')],
  })
})

test.each(['DATABASE_READ_URL', 'DATABASE_REPLICA_URL'])(
  'a dead server in %s is a warning, and counts as a replica',
  async (setting) => {
    const told = await look({ [setting]: dead })
    expect(told).toMatchObject({ read: null, replica: dead })
    expect(told.warnings).toEqual([expect.stringMatching(`^${setting}: .*nothing listens there`)])
    expect(told.warnings.join()).not.toContain('secret')
  },
)

test.each(['DATABASE_READ_URL', 'DATABASE_REPLICA_URL'])(
  'a wrong password or another database in %s is an error',
  async (setting) => {
    await expect(look({ [setting]: withPassword(cluster.replicaUrl, 'wrong') })).rejects.toThrow(
      `${setting}: attune_owner@127.0.0.1`,
    )
    const other = cluster.primaryUrl.replace(/attune$/, 'postgres')
    await expect(look({ [setting]: other })).rejects.toThrow(setting)
  },
)

test('the primary as its own replica is an error', async () =>
  expect(look({ DATABASE_REPLICA_URL: cluster.primaryUrl })).rejects.toThrow('the primary itself'))

test('a server that has stopped following is an error', async () => {
  await withClient(cluster.replicaUrl, (client) => client.query('select pg_promote()'))
  await expect(look({ DATABASE_READ_URL: cluster.replicaUrl })).rejects.toThrow(
    'a copy of it that goes its own way',
  )
})
