import { createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Takes what is pasted from Word, Google Docs and web pages apart, and keeps what answers are made
 * of.
 */
export const PasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/src/cms/desk/paste/feature-client.tsx#PasteFeatureClient' },
})
