import pg from 'pg'

/** Runs `work` on a new connection and closes it. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
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
