import type { EntityDescriptionComponent } from 'payload'
import type { HelpTopic } from './help-link.tsx'

/**
 * In the place of Payload’s description of a list and of its forms: the way to the part of the
 * handbook about them.
 */
export const helpDescription = (place: HelpTopic): EntityDescriptionComponent => ({
  path: '/src/cms/desk/parts/help-link.tsx#HelpDescription',
  clientProps: { place },
})
