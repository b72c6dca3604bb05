import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { ImportedItem } from './imported-item.ts'

/** Where and when an answer was on the clinic's old site. */
export function OldPage({ page, t }: { page: ImportedItem['page']; t: DeskTranslate }) {
  if (!page) return null
  const { paths, publishedOn, changedOn } = page
  const sentences = [
    paths.length > 0 && t('imports.page.paths', { paths: paths.join(', ') }),
    publishedOn && t('imports.page.published', { day: publishedOn }),
    changedOn && t('imports.page.changed', { day: changedOn }),
  ].filter(Boolean)
  return sentences.length > 0 ? <p className="desk-note">{sentences.join(' ')}</p> : null
}
