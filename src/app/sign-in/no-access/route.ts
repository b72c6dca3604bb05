import { noAccessPage } from '../../../auth/pages/no-access.ts'

export const GET = (request: Request): Response => noAccessPage(request)
