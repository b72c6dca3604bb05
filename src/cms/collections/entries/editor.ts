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
import { PictureFeature } from '../../entries/picture/feature.ts'
import { TableFeature } from '../../entries/table/feature.ts'
import { labelOf } from '../../messages/label-of.ts'
import { named } from './named-feature.ts'

/**
 * The editor for answers. Anything else that is pasted is dropped. Automatic links are off, because
 * Payload would turn every typed URL into a kind of link that answers may not contain.
 */
export const answerFieldEditor = lexicalEditor({
  admin: { placeholder: labelOf('fields.editor.placeholder') },
  features: () => [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    named(UnorderedListFeature(), 'fields.editor.bullets'),
    named(OrderedListFeature(), 'fields.editor.numbers'),
    BlockquoteFeature(),
    CalloutFeature(),
    TableFeature(),
    PictureFeature(),
    LinkFeature({ disableAutoLinks: true, enabledCollections: ['entries'], fields: linkFields }),
    LinkExtrasFeature(),
    PasteFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
