'use client'
import type { Reason } from '../../../core/refusal.ts'
import { focusField } from './focus-field.ts'

type Properties = { reasons: readonly Reason[]; onLeave?: () => void }

/**
 * Reasons against a step, each leading to the field to look at, where there is one in this form.
 */
export const ReasonList = ({ reasons, onLeave }: Properties) => (
  <ul className="desk-reasons">
    {reasons.map(({ code, field, message }, index) => (
      <li key={`${code}-${index}`}>
        {field ? (
          <button
            className="desk-link"
            onClick={() => {
              onLeave?.()
              focusField(field)
            }}
            type="button"
          >
            {message}
          </button>
        ) : (
          message
        )}
      </li>
    ))}
  </ul>
)
