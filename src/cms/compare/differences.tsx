import type { ParagraphDiff, WordDiff } from './paragraph-diff.ts'

const mark = ({ kind, text }: WordDiff, index: number) => {
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag key={index}>
      <span className="desk-visually-hidden">{kind === 'added' ? '[added: ' : '[removed: '}</span>
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
}: {
  paragraphs: readonly ParagraphDiff[]
  lang: string
  dir: 'ltr' | 'rtl'
}) {
  if (paragraphs.length === 0) return <p className="desk-hint">Empty in both.</p>
  return (
    <div className="desk-diff" dir={dir} lang={lang}>
      {paragraphs.map(({ kind, pieces }, index) => (
        <p className={`desk-diff__${kind}`} key={index}>
          {pieces.map(mark)}
        </p>
      ))}
    </div>
  )
}
