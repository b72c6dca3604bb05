import { answerMetrics } from '../../../status/answer.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> =>
  answerMetrics(request, process.env.METRICS_TOKEN)
