import config from '@payload-config'
import '@payloadcms/next/css'
import '../../cms/desk/styles/desk.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { unstable_rethrow } from 'next/navigation'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { isDatabaseDown } from '../../auth/rest/database-errors.ts'
import { logOf } from '../../core/log/log.ts'
import { markArgumentsRead } from '../../core/log/request-id.ts'
import { importMap } from './admin/importMap.js'
import { isDeskCall } from './is-desk-call.ts'
import { isSignedIn } from './is-signed-in.ts'

const logger = logOf('desk')

/**
 * Returns `null`, as Payload's own functions do, to callers who may not or cannot call one, and where
 * one fails: anybody with a session can send arguments that it does not expect.
 */
const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  markArgumentsRead()
  if (!(await isSignedIn()) || !isDeskCall(args, await config)) return null
  try {
    return await handleServerFunctions({ ...args, config, importMap })
  } catch (error) {
    unstable_rethrow(error)
    if (isDatabaseDown(error)) throw error
    logger.warn({ err: error }, 'A server function of the desk failed')
    return null
  }
}

// The page redirects somebody who is not signed in. The layout must not show them anything of the desk.
const Layout = async ({ children }: { children: ReactNode }) =>
  (await isSignedIn()) ? (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  ) : (
    <html lang="en">
      <body>{children}</body>
    </html>
  )

export default Layout
