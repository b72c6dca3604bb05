'use client'
import { useState } from 'react'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import {
  differingFields,
  fieldLabel,
  fieldParagraphs,
  relationFields,
  type RelationNames,
} from '../../compare/fields.ts'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ColleaguesWords as Words } from '../../unsaved-words/unsaved-words.ts'
import { fetchRelationNames } from '../conflicts/relation-names.ts'
import { useEntrySession } from '../editing/entry-session.ts'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { fetchUnsavedWords } from './unsaved-api.ts'

type Opened = { words: Words | null; names: RelationNames }

/**
 * Tells who else has unsaved words in the answer, and shows them to read. They block nothing.
 */
export function ColleaguesWordsNotice({ id }: { id: string }) {
  const t = useDeskMessages()
  const { unsaved } = useEntrySession(id)
  const loaded = useLoadedVersion()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { timeOrDateTime } = useClinicDates()
  const read = async (person: number) => {
    const found = await fetchUnsavedWords(id)
    const words = found.ok ? found.data.colleagues.find((each) => each.id === person) : undefined
    const hasRelations = relationFields().some(({ name }) => words && name in words.values)
    const { names } =
      words && hasRelations ? await fetchRelationNames(loaded.values, words.values) : { names: {} }
    setOpened({ words: words ?? null, names })
  }
  return (
    <>
      {unsaved.map((each) => (
        <section className="desk-notice" key={each.id} role="status">
          <p>{t('entry.unsaved.has', { name: each.name, at: timeOrDateTime(each.at) })}</p>
          <button className="desk-button" onClick={() => void read(each.id)} type="button">
            {t('entry.unsaved.read')}
          </button>
        </section>
      ))}
      {opened && <WordsDialog {...opened} loaded={loaded.values} onClose={() => setOpened(null)} />}
    </>
  )
}

type DialogProperties = Opened & { loaded: Record<string, unknown>; onClose: () => void }

function WordsDialog({ words, names, loaded, onClose }: DialogProperties) {
  const t = useDeskMessages()
  const locale = isLocale(loaded.locale) ? loaded.locale : DEFAULT_LOCALE
  const differing = words ? differingFields(loaded, words.values) : []
  return (
    <Dialog
      actions={
        <button className="desk-button" onClick={onClose} type="button">
          {t('parts.close')}
        </button>
      }
      onClose={onClose}
      onSubmit={onClose}
      title={words ? t('entry.unsaved.title', { name: words.name }) : t('entry.unsaved.gone')}
      wide
    >
      {words && <p>{t(differing.length > 0 ? 'entry.unsaved.explain' : 'entry.unsaved.same')}</p>}
      {words &&
        differing.map((field) => (
          <section key={field.name}>
            <h3>{fieldLabel(field, t)}</h3>
            <Differences
              dir={localeFacts(locale).dir}
              lang={locale}
              paragraphs={compareParagraphs(
                fieldParagraphs(field, loaded[field.name], names, t),
                fieldParagraphs(field, words.values[field.name], names, t),
                locale,
              )}
              t={t}
            />
          </section>
        ))}
    </Dialog>
  )
}
