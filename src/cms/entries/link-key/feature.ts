import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Ctrl+K makes a link of the selected words, as writers are used to; Payload has a button only. */
export const LinkKeyFeature = createServerFeature({ key: 'linkKey', feature: { ClientFeature: '/src/cms/entries/link-key/feature-client.tsx#LinkKeyFeatureClient' } })
