import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import type { Translate } from '../../i18n/messages/translate.ts'

/** A message whose placeholders hold elements: a link, a part in bold. */
export const rich = <Key extends string>(
  t: Translate<Key>,
  key: Key,
  values: Record<string, string | number | ReactElement>,
): ReactNode =>
  t
    .pieces<ReactElement>(key, values)
    .map((piece, place) =>
      isValidElement(piece) ? <Fragment key={place}>{piece}</Fragment> : piece,
    )
