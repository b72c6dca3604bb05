import config from '@payload-config'
import '@payloadcms/next/css'
import '../../cms/desk/styles/desk.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { DESK_FUNCTIONS } from '../../cms/access/routes.ts'
import { importMap } from './admin/importMap.js'
import { isSignedIn } from './is-signed-in.ts'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (!(await isSignedIn())) throw new Error('Sign in first.')
  if (!DESK_FUNCTIONS.includes(args.name)) throw new Error('Not found.')
  return handleServerFunctions({ ...args, config, importMap })
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
