'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { AfterLinkDrawer } from './after-link-drawer.tsx'
import { LinkShortcut } from './link-shortcut.tsx'

export const LinkExtrasFeatureClient = createClientFeature({
  plugins: [AfterLinkDrawer, LinkShortcut].map((Component) => ({
    Component,
    position: 'normal' as const,
  })),
})
