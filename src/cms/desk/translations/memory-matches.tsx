'use client'
import { useForm } from '@payloadcms/ui'
import { fieldNameAt } from '../../../fields/translated-fields.ts'
import type { localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { MemoryMatch } from '../../translations/memory/find-matches.ts'
import { replaceParagraph } from '../editing/answer-selection.ts'
import type { ParagraphRow } from './use-form-paragraphs.ts'

type Facts = ReturnType<typeof localeFacts>
type Properties = {
  row: ParagraphRow
  matches: readonly MemoryMatch[]
  from: Facts
  to: Facts
}

/**
 * What signed translations say for a paragraph: whether its words are from there, and the most alike
 * pairs with the words of their originals that differ.
 */
export function MemoryMatches({ row, matches, from, to }: Properties) {
  const t = useDeskMessages()
  const { dispatchFields, setModified } = useForm()
  const { text } = row
  const used = matches.find(({ target, likeness }) => likeness === 100 && target === text)
  const others = matches.filter(({ target }) => target !== text)
  const take = (target: string) => {
    if (row.place === 'answer') {
      if (row.at !== null) replaceParagraph(row.at, target)
      return
    }
    dispatchFields({ type: 'UPDATE', path: fieldNameAt(row.place), value: target })
    setModified(true)
  }
  const origin = ({ entryId, signedBy, file }: MemoryMatch) =>
    entryId === null
      ? t('translating.memory.fromFile', { file: file ?? '' })
      : t('translating.memory.fromAnswer', { person: signedBy ?? '' })
  return (
    <>
      {used && (
        <p className="desk-hint desk-memory">
          {t('translating.memory.used')} {origin(used)}
        </p>
      )}
      {others.map((match) => (
        <div className="desk-memory" key={match.id}>
          <p className="desk-hint">
            {t('translating.memory.likeness', { percent: match.likeness })} {origin(match)}{' '}
            {(row.place !== 'answer' || row.at !== null) && (
              <button className="desk-link" onClick={() => take(match.target)} type="button">
                {t('translating.memory.use')}
              </button>
            )}
          </p>
          {match.likeness < 100 && row.source !== null && (
            <Differences
              dir={from.dir}
              lang={from.code}
              paragraphs={compareParagraphs([match.source], [row.source], from.code)}
              t={t}
            />
          )}
          <p dir={to.dir} lang={to.code}>
            {match.target}
          </p>
        </div>
      ))}
    </>
  )
}
