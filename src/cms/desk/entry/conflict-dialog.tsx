'use client'
import { useEffect, useMemo, useState } from 'react'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../compare/differences.tsx'
import { clashes, merged, paragraphsOf, type Clash, type Names, type Side, type Values } from '../compare/fields.ts'
import { compareParagraphs } from '../compare/words.ts'
import { Dialog } from '../dialog.tsx'
import { moment } from '../moment.ts'
import { readNames, type Theirs } from './names.ts'

export type Decision = { values: Values; then: 'save' | 'edit' | 'take theirs' }
type Properties = { base: Values | null; mine: Values; theirs: Values; busy: boolean; onDecide: (decision: Decision) => void; onClose: () => void }

const WHO: Record<Clash['changedBy'], string> = { me: 'Only you changed this.', them: 'Only they changed this.', both: 'You both changed this.' }

/** Shows both texts field by field, the words that differ marked, and asks what to keep. Nothing is lost whatever the answer. */
export function ConflictDialog({ base, mine, theirs, busy, onDecide, onClose }: Properties) {
  const differing = useMemo(() => clashes(base, mine, theirs), [base, mine, theirs])
  const [choices, setChoices] = useState<Record<string, Side>>(() => Object.fromEntries(differing.map(({ field, keep }) => [field.name, keep])))
  const [named, setNamed] = useState<{ names: Names; author: Theirs }>({ names: {}, author: null })
  useEffect(() => void readNames(mine, theirs).then(setNamed), [mine, theirs])
  const locale = isLocale(theirs.locale) ? theirs.locale : 'en'
  const { dir } = localeFacts(locale)
  const values = () => merged(mine, theirs, choices)
  const who = named.author ?? 'Somebody else'
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">Decide later</button>
      <button className="desk-button" disabled={busy} onClick={() => onDecide({ values: theirs, then: 'take theirs' })} type="button">Take theirs, keep mine aside</button>
      <button className="desk-button" disabled={busy} onClick={() => onDecide({ values: values(), then: 'edit' })} type="button">Edit further with this</button>
      <button className="desk-button desk-button--primary" disabled={busy} type="submit">{busy ? 'Saving…' : 'Save this'}</button>
    </>
  )
  return (
    <Dialog actions={actions} onClose={onClose} onSubmit={() => onDecide({ values: values(), then: 'save' })} title="Two people changed this answer" wide>
      <p>
        {who} saved this answer{typeof theirs.updatedAt === 'string' ? ` on ${moment(theirs.updatedAt)}` : ''}, after you opened it. Your text is not lost, and neither is theirs.
        {differing.length > 0 ? ' Choose what to keep for each part.' : ' Your texts are the same, word for word.'}
      </p>
      <p className="desk-legend"><del>Struck through: only in theirs.</del> <ins>Underlined: only in yours.</ins></p>
      {differing.map(({ field, changedBy }) => (
        <fieldset className="desk-clash" key={field.name}>
          <legend>{field.label}</legend>
          <p className="desk-hint">{WHO[changedBy]}</p>
          <Differences
            dir={dir} lang={locale}
            paragraphs={compareParagraphs(paragraphsOf(field, theirs[field.name], named.names), paragraphsOf(field, mine[field.name], named.names), locale)}
          />
          <div className="desk-keep">{(['mine', 'theirs'] as const).map((side) => (
            <label key={side}>
              <input checked={choices[field.name] === side} name={`keep-${field.name}`} onChange={() => setChoices({ ...choices, [field.name]: side })} type="radio" />
              {side === 'mine' ? 'Keep mine' : 'Keep theirs'}
            </label>
          ))}</div>
        </fieldset>
      ))}
    </Dialog>
  )
}
