'use client'
import type { RefObject } from 'react'
import { localeFacts } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ToSign } from './next-to-sign.ts'

/** Everything of an answer that is signed, to its end. */
export function SignedText({
  entry,
  heading,
}: {
  entry: ToSign
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const t = useDeskMessages()
  const facts = [
    { label: t('fields.topics'), values: entry.topics },
    { label: t('fields.sources'), values: entry.sources },
    { label: t('fields.jurisdiction'), values: entry.jurisdiction ? [entry.jurisdiction] : [] },
  ].filter(({ values }) => values.length > 0)
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
      {facts.length > 0 && (
        <dl lang={t.locale}>
          {facts.map(({ label, values }) => (
            <div key={label}>
              <dt>{label}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
