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
import { useEffect } from 'react'
import { CALLOUTS, type Callout } from '../../../published/callouts.ts'
import { $calloutOf, $leaveOnEnter, $toggleCallout, $unwrapOnBackspace } from './edit.ts'
import { CalloutIcon } from './icon.tsx'
import { CALLOUT_LABELS } from './labels.ts'
import { CalloutNode } from './node.ts'

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

const isIn =
  (callout: Callout) =>
  ({ selection }: { selection: BaseSelection }) =>
    $isRangeSelection(selection) && $calloutOf(selection.anchor.getNode())?.getCallout() === callout

const item = (callout: Callout, order: number) => ({
  ChildComponent: () => <CalloutIcon callout={callout} />,
  isActive: isIn(callout),
  key: `callout-${callout}`,
  label: CALLOUT_LABELS[callout],
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
  plugins: [{ Component: CalloutKeys, position: 'normal' }],
  toolbarFixed: { groups: [group] },
  slashMenu: {
    groups: [
      {
        key: 'callouts',
        label: 'Set apart',
        items: CALLOUTS.map((callout) => ({
          Icon: () => <CalloutIcon callout={callout} />,
          key: `callout-${callout}`,
          keywords: ['callout', 'box', callout],
          label: CALLOUT_LABELS[callout],
          onSelect: ({ editor }) => editor.update(() => $toggleCallout(callout)),
        })),
      },
    ],
  },
})
