'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { LinkCare } from './link-care.tsx'
import { LinkKey } from './link-key.tsx'

export const LinkCareFeatureClient = createClientFeature({
  plugins: [LinkCare, LinkKey].map((Component) => ({ Component, position: 'normal' as const })),
})
