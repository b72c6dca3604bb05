export const dynamic = 'force-dynamic'

/** Whether the process responds, whatever the state of the database. */
export function GET(): Response {
  return Response.json({ status: 'up' }, { headers: { 'Cache-Control': 'no-store' } })
}
