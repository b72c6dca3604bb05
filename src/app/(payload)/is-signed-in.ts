import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { cache } from 'react'

/**
 * Whether the current request comes from somebody who is signed in; asked once per request, by
 * layout, page and metadata.
 */
export const isSignedIn = cache(async (): Promise<boolean> => {
  const payload = await getPayload({ config })
  return Boolean((await payload.auth({ headers: await headers() })).user)
})
