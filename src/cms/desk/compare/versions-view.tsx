import type { DocumentViewServerProps } from 'payload'
import { listOf } from '../../../i18n/format.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import {
  comparedFields,
  differingFields,
  fieldLabel,
  fieldParagraphs,
} from '../../compare/fields.ts'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { chooseVersions } from './choose-versions.ts'
import { relationNames, listVersions, loadVersion } from './load-versions.ts'
import { RestoreButton } from './restore-button.tsx'
import { VersionSelect } from './version-select.tsx'

/** Compares two versions of an entry, paragraph by paragraph, and restores an earlier one. */
export async function VersionsView({
  initPageResult: { req },
  doc,
  searchParams,
}: DocumentViewServerProps) {
  const entryId = Number(doc?.id)
  if (!req.user || !Number.isInteger(entryId)) return null
  const t = staffMessages(req)
  const versions = await listVersions(req, entryId)
  const { from, to } = chooseVersions(versions, searchParams ?? {})
  const [before, after] = await Promise.all([
    from && loadVersion(req, entryId, from.id),
    to && loadVersion(req, entryId, to.id),
  ])
  if (!from || !to || !before || !after) {
    return (
      <main className="desk desk-view">
        <p>{t('versions.onlyOne')}</p>
        <p>
          <a href={`/admin/collections/entries/${entryId}`}>{t('versions.back')}</a>
        </p>
      </main>
    )
  }
  const names = await relationNames(req, [before, after])
  const locale = isLocale(after.locale) ? after.locale : DEFAULT_LOCALE
  const fields = differingFields(before, after)
  const same = comparedFields()
    .filter((field) => field.name in after && !fields.includes(field))
    .map((field) => fieldLabel(field, t))
  return (
    <main className="desk desk-view">
      <form className="desk-compare" method="get">
        <VersionSelect
          chosen={from}
          label={t('versions.earlier')}
          versions={versions}
          name="from"
        />
        <VersionSelect chosen={to} label={t('versions.later')} versions={versions} name="to" />
        <button className="desk-button desk-button--primary" type="submit">
          {t('versions.compare')}
        </button>
      </form>
      <h2>{t('versions.changed')}</h2>
      <p className="desk-legend">
        <del>{t('versions.onlyEarlier')}</del> <ins>{t('versions.onlyLater')}</ins>
      </p>
      {fields.length === 0 && <p>{t('versions.onlyState')}</p>}
      {fields.map((field) => (
        <section className="desk-clash" key={field.name}>
          <h3>{fieldLabel(field, t)}</h3>
          <Differences
            dir={localeFacts(locale).dir}
            lang={locale}
            t={t}
            paragraphs={compareParagraphs(
              fieldParagraphs(field, before[field.name], names, t),
              fieldParagraphs(field, after[field.name], names, t),
              locale,
            )}
          />
        </section>
      ))}
      {fields.length > 0 && same.length > 0 && (
        <p className="desk-hint">{t('versions.same', { fields: listOf(same, t.locale) })}</p>
      )}
      <RestoreButton entryId={entryId} versionId={from.id} at={from.at} author={from.author} />
    </main>
  )
}
