'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type BaseSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import type { I18nClient } from '@payloadcms/translations'
import { useEffect } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import {
  $enterInTable,
  $isEdge,
  $moveByTab,
  $placeOf,
  $takeAction,
  TABLE_ACTIONS,
  type TableAction,
} from './edit.ts'
import { TableIcon } from './icon.tsx'
import { TABLE_NODES } from './nodes.ts'
import { registerTables } from './normalize.ts'
import { showHints } from './show-hints.ts'

/** Tab, Enter and Backspace in a table; its shape; the hint in an empty caption. */
function Tables() {
  const t = useDeskMessages()
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        registerTables(editor),
        showHints(editor, t),
        editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterInTable, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(DELETE_CHARACTER_COMMAND, $isEdge, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            const moved = $moveByTab(event.shiftKey)
            if (moved) event.preventDefault()
            return moved
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor, t],
  )
  return null
}

/** The words of the menus are those that the server part of the feature gives Payload. */
const labelOf =
  (action: TableAction) =>
  ({ i18n }: { i18n: I18nClient<object, string> }): string =>
    i18n.t(`lexical:answerTable:${action}`)

const $headings = (selection: BaseSelection) =>
  $isRangeSelection(selection)
    ? $placeOf(selection.anchor.getNode())?.table.getHeadings()
    : undefined

const item = (action: TableAction, order: number) => ({
  ChildComponent: TableIcon,
  isActive: ({ selection }: { selection: BaseSelection }) =>
    (action === 'headerRow' || action === 'headerColumn') &&
    $headings(selection)?.[action] === true,
  isEnabled: ({ selection }: { selection: BaseSelection }) =>
    action === 'insert' || $headings(selection) !== undefined,
  key: `table-${action}`,
  label: labelOf(action),
  onSelect: ({ editor }: { editor: { update: (work: () => void) => void } }) =>
    editor.update(() => $takeAction(action)),
  order,
})

const group = {
  type: 'dropdown' as const,
  ChildComponent: TableIcon,
  items: TABLE_ACTIONS.map(item),
  key: 'table',
  order: 46,
}

export const TableFeatureClient = createClientFeature({
  nodes: [...TABLE_NODES],
  plugins: [{ Component: Tables, position: 'normal' }],
  toolbarFixed: { groups: [group] },
  slashMenu: {
    groups: [
      {
        key: 'tables',
        label: labelOf('insert'),
        items: [
          {
            Icon: TableIcon,
            key: 'table-insert',
            keywords: ['table', 'rows', 'columns'],
            label: labelOf('insert'),
            onSelect: ({ editor }) => editor.update(() => $takeAction('insert')),
          },
        ],
      },
    ],
  },
})
