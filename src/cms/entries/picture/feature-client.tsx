'use client'
import { createClientFeature, useLexicalListDrawer } from '@payloadcms/richtext-lexical/client'
import {
  $getPreviousSelection,
  $getSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import type { I18nClient } from '@payloadcms/translations'
import { useEffect } from 'react'
import { $createPicture, ClientPictureNode } from './client-node.tsx'
import { $insertPicture, registerPictures } from './edit.ts'
import { PictureIcon } from './icon.tsx'
import { fetchPicture, useAnswerLocale } from './picture-now.ts'
import { storedPicture } from './stored-picture.ts'

const CHOOSE_PICTURE = createCommand<undefined>('CHOOSE_PICTURE')

/** The list of the desk's Pictures, from which one is put into the answer. */
function PictureChooser() {
  const [editor] = useLexicalComposerContext()
  const locale = useAnswerLocale()
  const { ListDrawer, openListDrawer, closeListDrawer } = useLexicalListDrawer({
    collectionSlugs: ['media'],
    selectedCollection: 'media',
    uploads: true,
  })
  useEffect(
    () =>
      mergeRegister(
        registerPictures(editor),
        editor.registerCommand(
          CHOOSE_PICTURE,
          () => {
            openListDrawer()
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
    [editor, openListDrawer],
  )
  const insert = async (id: number) => {
    const now = await fetchPicture(id, locale).catch(() => undefined)
    editor.update(() =>
      $insertPicture(
        $createPicture(storedPicture(id, now)),
        $getSelection() ?? $getPreviousSelection(),
      ),
    )
  }
  return (
    <ListDrawer
      onSelect={({ doc }) => {
        closeListDrawer()
        void insert(Number(doc.id))
      }}
    />
  )
}

/** The word of the menus is the one that the server part of the feature gives Payload. */
const label = ({ i18n }: { i18n: I18nClient<object, string> }): string =>
  i18n.t('lexical:answerPicture:insert')
const onSelect = ({ editor }: { editor: LexicalEditor }) =>
  void editor.dispatchCommand(CHOOSE_PICTURE, undefined)

export const PictureFeatureClient = createClientFeature({
  nodes: [ClientPictureNode],
  plugins: [{ Component: PictureChooser, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        items: [{ ChildComponent: PictureIcon, key: 'picture', label, onSelect, order: 1 }],
        key: 'picture',
        order: 47,
      },
    ],
  },
  slashMenu: {
    groups: [
      {
        key: 'pictures',
        label,
        items: [
          {
            Icon: PictureIcon,
            key: 'picture-insert',
            keywords: ['picture', 'image', 'photo', 'drawing'],
            label,
            onSelect,
          },
        ],
      },
    ],
  },
})
