import type { EntityDescriptionComponent } from 'payload'
import type { HelpTopic } from './help-topics.ts'

/** A link to the handbook, as the description Payload shows above a list and its forms. */
export const helpDescription = (place: HelpTopic): EntityDescriptionComponent => ({
  path: '/src/cms/desk/parts/help-link.tsx#HelpDescription',
  clientProps: { place },
})
