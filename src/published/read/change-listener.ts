import pg from 'pg'
import { CHANGED_CHANNEL, type ReadModelChange } from '../shapes.ts'

export type ChangeListener = { isConnected: () => boolean; close: () => Promise<void> }
type ChangeHandlers = { onPublished: () => void; onWithdrawn: () => void }

const HEARTBEAT_INTERVAL = 10_000
const MAX_RECONNECT_DELAY = 5_000

/**
 * Hears, on a connection of its own to the primary (a replica can not LISTEN), what other processes
 * publish. It reconnects for ever. What may have been missed meanwhile counts as published, and as
 * withdrawn if the newest tombstone is another than before.
 */
export function listenForChanges(
  connectionString: string | undefined,
  ears: ChangeHandlers,
): ChangeListener {
  let client: pg.Client | null = null
  let hearing = false
  let closed = false
  let reconnectDelay = 250
  let lastTombstone: string | null = null
  let timer: NodeJS.Timeout | undefined

  const reconnect = () => {
    hearing = false
    void client?.end().catch(() => undefined)
    client = null
    if (closed || timer) return
    timer = setTimeout(() => {
      timer = undefined
      void connect()
    }, reconnectDelay)
    timer.unref()
    reconnectDelay = Math.min(reconnectDelay * 2, MAX_RECONNECT_DELAY)
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
    const lost = () => (client === mine ? reconnect() : undefined)
    mine.on('error', lost)
    mine.on('end', lost)
    mine.on('notification', ({ payload }) => dispatch(payload, ears))
    try {
      await mine.connect()
      await mine.query(`listen ${CHANGED_CHANNEL}`)
      const tombstone = await tombstoneVersion(mine)
      if (client !== mine) return
      if (lastTombstone !== null && tombstone !== lastTombstone) ears.onWithdrawn()
      else ears.onPublished()
      lastTombstone = tombstone
      hearing = true
      reconnectDelay = 250
    } catch {
      lost()
    }
  }

  const heartbeat = setInterval(() => {
    const mine = client
    if (!mine || !hearing) return
    tombstoneVersion(mine).then(
      (tombstone) => {
        lastTombstone = tombstone
      },
      () => (client === mine ? reconnect() : undefined),
    )
  }, HEARTBEAT_INTERVAL)
  heartbeat.unref()
  void connect()

  return {
    isConnected: () => hearing,
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

async function tombstoneVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ mark: string }>(
    `select count(*) || ' ' || coalesce(max(withdrawn_at)::text, '') as mark from portal.tombstones`,
  )
  return rows[0]?.mark ?? ''
}

function dispatch(payload: string | undefined, ears: ChangeHandlers): void {
  let change: Partial<ReadModelChange> = {}
  try {
    change = JSON.parse(payload ?? '') as Partial<ReadModelChange>
  } catch {
    // A message that nobody understands may mean anything, a withdrawal too.
    change = { kind: 'withdrawn' }
  }
  if (change.kind === 'published' || change.kind === 'labels') ears.onPublished()
  else ears.onWithdrawn()
}
