import { isLocale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Release } from '../../workflow/labels/releases.ts'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { Quote } from '../parts/quote.tsx'
import { labelFieldName, labelValueText, partName } from './label-fields.ts'

/** What readers saw of a label, from when on, and who decided it. */
export const LabelHistory = ({
  releases,
  t,
}: {
  releases: readonly Release[]
  t: DeskTranslate
}) => (
  <section>
    <h2>{t('labels.history')}</h2>
    <ol className="desk-log">
      {releases.map(({ releaseId, at, collection, part, action, content, person, note }) => (
        <li key={releaseId}>
          <ClinicTime at={at.toISOString()} />
          <span>
            <strong>{partName(part, t)}</strong>:{' '}
            {t('labels.by', { action: t(`labels.release.${action}`), person })}
          </span>
          {content && (
            <span dir="auto" lang={isLocale(part) ? part : undefined}>
              {Object.entries(content)
                .map(
                  ([field, value]) =>
                    `${labelFieldName(collection, field, t)}: ${labelValueText(field, value, t)}`,
                )
                .join(' · ')}
            </span>
          )}
          {note && <Quote words={note} />}
        </li>
      ))}
    </ol>
  </section>
)
