import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { labelsByLanguage } from '../../messages/label-of.ts'
import { TABLE_ACTIONS } from './edit.ts'
import { TableCaptionNode, TableCellNode, TableNode, TableRowNode } from './nodes.ts'

/** What the editor's menus call the actions, by language: `lexical:answerTable:insert`. */
function menuWords(): Record<string, Record<string, string>> {
  const words: Record<string, Record<string, string>> = {}
  for (const action of TABLE_ACTIONS)
    for (const [locale, word] of Object.entries(labelsByLanguage(`answers.table.${action}`)))
      (words[locale] ??= {})[action] = word
  return words
}

/**
 * Tables with a caption and headings. Payload's own feature has no caption, keeps headings by cell,
 * and can be used with a mouse and in English only.
 */
export const TableFeature = createServerFeature({
  key: 'answerTable',
  feature: {
    ClientFeature: '/src/cms/entries/table/feature-client.tsx#TableFeatureClient',
    nodes: [
      createNode({ node: TableNode }),
      createNode({ node: TableCaptionNode }),
      createNode({ node: TableRowNode }),
      createNode({ node: TableCellNode }),
    ],
    i18n: menuWords(),
  },
})
