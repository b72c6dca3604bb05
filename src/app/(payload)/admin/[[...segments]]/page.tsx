import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { adminRedirect } from '../../../../auth/http/admin-redirect.ts'
import { viewTitle } from '../../../../cms/desk/admin/view-title.ts'
import { staffMessages } from '../../../../cms/messages/staff-messages.ts'
import { isSignedIn } from '../../is-signed-in.ts'
import { importMap } from '../importMap.js'

type Arguments = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async ({ params, searchParams }: Arguments): Promise<Metadata> => {
  if (!(await isSignedIn())) return {}
  const metadata = await generatePageMetadata({ config, params, searchParams })
  const i18n = await getNextRequestI18n({ config: await config })
  const title = viewTitle((await params).segments ?? [], staffMessages({ i18n }))
  return title === null ? metadata : { ...metadata, title }
}

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
