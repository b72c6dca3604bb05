import type { EntityDescriptionComponent } from 'payload'
import type { HelpPlace } from './help-link.tsx'

/**
 * In the place of Payload’s description of a list and of its forms: the way to the part of the
 * handbook about them.
 */
export const helpOn = (place: HelpPlace): EntityDescriptionComponent => ({
  path: '/src/cms/desk/parts/help-link.tsx#HelpOnPayload',
  clientProps: { place },
})
