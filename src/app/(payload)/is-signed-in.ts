import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { cache } from 'react'

/**
 * Whether the current request comes from somebody who is signed in. Cached for the request, because the
 * layout, the page and its metadata call it.
 */
export const isSignedIn = cache(async (): Promise<boolean> => {
  const payload = await getPayload({ config })
  return Boolean((await payload.auth({ headers: await headers() })).user)
})
