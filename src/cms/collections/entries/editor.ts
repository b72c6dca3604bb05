import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { CalloutFeature } from '../../entries/callout/feature.ts'
import { LinkExtrasFeature } from '../../entries/link/feature.ts'
import { linkFields } from '../../entries/link/fields.ts'
import { PasteFeature } from '../../entries/paste/feature.ts'

/**
 * Only what an answer needs; whatever else is pasted is dropped. A link is made on purpose: Payload
 * would make one of its own kind of every address that is typed, and no answer may hold that kind.
 */
export const answerEditor = lexicalEditor({
  features: () => [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    CalloutFeature(),
    LinkFeature({ disableAutoLinks: true, enabledCollections: ['entries'], fields: linkFields }),
    LinkExtrasFeature(),
    PasteFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
