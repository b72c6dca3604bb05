import { createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * What Payload's links leave open: a key for them, and a link that somebody began and thought
 * better of.
 */
export const LinkExtrasFeature = createServerFeature({
  key: 'linkCare',
  feature: { ClientFeature: '/src/cms/entries/link/feature-client.tsx#LinkExtrasFeatureClient' },
})
