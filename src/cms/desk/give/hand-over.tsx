'use client'
import { useEffect, useRef, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { GivenPack } from '../../packs/given-pack.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { useBusy } from '../editing/use-busy.ts'
import { formatDay } from '../parts/dates.ts'
import { writeTray } from '../tray/tray.ts'

type Props = { given: GivenPack; canKeep: boolean; onAnother: () => void }

/** Links that open the clinician's own programs; nothing is sent by the portal. */
const waysToSend = ({ message: { subject, body } }: GivenPack) =>
  [
    { key: 'give.sms', href: `sms:?&body=${encodeURIComponent(body)}` },
    {
      key: 'give.mail',
      href: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    },
    { key: 'give.whatsapp', href: `https://wa.me/?text=${encodeURIComponent(body)}` },
  ] as const

/** A pack that is ready, with every way to hand it over: paper, screen, message, chart. */
export function HandOver({ given, canKeep, onAnother }: Props) {
  const t = useDeskMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const [kept, setKept] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const [failure, setFailure] = useState<string | null>(null)
  const [keep, busy] = useBusy(async () => {
    const result = await requestJson('/api/packs/keep', {
      method: 'POST',
      body: { code: given.code, ready: true },
    })
    setKept(result.ok)
    setFailure(result.ok ? null : failureText(result, t))
  })
  return (
    <section aria-labelledby="given" className="desk-given">
      <h2 id="given" ref={heading} tabIndex={-1}>
        {t('give.made')}
      </h2>
      <p>
        {t('give.made.text', {
          title: given.title,
          count: given.questions,
          language: given.language,
        })}
      </p>
      <div className="desk-given__code">
        <svg
          aria-label={t('give.qr')}
          height="240"
          role="img"
          shapeRendering="crispEdges"
          viewBox={`0 0 ${given.qr.size} ${given.qr.size}`}
          width="240"
        >
          <path d={`M0 0h${given.qr.size}v${given.qr.size}H0z`} fill="#fff" />
          <path d={given.qr.path} stroke="#000" />
        </svg>
        <div>
          <p>
            <strong>{t('give.address')}</strong>
            <br />
            <bdi dir="ltr">{given.url}</bdi>
          </p>
          <p className="desk-giving__buttons">
            <a className="desk-button desk-button--primary" href={given.url} target="_blank">
              {t('give.print')}
              <span className="desk-visually-hidden"> {t('parts.newTab')}</span>
            </a>
          </p>
          <h3>{t('give.ways')}</h3>
          <p className="desk-hint">{t('give.ways.hint')}</p>
          <p className="desk-giving__buttons">
            {waysToSend(given).map(({ key, href }) => (
              <a className="desk-button" href={href} key={key} rel="noreferrer" target="_blank">
                {t(key)}
              </a>
            ))}
          </p>
        </div>
      </div>
      <Chart given={given} />
      <p className="desk-giving__buttons">
        <button
          className="desk-button"
          onClick={() => {
            writeTray([])
            onAnother()
          }}
          type="button"
        >
          {t('give.another')}
        </button>
        {canKeep && !kept && (
          <button className="desk-button" disabled={busy} onClick={keep} type="button">
            {t('give.keep')}
          </button>
        )}
        <span role="status">{kept ? t('give.kept') : failure}</span>
      </p>
    </section>
  )
}

/** What was given, to copy into the record of the client, which is not kept here. */
function Chart({ given: { title, url, hash, day } }: { given: GivenPack }) {
  const t = useDeskMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  const text = t('give.chart.text', { title, url, hash, day: formatDay(day, t.locale) })
  const copy = async () => {
    field.current?.select()
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div className="desk-field">
      <label htmlFor="give-chart">{t('give.chart')}</label>
      <textarea id="give-chart" readOnly ref={field} rows={4} value={text} />
      <p className="desk-giving__buttons">
        <button className="desk-button" onClick={() => void copy()} type="button">
          {t('give.chart.copy')}
        </button>
        <span role="status">{copied && t('give.chart.copied')}</span>
      </p>
    </div>
  )
}
