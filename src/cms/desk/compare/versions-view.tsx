import type { DocumentViewServerProps } from 'payload'
import { formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import {
  comparedFields,
  differingFields,
  fieldLabel,
  fieldParagraphs,
} from '../../compare/fields.ts'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { chooseVersions } from './choose-versions.ts'
import { relationNames, listVersions, loadVersion, type VersionSummary } from './load-versions.ts'
import { RestoreButton } from './restore-button.tsx'

const versionLabel = (
  zone: string,
  { at, author, stateLabel, signed, seenByReaders }: VersionSummary,
) =>
  `${formatShort(zone, new Date(at))}, ${author}: ${stateLabel}${signed ? ', signed off' : ''}${seenByReaders ? ' (what readers see now)' : ''}`

const VersionSelect = ({
  label,
  name,
  versions,
  chosen,
  zone,
}: {
  label: string
  name: string
  versions: VersionSummary[]
  chosen: VersionSummary
  zone: string
}) => (
  <div className="desk-field">
    <label htmlFor={`compare-${name}`}>{label}</label>
    <select defaultValue={chosen.id} id={`compare-${name}`} name={name}>
      {versions.map((version) => (
        <option key={version.id} value={version.id}>
          {versionLabel(zone, version)}
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
  const versions = await listVersions(req, entryId)
  const { from, to } = chooseVersions(versions, searchParams ?? {})
  const [before, after] = await Promise.all([
    from && loadVersion(req, entryId, from.id),
    to && loadVersion(req, entryId, to.id),
  ])
  if (!from || !to || !before || !after) {
    return (
      <main className="desk desk-view">
        <p>There is only one version so far, so there is nothing to compare.</p>
        <p>
          <a href={`/admin/collections/entries/${entryId}`}>Back to the answer</a>
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
    .map((field) => fieldLabel(field))
  return (
    <main className="desk desk-view">
      <form className="desk-compare" method="get">
        <VersionSelect
          chosen={from}
          label="Earlier version"
          versions={versions}
          name="from"
          zone={zone}
        />
        <VersionSelect
          chosen={to}
          label="Later version"
          versions={versions}
          name="to"
          zone={zone}
        />
        <button className="desk-button desk-button--primary" type="submit">
          Compare
        </button>
      </form>
      <h2>What changed</h2>
      <p className="desk-legend">
        <del>Struck through: only in the earlier one.</del>{' '}
        <ins>Underlined: only in the later one.</ins>
      </p>
      {fields.length === 0 && <p>The words are the same in both. Only the state changed.</p>}
      {fields.map((field) => (
        <section className="desk-clash" key={field.name}>
          <h3>{fieldLabel(field)}</h3>
          <Differences
            dir={localeFacts(locale).dir}
            lang={locale}
            paragraphs={compareParagraphs(
              fieldParagraphs(field, before[field.name], names),
              fieldParagraphs(field, after[field.name], names),
              locale,
            )}
          />
        </section>
      ))}
      {fields.length > 0 && same.length > 0 && (
        <p className="desk-hint">The same in both: {same.join(', ')}.</p>
      )}
      <RestoreButton
        entryId={entryId}
        versionId={from.id}
        label={`the version of ${formatShort(zone, new Date(from.at))} by ${from.author}`}
      />
    </main>
  )
}
