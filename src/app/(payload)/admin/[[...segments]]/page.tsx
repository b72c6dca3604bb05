import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { adminRedirect } from '../../../../auth/http/admin-redirect.ts'
import { isSignedIn } from '../../is-signed-in.ts'
import { importMap } from '../importMap.js'

type Arguments = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async ({ params, searchParams }: Arguments): Promise<Metadata> =>
  (await isSignedIn()) ? generatePageMetadata({ config, params, searchParams }) : {}

const Page = async ({ params, searchParams }: Arguments) => {
  const target = adminRedirect(
    (await params).segments ?? [],
    await searchParams,
    await isSignedIn(),
  )
  if (target) redirect(target)
  return RootPage({ config, importMap, params, searchParams })
}

export default Page
