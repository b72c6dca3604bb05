import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Adds a keyboard shortcut to Payload's links, and removes links that were never finished. */
export const LinkExtrasFeature = createServerFeature({
  key: 'linkExtras',
  feature: { ClientFeature: '/src/cms/entries/link/feature-client.tsx#LinkExtrasFeatureClient' },
})
