import { localeFacts, type Locale } from '../../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { EntryText } from '../../../checks/rule.ts'
import type { ImportConflict } from '../../../import/items/import-item-row.ts'
import { documentTextHash } from '../../../import/plan/hash.ts'
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
  t: DeskTranslate
}

/** The three texts of a conflict side by side, and the ways to resolve it. */
export function ConflictView({ id, base, desk, conflict, locale, t }: Props) {
  const { dir } = localeFacts(locale)
  const path = `entries/${id}/conflict`
  const pieces = conflictPieces(base, desk, conflict.finished.text, locale)
  const count = countConflicts(pieces)
  const seen = (
    <>
      <input name="desk" type="hidden" value={documentTextHash(desk)} />
      <input name="document" type="hidden" value={conflict.hash} />
    </>
  )
  return (
    <section className="desk-conflict">
      <h2>{t('imports.conflict.title')}</h2>
      <p>{t('imports.conflict.lead')}</p>
      <div className="desk-three">
        <section className="desk-card">
          <h3>{t('imports.conflict.imported')}</h3>
          <div dir={dir} lang={locale}>
            <p>
              <strong>{base.question}</strong>
            </p>
          </div>
          <BlockText blocks={base.answer} locale={locale} />
        </section>
        <section className="desk-card">
          <h3>{t('imports.conflict.document')}</h3>
          <TextChanges from={base} locale={locale} t={t} to={conflict.finished.text} />
        </section>
        <section className="desk-card">
          <h3>{t('imports.conflict.desk')}</h3>
          <TextChanges from={base} locale={locale} t={t} to={desk} />
        </section>
      </div>
      <PostForm className="desk-bar" path={path}>
        {seen}
        <button className="desk-button" name="take" type="submit" value="desk">
          {t('imports.conflict.keep')}
        </button>
        <button className="desk-button" name="take" type="submit" value="document">
          {t('imports.conflict.take')}
        </button>
      </PostForm>
      <PostForm className="desk-card" path={path}>
        <h3>{t('imports.merge.title')}</h3>
        <p className="desk-hint">{t('imports.merge.places', { count })}</p>
        {seen}
        <ConflictMerge locale={locale} pieces={pieces} t={t} />
        <button
          className="desk-button desk-button--primary"
          name="take"
          type="submit"
          value="merge"
        >
          {t('imports.merge.save')}
        </button>
      </PostForm>
    </section>
  )
}
