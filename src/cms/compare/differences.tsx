import type { DeskTranslate } from '../../i18n/messages/desk.ts'
import type { ParagraphDiff, WordDiff } from './paragraph-diff.ts'

const mark = ({ kind, text }: WordDiff, index: number, t: DeskTranslate) => {
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag key={index}>
      <span className="desk-visually-hidden" lang={t.locale}>
        {t(`versions.${kind}`)}{' '}
      </span>
      {text}
      <span className="desk-visually-hidden">]</span>
    </Tag>
  )
}

/**
 * Shows a comparison by paragraph: what was added is underlined, what was removed is struck
 * through, and screen readers announce both.
 */
export function Differences({
  paragraphs,
  lang,
  dir,
  t,
}: {
  paragraphs: readonly ParagraphDiff[]
  lang: string
  dir: 'ltr' | 'rtl' | 'auto'
  t: DeskTranslate
}) {
  if (paragraphs.length === 0) return <p className="desk-hint">{t('versions.empty')}</p>
  return (
    <div className="desk-diff" dir={dir} lang={lang}>
      {paragraphs.map(({ kind, pieces }, index) => (
        <p className={`desk-diff__${kind}`} key={index}>
          {pieces.map((piece, place) => mark(piece, place, t))}
        </p>
      ))}
    </div>
  )
}
