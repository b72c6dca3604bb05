import { readiness } from '../../../status/readiness.ts'

export const dynamic = 'force-dynamic'

/**
 * 200 if the databases of staff and readers respond and all migrations of this version are there;
 * otherwise 503, so that a load balancer uses another server.
 */
export async function GET(): Promise<Response> {
  const { ready, ...checks } = await readiness()
  return Response.json(
    { status: ready ? 'ready' : 'not ready', ...checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
