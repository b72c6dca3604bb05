'use client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { pictureAddress, STAFF_PICTURE_FOLDER } from '../../../core/pictures/picture-files.ts'
import { nameOf } from '../../../i18n/format.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { $isPicture } from './node.ts'
import { useAnswerLocale, usePictureNow } from './picture-now.ts'
import { storedPicture, type StoredPicture } from './stored-picture.ts'

type Props = { nodeKey: string; picture: StoredPicture }

/** A picture in the editor: as it was saved, its words, and what somebody has to do about it. */
export function PictureView({ nodeKey, picture }: Props) {
  const t = useDeskMessages()
  const [editor] = useLexicalComposerContext()
  const locale = useAnswerLocale()
  const now = usePictureNow(picture.picture, locale)
  const language = nameOf('language', locale, t.locale)
  const isChanged =
    now.picture && (now.picture.hash !== picture.hash || now.picture.alt !== picture.alt)
  const notice = !now.isKnown
    ? null
    : !now.picture
      ? t('answers.picture.gone')
      : now.picture.alt === ''
        ? t('answers.picture.noWords', { language })
        : isChanged
          ? t('answers.picture.changed')
          : null
  const change = (work: (node: ReturnType<typeof $getNodeByKey>) => void) =>
    editor.update(() => work($getNodeByKey(nodeKey)))
  return (
    <figure className="desk-picture__figure">
      {picture.hash && (
        <img
          alt=""
          className="desk-picture__image"
          src={pictureAddress(picture.hash, picture.width, STAFF_PICTURE_FOLDER)}
        />
      )}
      <figcaption>
        <span className="desk-picture__words" dir="auto" lang={locale}>
          {picture.alt || picture.name}
        </span>
        {notice && <strong className="desk-picture__notice">{notice}</strong>}
        <span className="desk-picture__actions">
          {isChanged && now.picture?.alt && (
            <button
              className="desk-button"
              onClick={() =>
                change((node) => {
                  if ($isPicture(node)) node.setPicture(storedPicture(picture.picture, now.picture))
                })
              }
              type="button"
            >
              {t('answers.picture.takeOver')}
            </button>
          )}
          {now.picture && (
            <a
              href={`/admin/collections/media/${picture.picture}?locale=${locale}`}
              rel="noreferrer"
              target="_blank"
            >
              {t('answers.picture.edit')}
            </a>
          )}
          <button
            className="desk-button"
            onClick={() => change((node) => node?.remove())}
            type="button"
          >
            {t('answers.picture.remove')}
          </button>
        </span>
      </figcaption>
    </figure>
  )
}
