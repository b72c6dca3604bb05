import pg from 'pg'
import { DESK_CHANNEL, type DeskNews } from './presence-rows.ts'

/** In milliseconds. */
const TIMEOUT = 5_000
const RECONNECT_DELAY = 1_000

export type DeskListener = { close: () => void }

function newsIn(payload: string | undefined): DeskNews | null {
  try {
    return JSON.parse(payload ?? '') as DeskNews
  } catch {
    return null
  }
}

/**
 * Listens to what happens on the desk, in all processes, on a connection of its own. Reconnects
 * until it is closed; `onConnect` is called each time, because news may have been missed.
 */
export function listenToDesk(
  connectionString: string | undefined,
  { onNews, onConnect }: { onNews: (news: DeskNews) => void; onConnect: () => void },
): DeskListener {
  let current: pg.Client | null = null
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  const connect = async () => {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: TIMEOUT,
      query_timeout: TIMEOUT,
      keepAlive: true,
      application_name: 'attune-desk',
    })
    current = client
    const onLost = () => {
      if (current !== client) return
      current = null
      void client.end().catch(() => undefined)
      if (isClosed) return
      timer = setTimeout(() => void connect(), RECONNECT_DELAY)
      timer.unref()
    }
    client.on('error', onLost)
    client.on('end', onLost)
    client.on('notification', ({ payload }) => {
      const news = newsIn(payload)
      if (news) onNews(news)
    })
    try {
      await client.connect()
      await client.query(`listen ${DESK_CHANNEL}`)
      if (current === client) onConnect()
    } catch {
      onLost()
    }
  }
  void connect()

  return {
    close: () => {
      isClosed = true
      clearTimeout(timer)
      const client = current
      current = null
      void client?.end().catch(() => undefined)
    },
  }
}
