import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { CALLOUTS } from '../../../published/callouts.ts'
import { CalloutNode } from './node.ts'

/**
 * Keeps the label of each callout of an editor in the language of `t`; a style shows it. Returns a
 * function that stops this.
 */
export const showLabels = (editor: LexicalEditor, t: DeskTranslate): (() => void) =>
  editor.registerMutationListener(CalloutNode, (mutations) => {
    for (const key of mutations.keys()) {
      const element = editor.getElementByKey(key)
      const callout = CALLOUTS.find((each) => each === element?.dataset.callout)
      if (element && callout) element.dataset.label = t(`answers.callout.${callout}`)
    }
  })
