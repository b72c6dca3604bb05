import pg from 'pg'

const QUERY_TIMEOUT_MS = 60_000
/** For statements that may rightly take hours: copies of tables, and waiting for another process. */
export const NO_TIMEOUT = 0

/** Runs `work` on a new connection and closes it. A statement has `queryTimeout` milliseconds. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
  queryTimeout = QUERY_TIMEOUT_MS,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: queryTimeout,
    application_name: 'attune-operator',
    keepAlive: true,
  })
  // Without a listener, a broken connection would end the process. The running statement rejects
  // anyway.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Throws if a login does not work. */
export const checkLogin = (url: string): Promise<void> =>
  withClient(url, async (client) => void (await client.query('select 1')))
