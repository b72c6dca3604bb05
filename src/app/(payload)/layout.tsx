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
  if (!DESK_FUNCTIONS.includes(args.name)) throw new Error('There is nothing here.')
  return handleServerFunctions({ ...args, config, importMap })
}

// Whoever is not signed in is sent away by the page; until then nothing of the desk may be in the
// answer.
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
