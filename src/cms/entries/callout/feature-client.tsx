'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  $isRangeSelection,
  type BaseSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import type { I18nClient } from '@payloadcms/translations'
import { useEffect } from 'react'
import { CALLOUTS, type Callout } from '../../../published/callouts.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { $calloutOf, $leaveOnEnter, $toggleCallout, $unwrapOnBackspace } from './edit.ts'
import { CalloutIcon } from './icon.tsx'
import { CalloutNode } from './node.ts'
import { showLabels } from './show-labels.ts'

/** Shows the label of each callout in the person's language. */
function CalloutLabels() {
  const t = useDeskMessages()
  const [editor] = useLexicalComposerContext()
  useEffect(() => showLabels(editor, t), [editor, t])
  return null
}

/** Enter and Backspace in a callout. */
function CalloutKeys() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveOnEnter, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(
          KEY_BACKSPACE_COMMAND,
          (event) => {
            const handled = $unwrapOnBackspace()
            if (handled) event.preventDefault()
            return handled
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  return null
}

/** The words of the menus are those that the server part of the feature gives Payload. */
const labelOf =
  (key: 'group' | Callout) =>
  ({ i18n }: { i18n: I18nClient<object, string> }): string =>
    i18n.t(`lexical:callout:${key}`)

const isIn =
  (callout: Callout) =>
  ({ selection }: { selection: BaseSelection }) =>
    $isRangeSelection(selection) && $calloutOf(selection.anchor.getNode())?.getCallout() === callout

const item = (callout: Callout, order: number) => ({
  ChildComponent: () => <CalloutIcon callout={callout} />,
  isActive: isIn(callout),
  key: `callout-${callout}`,
  label: labelOf(callout),
  onSelect: ({ editor }: { editor: { update: (work: () => void) => void } }) =>
    editor.update(() => $toggleCallout(callout)),
  order,
})

const group = {
  type: 'dropdown' as const,
  ChildComponent: () => <CalloutIcon callout="note" />,
  items: CALLOUTS.map(item),
  key: 'callout',
  order: 45,
}

export const CalloutFeatureClient = createClientFeature({
  nodes: [CalloutNode],
  plugins: [CalloutKeys, CalloutLabels].map((Component) => ({
    Component,
    position: 'normal' as const,
  })),
  toolbarFixed: { groups: [group] },
  slashMenu: {
    groups: [
      {
        key: 'callouts',
        label: labelOf('group'),
        items: CALLOUTS.map((callout) => ({
          Icon: () => <CalloutIcon callout={callout} />,
          key: `callout-${callout}`,
          keywords: ['callout', 'box', callout],
          label: labelOf(callout),
          onSelect: ({ editor }) => editor.update(() => $toggleCallout(callout)),
        })),
      },
    ],
  },
})
