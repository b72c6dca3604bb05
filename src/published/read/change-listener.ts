import pg from 'pg'
import { z } from 'zod'
import { CHANGED_CHANNEL } from '../shapes.ts'

export type ChangeListener = { isConnected: () => boolean; close: () => Promise<void> }
type ChangeHandlers = { onPublished: () => void; onWithdrawn: () => void }

/** In milliseconds. */
const HEARTBEAT_INTERVAL = 10_000
const MIN_RECONNECT_DELAY = 250
const MAX_RECONNECT_DELAY = 5_000

/**
 * Listens for changes of the read model, on a connection of its own to the primary, because a
 * replica has no LISTEN. Reconnects until it is closed. After each connect it calls `onPublished`,
 * or `onWithdrawn` if tombstones changed while it was not connected.
 */
export function listenForChanges(
  connectionString: string | undefined,
  handlers: ChangeHandlers,
): ChangeListener {
  let current: pg.Client | null = null
  let isConnected = false
  let isClosed = false
  let reconnectDelay = MIN_RECONNECT_DELAY
  let lastTombstones: string | null = null
  let timer: NodeJS.Timeout | undefined

  const reconnect = () => {
    isConnected = false
    void current?.end().catch(() => undefined)
    current = null
    if (isClosed || timer) return
    timer = setTimeout(() => {
      timer = undefined
      void connect()
    }, reconnectDelay)
    timer.unref()
    reconnectDelay = Math.min(reconnectDelay * 2, MAX_RECONNECT_DELAY)
  }

  const connect = async () => {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      keepAlive: true,
      application_name: 'attune-listen',
    })
    current = client
    const onLost = () => (current === client ? reconnect() : undefined)
    client.on('error', onLost)
    client.on('end', onLost)
    client.on('notification', ({ payload }) => dispatch(payload, handlers))
    try {
      await client.connect()
      await client.query(`listen ${CHANGED_CHANNEL}`)
      const tombstones = await tombstoneVersion(client)
      if (current !== client) return
      if (lastTombstones !== null && tombstones !== lastTombstones) handlers.onWithdrawn()
      else handlers.onPublished()
      lastTombstones = tombstones
      isConnected = true
      reconnectDelay = MIN_RECONNECT_DELAY
    } catch {
      onLost()
    }
  }

  const heartbeat = setInterval(() => {
    const client = current
    if (!client || !isConnected) return
    tombstoneVersion(client).then(
      (tombstones) => {
        lastTombstones = tombstones
      },
      () => (current === client ? reconnect() : undefined),
    )
  }, HEARTBEAT_INTERVAL)
  heartbeat.unref()
  void connect()

  return {
    isConnected: () => isConnected,
    close: async () => {
      isClosed = true
      clearInterval(heartbeat)
      clearTimeout(timer)
      const client = current
      current = null
      await client?.end().catch(() => undefined)
    },
  }
}

/** A text that changes whenever a tombstone is added. */
async function tombstoneVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select count(*) || ' ' || coalesce(max(withdrawn_at)::text, '') as version
       from portal.tombstones`,
  )
  return rows[0]?.version ?? ''
}

const announcement = z.object({ kind: z.string() })

/** A message that cannot be read counts as a withdrawal, because it may be one. */
function dispatch(payload: string | undefined, handlers: ChangeHandlers): void {
  if (['published', 'labels'].includes(kindOf(payload))) handlers.onPublished()
  else handlers.onWithdrawn()
}

function kindOf(payload = ''): string {
  try {
    return announcement.parse(JSON.parse(payload)).kind
  } catch {
    return 'withdrawn'
  }
}
