import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { labelsByLanguage } from '../../messages/label-of.ts'
import { PictureNode } from './node.ts'

/** What the editor's menus call it, by language: `lexical:answerPicture:insert`. */
const menuWords = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(labelsByLanguage('answers.picture.insert')).map(([locale, word]) => [
      locale,
      { insert: word },
    ]),
  )

/**
 * Pictures from the desk's Pictures. Payload's own feature keeps only their ids, uploads what is
 * pasted, and lets the browser fetch pasted addresses.
 */
export const PictureFeature = createServerFeature({
  key: 'answerPicture',
  feature: {
    ClientFeature: '/src/cms/entries/picture/feature-client.tsx#PictureFeatureClient',
    nodes: [createNode({ node: PictureNode })],
    i18n: menuWords(),
  },
})
