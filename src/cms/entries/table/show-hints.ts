import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { TableCaptionNode } from './nodes.ts'

/**
 * Keeps a hint for each caption of an editor, in the language of `t`; a style shows it while the
 * caption is empty. Returns a function that stops this.
 */
export const showHints = (editor: LexicalEditor, t: DeskTranslate): (() => void) =>
  editor.registerMutationListener(TableCaptionNode, (mutations) => {
    for (const key of mutations.keys()) {
      const element = editor.getElementByKey(key)
      if (element) element.dataset.hint = t('answers.table.captionHint')
    }
  })
