import { localeFacts, type Locale } from '../../../../i18n/locales.ts'
import type { EntryText } from '../../../checks/rule.ts'
import type { ImportConflict } from '../../../import/items/import-item-row.ts'
import { textHash } from '../../../import/plan/hash.ts'
import { conflictPieces, countConflicts } from '../../../import/plan/merge.ts'
import { PostForm } from '../parts/post-form.tsx'
import { BlockText, TextChanges } from '../parts/text-views.tsx'
import { ConflictMerge } from './conflict-merge.tsx'

type Props = {
  id: number
  base: EntryText
  desk: EntryText
  conflict: ImportConflict
  locale: Locale
}

/** The three texts of a conflict side by side, and the ways to resolve it. */
export function ConflictView({ id, base, desk, conflict, locale }: Props) {
  const { dir } = localeFacts(locale)
  const path = `entries/${id}/conflict`
  const pieces = conflictPieces(base, desk, conflict.finished.text, locale)
  const count = countConflicts(pieces)
  const seen = (
    <>
      <input name="desk" type="hidden" value={textHash(desk)} />
      <input name="document" type="hidden" value={conflict.hash} />
    </>
  )
  return (
    <section className="desk-conflict">
      <h2>Changed on the desk and in the document</h2>
      <p>
        Readers still see what they saw before. Choose how to continue. Your choice becomes a draft,
        and no version is lost.
      </p>
      <div className="desk-three">
        <section className="desk-card">
          <h3>As it was imported</h3>
          <div dir={dir} lang={locale}>
            <p>
              <strong>{base.question}</strong>
            </p>
          </div>
          <BlockText blocks={base.answer} locale={locale} />
        </section>
        <section className="desk-card">
          <h3>In the document now</h3>
          <TextChanges from={base} locale={locale} to={conflict.finished.text} />
        </section>
        <section className="desk-card">
          <h3>On the desk now</h3>
          <TextChanges from={base} locale={locale} to={desk} />
        </section>
      </div>
      <PostForm className="desk-bar" path={path}>
        {seen}
        <button className="desk-button" name="take" type="submit" value="desk">
          Keep the desk’s text
        </button>
        <button className="desk-button" name="take" type="submit" value="document">
          Take the document’s text
        </button>
      </PostForm>
      <PostForm className="desk-card" path={path}>
        <h3>Or merge them</h3>
        <p className="desk-hint">
          {count === 0
            ? 'They changed in different places, so there is nothing to choose.'
            : `${count === 1 ? 'One place' : `${count} places`} changed on both sides.`}
        </p>
        {seen}
        <ConflictMerge locale={locale} pieces={pieces} />
        <button
          className="desk-button desk-button--primary"
          name="take"
          type="submit"
          value="merge"
        >
          Save the merged text as a draft
        </button>
      </PostForm>
    </section>
  )
}
