import { answerMetrics } from '../../../status/metrics-response.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> =>
  answerMetrics(request, process.env.METRICS_TOKEN)
