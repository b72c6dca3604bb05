import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { Repair } from '../../../import/repair/record.ts'
import { PostForm } from '../parts/post-form.tsx'
import type { ImportedItem } from './imported-item.ts'

type RepairItemProps = { id: number; repair: Repair; t: DeskTranslate }

const RepairItem = ({ id, repair, t }: RepairItemProps) => (
  <li>
    <p className="desk-repair">
      <del dir="auto">
        <span className="desk-visually-hidden">{t('imports.repairs.before')} </span>
        {repair.before}
      </del>{' '}
      {repair.after ? (
        <ins dir="auto">
          <span className="desk-visually-hidden">{t('imports.repairs.now')} </span>
          {repair.after}
        </ins>
      ) : (
        <span className="desk-hint">{t('imports.repairs.removed')}</span>
      )}
    </p>
    <div className="desk-bar">
      <span className="desk-hint">
        {t('imports.line', { line: repair.line })}
        {repair.day && ` ${t('imports.repairs.day', { day: repair.day })}`}
      </span>
      {repair.code !== 'prefix' && (
        <PostForm path={`entries/${id}/undo`}>
          <button
            aria-label={t('imports.repairs.undoThis', { words: repair.before })}
            className="desk-button"
            name="repair"
            type="submit"
            value={repair.id}
          >
            {t('imports.repairs.undo')}
          </button>
        </PostForm>
      )}
    </div>
  </li>
)

type Props = { id: number; item: ImportedItem; t: DeskTranslate }

/** The repairs of an import, and those that a person has undone. */
export const RepairList = ({ id, item, t }: Props) => (
  <section>
    <h2>{t('imports.repairs.title')}</h2>
    {item.repairs.length === 0 ? (
      <p>{t('imports.repairs.none')}</p>
    ) : (
      <ul className="desk-log">
        {item.repairs.map((repair) => (
          <RepairItem id={id} key={repair.id} repair={repair} t={t} />
        ))}
      </ul>
    )}
    {item.undone.length > 0 && (
      <p>
        {t('imports.repairs.undone', {
          words: item.undone.map(({ after, before }) => `“${after || before}”`).join(', '),
        })}
      </p>
    )}
  </section>
)
