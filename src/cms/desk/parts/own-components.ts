import type { CollectionConfig, EntityDescriptionComponent } from 'payload'
import type { RuledCollection } from '../../access/table.ts'
import type { HelpTopic } from './help-topics.ts'

/** A link to the handbook, as the description Payload shows above a list and its forms. */
export const helpDescription = (place: HelpTopic): EntityDescriptionComponent => ({
  path: '/src/cms/desk/parts/help-link.tsx#HelpDescription',
  clientProps: { place },
})

/** How Payload's lists are shown: long enough to be worked from, and without a link to the API. */
export const LISTED = { hideAPIURL: true, pagination: { defaultLimit: 50, limits: [50, 100] } }

/** A field of the program's own, which no column or filter of a list offers. */
export const UNLISTED = { disableListColumn: true, disableListFilter: true }

/** The button above a list by which people put its records in order. */
export const putInOrder = (collection: 'topics' | 'contacts') => [
  { path: '/src/cms/desk/order/put-in-order.tsx#PutInOrder', clientProps: { collection } },
]

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The collections whose lists are Payload's. */
export type ListedCollection = Exclude<RuledCollection, 'entries'>

/**
 * What we add to Payload's lists and forms: why a list is empty, keys, a link to the handbook, when
 * it last changed.
 */
export const ownComponents = (collection: ListedCollection, place?: HelpTopic) =>
  ({
    ...(place ? { Description: helpDescription(place) } : {}),
    afterListTable: [
      { path: '/src/cms/desk/empty/empty-list.tsx#EmptyList', clientProps: { collection } },
      '/src/cms/desk/parts/list-keys.tsx#ListKeys',
    ],
    edit: { beforeDocumentControls: ['/src/cms/desk/parts/last-change.tsx#LastChange'] },
  }) satisfies Components
