import { readiness } from '../../../status/readiness.ts'

export const dynamic = 'force-dynamic'

/**
 * 200 when the database answers and has every migration of this version; 503 otherwise, so that a
 * balancer sends readers elsewhere.
 */
export async function GET(): Promise<Response> {
  const { ready, ...checks } = await readiness()
  return Response.json(
    { status: ready ? 'ready' : 'not ready', ...checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
