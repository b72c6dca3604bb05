'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { LinkShortcut } from './link-shortcut.tsx'
import { RemoveUnfinishedLinks } from './remove-unfinished-links.tsx'

export const LinkExtrasFeatureClient = createClientFeature({
  plugins: [RemoveUnfinishedLinks, LinkShortcut].map((Component) => ({
    Component,
    position: 'normal' as const,
  })),
})
