'use client'
import type { RefObject } from 'react'
import { localeFacts } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ToSign } from './next-to-sign.ts'

/** Everything of an answer that is signed, to its end. */
export function WholeSignedText({
  entry,
  heading,
}: {
  entry: ToSign
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const t = useDeskMessages()
  return (
    <article
      className="desk-was desk-signing"
      dir={localeFacts(entry.locale).dir}
      lang={entry.locale}
    >
      <h2 ref={heading} tabIndex={-1}>
        {entry.question}
      </h2>
      <p>
        <strong>{entry.shortAnswer}</strong>
      </p>
      {/* The HTML is made from the editor's nodes by the same function as for readers. */}
      <div dangerouslySetInnerHTML={{ __html: entry.html }} />
      {entry.facts.length > 0 && (
        <dl lang={t.locale}>
          {entry.facts.map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              {lines.map((line) => (
                <dd dir="auto" key={line}>
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
