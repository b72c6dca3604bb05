import type { Repair } from '../../../import/repair/record.ts'
import { PostForm } from '../parts/post-form.tsx'
import type { ImportedItem } from './imported-item.ts'

const RepairItem = ({ id, repair }: { id: number; repair: Repair }) => (
  <li>
    <p className="desk-repair">
      <del dir="auto">
        <span className="desk-visually-hidden">Before: </span>
        {repair.before}
      </del>{' '}
      {repair.after ? (
        <ins dir="auto">
          <span className="desk-visually-hidden">now: </span>
          {repair.after}
        </ins>
      ) : (
        <span className="desk-hint">removed</span>
      )}
    </p>
    <div className="desk-bar">
      <span className="desk-hint">
        Line {repair.line}.{repair.day && ` The document seems to be from ${repair.day}.`}
      </span>
      {repair.code !== 'prefix' && (
        <PostForm path={`entries/${id}/undo`}>
          <button
            aria-label={`Undo: ${repair.before}`}
            className="desk-button"
            name="repair"
            type="submit"
            value={repair.id}
          >
            Undo
          </button>
        </PostForm>
      )}
    </div>
  </li>
)

/** The repairs of an import, and those that a person has undone. */
export const RepairList = ({ id, item }: { id: number; item: ImportedItem }) => (
  <section>
    <h2>Repaired by the import</h2>
    {item.repairs.length === 0 ? (
      <p>Nothing.</p>
    ) : (
      <ul className="desk-log">
        {item.repairs.map((repair) => (
          <RepairItem id={id} key={repair.id} repair={repair} />
        ))}
      </ul>
    )}
    {item.undone.length > 0 && (
      <p>Undone: {item.undone.map(({ after, before }) => `“${after || before}”`).join(', ')}</p>
    )}
  </section>
)
