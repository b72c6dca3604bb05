import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { answerOrAway } from '../../auth/pages/unavailable-page.ts'

type Page = (request: Request, payload: Payload) => Promise<Response>

/** A page or form of the sign-in as a route handler. */
export const answer =
  (page: Page) =>
  (request: Request): Promise<Response> =>
    answerOrAway(
      request,
      () => getPayload({ config }),
      (payload) => page(request, payload),
    )
