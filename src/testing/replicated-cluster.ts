import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { withClient } from '../server/database/client.ts'
import { openCluster, type Cluster } from '../server/postgres/cluster.ts'
import { isAccepting } from '../server/postgres/launch.ts'
import { copyTemplateCluster } from './cluster.ts'
import { TEMPLATE } from './template.ts'

const DATABASE = 'attune'

export type ReplicatedCluster = {
  primaryUrl: string
  replicaUrl: string
  /** Keeps the replica as it is, whatever the primary commits. */
  pauseReplay: () => Promise<void>
  resumeReplay: () => Promise<void>
  /** Waits until the replica has everything that the primary has committed. */
  catchUp: () => Promise<void>
  /** Kills the primary, as a power cut would. */
  killPrimary: () => Promise<void>
  startPrimary: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a primary with a migrated database, and a hot standby that streams from it. */
export async function startReplicatedCluster(): Promise<ReplicatedCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-replicated-'))
  const [primaryDir, replicaDir] = [join(folder, 'primary'), join(folder, 'replica')]
  await copyTemplateCluster(primaryDir)
  await promisify(execFile)('cp', ['-a', primaryDir, replicaDir])
  const open = (dir: string): Promise<Cluster> => openCluster({ dir, durable: false })
  const primary = await open(primaryDir)
  await makeStandby(replicaDir, primary)
  const replica = await open(replicaDir)
  const onReplica = <Row extends object>(sql: string) =>
    withClient(replica.url('postgres'), (client) => client.query<Row>(sql))
  const catchUp = async () => {
    const { rows } = await withClient(primary.url('postgres'), (client) =>
      // Without durability, a commit is written a moment after it returns.
      client.query<{ position: string }>('select pg_current_wal_insert_lsn() as position'),
    )
    const reached = `select pg_last_wal_replay_lsn() >= '${rows[0]?.position}' as reached`
    while (!(await onReplica<{ reached: boolean }>(reached)).rows[0]?.reached);
  }
  await withClient(primary.url('postgres'), (client) =>
    client.query(`create database ${DATABASE} template ${TEMPLATE}`),
  )
  await catchUp()
  return {
    primaryUrl: primary.url(DATABASE),
    replicaUrl: replica.url(DATABASE),
    pauseReplay: async () => void (await onReplica('select pg_wal_replay_pause()')),
    resumeReplay: async () => void (await onReplica('select pg_wal_replay_resume()')),
    catchUp,
    killPrimary: () => kill(primaryDir),
    startPrimary: async () => {
      const unwatch = primary.watch()
      while (!(await isAccepting(primary.url(DATABASE)))) await sleep(50)
      unwatch()
    },
    stop: async () => {
      await Promise.all([replica.close(), primary.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Turns a copy of a stopped server's folder into one that follows the running server. */
async function makeStandby(dir: string, primary: Cluster): Promise<void> {
  const { hostname, port, username, password } = new URL(primary.url('postgres'))
  const data = join(dir, 'data')
  await writeFile(join(data, 'standby.signal'), '')
  await appendFile(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
  )
}

async function kill(dir: string): Promise<void> {
  const [pid] = (await readFile(join(dir, 'data/postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
}
