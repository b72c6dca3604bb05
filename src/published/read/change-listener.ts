import pg from 'pg'
import { z } from 'zod'
import { Standstill } from '../../core/time/standstill.ts'
import { CHANGED_CHANNEL, type Touched, type TouchedLabels } from '../shapes.ts'
import { AnnouncementProbe } from './announcement-probe.ts'
import type { ReplicationState } from './replica-rule.ts'
import { PrimarySequence } from './replication-state.ts'

export type ChangeListener = {
  isConnected: () => boolean
  /** Until when everything that was announced is known to have arrived, as `performance.now()`. */
  provenAt: () => number
  /**
   * After this process stood still: resolves when everything that was announced meanwhile has arrived,
   * or the primary does not respond. `null`: it did not.
   */
  catchUp: () => Promise<void> | null
  close: () => Promise<void>
}
type ChangeHandlers = {
  /** `null`: anything may have changed; `no page`: only what searches use. */
  onPublished: (touched: Touched | TouchedLabels | 'no page' | null) => void
  onWithdrawn: () => void
  /** Something was taken back, or may have been; it is announced before it is asked for. */
  onAnnounced: () => void
  /** The state of the primary: after each connect, each announcement, and every second. */
  onReplicationState: (state: ReplicationState) => void
  /** The primary did not respond. */
  onFailed: () => void
}

/** In milliseconds. */
const INTERVAL = 1_000
const TIMEOUT = 3_000
const MIN_RECONNECT_DELAY = 250
const MAX_RECONNECT_DELAY = 1_000

/**
 * Listens for changes of the read model, on a connection of its own to the primary, because a
 * replica has no LISTEN, and asks it every second what was taken back from readers, because an
 * announcement can get lost. Reconnects until it is closed. After each connect it calls
 * `onPublished`, or `onWithdrawn` if something was taken back while it was not connected.
 */
export function listenForChanges(
  connectionString: string | undefined,
  handlers: ChangeHandlers,
): ChangeListener {
  let current: pg.Client | null = null
  let isConnected = false
  let isClosed = false
  let isAsking = false
  let reconnectDelay = MIN_RECONNECT_DELAY
  let timer: NodeJS.Timeout | undefined
  const probe = new AnnouncementProbe(connectionString, () => performance.now())
  const primary = new PrimarySequence()
  const standstill = new Standstill()
  let catchingUp: Promise<void> | null = null

  const reconnect = () => {
    isConnected = false
    probe.lost()
    handlers.onFailed()
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

  /** Returns whether something was taken back without an announcement. */
  const ask = async (client: pg.Client): Promise<boolean> => {
    const { state, isUnannounced } = await primary.ask(client)
    if (current === client) handlers.onReplicationState(state)
    return isUnannounced
  }

  const connect = async () => {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: TIMEOUT,
      query_timeout: TIMEOUT,
      keepAlive: true,
      application_name: 'attune-listen',
    })
    current = client
    const onLost = () => (current === client ? reconnect() : undefined)
    client.on('error', onLost)
    client.on('end', onLost)
    client.on('notification', ({ channel, payload }) => {
      if (channel === probe.channel) return probe.arrived(payload)
      if (!handleChange(payload, handlers)) return
      primary.wasAnnounced()
      handlers.onAnnounced()
      void checkForChanges()
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANGED_CHANNEL}`)
      await client.query(`listen ${probe.channel}`)
      const isUnannounced = await ask(client)
      if (current !== client) return
      if (isUnannounced) handlers.onWithdrawn()
      else handlers.onPublished(null)
      isConnected = true
      reconnectDelay = MIN_RECONNECT_DELAY
      void probe.send()
    } catch {
      onLost()
    }
  }

  const checkForChanges = async () => {
    const client = current
    if (!client || !isConnected || isAsking) return
    isAsking = true
    await askOnce(client)
    isAsking = false
  }

  const askOnce = async (client: pg.Client) => {
    try {
      if (await ask(client)) handlers.onWithdrawn()
    } catch {
      if (current === client) reconnect()
    }
  }

  const catchUp = async () => {
    // Announcements arrive before the response to a later question.
    if (current && isConnected) await askOnce(current)
    standstill.caughtUp()
  }

  const interval = setInterval(() => void checkForChanges(), INTERVAL)
  interval.unref()
  void connect()

  return {
    isConnected: () => isConnected,
    provenAt: () => (isConnected ? probe.provenAt : -Infinity),
    catchUp: () => {
      if (!standstill.isBehind()) return null
      return (catchingUp ??= catchUp().finally(() => {
        catchingUp = null
      }))
    },
    close: async () => {
      isClosed = true
      standstill.close()
      clearInterval(interval)
      clearTimeout(timer)
      const client = current
      current = null
      await Promise.all([client?.end().catch(() => undefined), probe.close()])
    },
  }
}

/** Tells the handlers of a message. Returns whether something was taken back, or may have been. */
function handleChange(message: string | undefined, handlers: ChangeHandlers): boolean {
  const { kind, touches = null, labels, pages } = readChange(message)
  if (kind === 'withdrawn') handlers.onWithdrawn()
  else if (kind === 'published') handlers.onPublished(touches)
  else handlers.onPublished(pages === 'none' ? 'no page' : labels ? { labels } : null)
  return kind !== 'published'
}

const announcement = z.object({
  kind: z.enum(['published', 'labels', 'withdrawn']),
  entryId: z.number().optional(),
  pages: z.literal('none').optional(),
  labels: z.array(z.string()).optional(),
  touches: z
    .object({
      number: z.number(),
      slugs: z.array(z.string()),
      topics: z.array(z.number()),
      near: z.array(z.number()),
    })
    .optional(),
})

/** A message that cannot be read counts as a withdrawal, because it may be one. */
export function readChange(payload = ''): z.infer<typeof announcement> {
  try {
    return announcement.parse(JSON.parse(payload))
  } catch {
    return { kind: 'withdrawn' }
  }
}
