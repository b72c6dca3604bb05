import { metricsResponse } from '../../../status/metrics-response.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> =>
  metricsResponse(request, process.env.METRICS_TOKEN)
