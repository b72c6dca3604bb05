import pg from 'pg'
import { CHANGED_CHANNEL, type Change } from '../shapes.ts'

export type Listener = { hearing: () => boolean; close: () => Promise<void> }
type Ears = { onOld: () => void; onWithdrawn: () => void }

const HEARTBEAT = 10_000
const LONGEST_WAIT = 5_000

/**
 * Hears, on a connection of its own to the primary (a replica can not LISTEN), what other processes
 * publish. It reconnects for ever. What may have been missed meanwhile counts as published, and as
 * withdrawn if the newest tombstone is another than before.
 */
export function listenForChanges(connectionString: string | undefined, ears: Ears): Listener {
  let client: pg.Client | null = null
  let hearing = false
  let closed = false
  let wait = 250
  let lastTombstone: string | null = null
  let timer: NodeJS.Timeout | undefined

  const again = () => {
    hearing = false
    void client?.end().catch(() => undefined)
    client = null
    if (closed || timer) return
    timer = setTimeout(() => {
      timer = undefined
      void connect()
    }, wait)
    timer.unref()
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  const connect = async () => {
    const mine = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      keepAlive: true,
      application_name: 'attune-listen',
    })
    client = mine
    const lost = () => (client === mine ? again() : undefined)
    mine.on('error', lost)
    mine.on('end', lost)
    mine.on('notification', ({ payload }) => hear(payload, ears))
    try {
      await mine.connect()
      await mine.query(`listen ${CHANGED_CHANNEL}`)
      const tombstone = await newestTombstone(mine)
      if (client !== mine) return
      if (lastTombstone !== null && tombstone !== lastTombstone) ears.onWithdrawn()
      else ears.onOld()
      lastTombstone = tombstone
      hearing = true
      wait = 250
    } catch {
      lost()
    }
  }

  const heartbeat = setInterval(() => {
    const mine = client
    if (!mine || !hearing) return
    newestTombstone(mine).then(
      (tombstone) => {
        lastTombstone = tombstone
      },
      () => (client === mine ? again() : undefined),
    )
  }, HEARTBEAT)
  heartbeat.unref()
  void connect()

  return {
    hearing: () => hearing,
    close: async () => {
      closed = true
      clearInterval(heartbeat)
      clearTimeout(timer)
      const mine = client
      client = null
      await mine?.end().catch(() => undefined)
    },
  }
}

async function newestTombstone(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ mark: string }>(
    `select count(*) || ' ' || coalesce(max(withdrawn_at)::text, '') as mark from portal.tombstones`,
  )
  return rows[0]?.mark ?? ''
}

function hear(payload: string | undefined, ears: Ears): void {
  let change: Partial<Change> = {}
  try {
    change = JSON.parse(payload ?? '') as Partial<Change>
  } catch {
    // A message that nobody understands may mean anything, a withdrawal too.
    change = { kind: 'withdrawn' }
  }
  if (change.kind === 'published' || change.kind === 'labels') ears.onOld()
  else ears.onWithdrawn()
}
