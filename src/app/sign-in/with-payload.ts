import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { respondOrUnavailable } from '../../auth/pages/unavailable-page.ts'

type Page = (request: Request, payload: Payload) => Promise<Response>

/** Turns a page or form of the sign-in into a route handler. */
export const withPayload =
  (page: Page) =>
  (request: Request): Promise<Response> =>
    respondOrUnavailable(
      request,
      () => getPayload({ config }),
      (payload) => page(request, payload),
    )
