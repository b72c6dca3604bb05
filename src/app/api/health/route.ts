export const dynamic = 'force-dynamic'

/** The process is up and answers; says nothing about the database. */
export function GET(): Response {
  return Response.json({ status: 'up' }, { headers: { 'Cache-Control': 'no-store' } })
}
