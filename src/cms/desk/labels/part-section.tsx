import { pictureFileName, STAFF_PICTURE_FOLDER } from '../../../core/pictures/picture-files.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { Differences } from '../../compare/differences.tsx'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { labelFields } from '../../workflow/labels/label-parts.ts'
import { parseMark } from '../../workflow/labels/mark-text.ts'
import { WAITING, type PartStanding } from '../../workflow/labels/standing.ts'
import { labelFieldName, labelForm, labelValueText, partName } from './label-fields.ts'

/** The states of answers that look the same. */
const LOOKS = {
  new: 'in-review',
  changed: 'in-review',
  unchecked: 'in-review',
  'changes-requested': 'changes-requested',
  withdrawn: 'withdrawn',
  signed: 'published',
} as const satisfies Record<PartStanding['state'], string>

/** Each field of a part: what readers see, and what it is to become. */
function Fields({
  part: { collection, part, draft, shown },
  t,
}: {
  part: PartStanding
  t: DeskTranslate
}) {
  const { required, optional } = labelFields(collection, part)
  const fields = [...required, ...optional].filter(
    (field) => draft[field] !== undefined || shown?.[field] !== undefined,
  )
  const locale = isLocale(part) ? part : DEFAULT_LOCALE
  return (
    <dl className="desk-label-fields">
      {fields.map((field) => {
        const text = (value: typeof draft | null) => {
          const words = labelValueText(field, value?.[field], t)
          return words === '' ? [] : [words]
        }
        return (
          <div key={field}>
            <dt>{labelFieldName(collection, field, t)}</dt>
            <dd>
              <Differences
                dir={isLocale(part) ? localeFacts(part).dir : 'auto'}
                lang={isLocale(part) ? part : t.locale}
                paragraphs={compareParagraphs(text(shown), text(draft), locale)}
                t={t}
              />
              {field === 'mark' && <MarkPictures marks={[shown?.mark, draft.mark]} />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** What readers see as the clinic's mark, and what they would see. */
function MarkPictures({ marks }: { marks: unknown[] }) {
  const files = marks.map(parseMark).filter((mark) => mark !== null)
  return [...new Map(files.map((mark) => [mark.hash, mark])).values()].map(
    ({ hash, width, height }) => (
      <img
        alt=""
        height={height}
        key={hash}
        src={`${STAFF_PICTURE_FOLDER}/${pictureFileName(hash, width)}`}
        width={width}
      />
    ),
  )
}

/** One part of a label: how it stands, the difference, who wrote it, and a box to sign it. */
export function PartSection({
  part,
  personId,
  form,
  t,
}: {
  part: PartStanding
  personId: number
  /** The id of the form that the box belongs to. */
  form: string
  t: DeskTranslate
}) {
  const { collection, id, state, authors, sentBack, maySign, hash } = part
  const box = `${form}-${part.part}`
  return (
    <section className="desk-label-part">
      <h3>
        {partName(part.part, t)}{' '}
        <span className={`desk-state desk-state--${LOOKS[state]}`}>
          {t(`labels.state.${state}`)}
        </span>
      </h3>
      <Fields part={part} t={t} />
      {state !== 'signed' && (
        <p className="desk-hint">
          {authors.length > 0
            ? t('labels.authors', { names: authors.map(({ name }) => name).join(', ') })
            : t('labels.nobody')}{' '}
          {authors.some((author) => author.id === personId) && t('labels.wroteIt')}{' '}
          <a href={labelForm(collection, id, part.part)}>{t('labels.edit')}</a>
        </p>
      )}
      {sentBack && state === 'changes-requested' && (
        <p className="desk-note desk-note--urgent">
          {t('labels.sentBack', { name: sentBack.by, note: sentBack.note ?? '' })}
        </p>
      )}
      {maySign &&
        (WAITING.includes(state) || state === 'changes-requested' || state === 'withdrawn') && (
          <p className="desk-check">
            <input
              form={form}
              id={box}
              name="sign"
              type="checkbox"
              value={`${part.part} ${hash}`}
            />{' '}
            <label htmlFor={box}>
              {t('labels.signPart')}
              <span className="desk-visually-hidden">: {partName(part.part, t)}</span>
            </label>
          </p>
        )}
    </section>
  )
}
