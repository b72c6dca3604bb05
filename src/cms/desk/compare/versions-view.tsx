import type { DocumentViewServerProps } from 'payload'
import { formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { listOf } from '../../../i18n/format.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
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
import { relationNames, listVersions, loadVersion, type VersionSummary } from './load-versions.ts'
import { RestoreButton } from './restore-button.tsx'

const versionLabel = (
  zone: string,
  { at, author, stateLabel, signed, seenByReaders }: VersionSummary,
  t: DeskTranslate,
) =>
  t('versions.option', {
    at: formatShort(zone, new Date(at), t.locale),
    author,
    state: stateLabel,
    signed: signed ? 'yes' : 'no',
    shown: seenByReaders ? 'yes' : 'no',
  })

const VersionSelect = ({
  label,
  name,
  versions,
  chosen,
  zone,
  t,
}: {
  label: string
  name: string
  versions: VersionSummary[]
  chosen: VersionSummary
  zone: string
  t: DeskTranslate
}) => (
  <div className="desk-field">
    <label htmlFor={`compare-${name}`}>{label}</label>
    <select defaultValue={chosen.id} id={`compare-${name}`} name={name}>
      {versions.map((version) => (
        <option key={version.id} value={version.id}>
          {versionLabel(zone, version, t)}
        </option>
      ))}
    </select>
  </div>
)

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
  const zone = await clinicTimeZone(sqlOf(req))
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
          t={t}
          versions={versions}
          name="from"
          zone={zone}
        />
        <VersionSelect
          chosen={to}
          label={t('versions.later')}
          t={t}
          versions={versions}
          name="to"
          zone={zone}
        />
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
      <RestoreButton
        entryId={entryId}
        versionId={from.id}
        at={formatShort(zone, new Date(from.at), t.locale)}
        author={from.author}
      />
    </main>
  )
}
