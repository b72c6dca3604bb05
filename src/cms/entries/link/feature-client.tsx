'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { LinkKey } from './link-shortcut.tsx'
import { LinkCare } from './remove-unfinished-links.tsx'

export const LinkCareFeatureClient = createClientFeature({
  plugins: [LinkCare, LinkKey].map((Component) => ({ Component, position: 'normal' as const })),
})
