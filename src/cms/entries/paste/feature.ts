import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Cleans content pasted from Word, Google Docs and web pages to what answers support. */
export const PasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/src/cms/desk/paste/feature-client.tsx#PasteFeatureClient' },
})
