import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { CalloutNode } from './node.ts'

/** Callouts: highlighted passages of an answer, of three kinds. */
export const CalloutFeature = createServerFeature({
  key: 'callout',
  feature: {
    ClientFeature: '/src/cms/entries/callout/feature-client.tsx#CalloutFeatureClient',
    nodes: [createNode({ node: CalloutNode })],
  },
})
