import config from '@payload-config'
import { cookies, headers } from 'next/headers'
import { getRequestLanguage } from 'payload'
import { staffMessages } from '../../cms/messages/staff-messages.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'

/** The desk's messages in the language that the person has chosen for the desk. */
export async function previewMessages(): Promise<DeskTranslate> {
  const language = getRequestLanguage({
    config: await config,
    cookies: await cookies(),
    headers: await headers(),
  })
  return staffMessages({ i18n: { language } })
}
