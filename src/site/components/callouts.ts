import type { Locale } from '../../i18n/locales.ts'
import { siteMessages, type SiteKey } from '../../i18n/messages/site.ts'
import { CALLOUTS, type Callout } from '../../published/callouts.ts'

const OPENING = new RegExp(`<aside data-callout="(${CALLOUTS.join('|')})">`, 'g')
const WHOLE = new RegExp(`(<aside data-callout="(?:${CALLOUTS.join('|')})">[\\s\\S]*?</aside>)`)

const LABELS: Record<Callout, SiteKey> = {
  note: 'callout.note',
  important: 'callout.important',
  help: 'callout.help',
}

export const calloutLabel = (callout: Callout, locale: Locale): string =>
  siteMessages(locale)(LABELS[callout])

const MARKS: Record<Callout, string> = {
  note: '<circle cx="10" cy="10" r="7.6"/><path d="M10 9.2v4.6M10 6.4v.1"/>',
  important:
    '<path d="M10 2.6 18 16.8H2z" stroke-linejoin="round"/><path d="M10 7.4v4.4M10 14.2v.1"/>',
  help: '<circle cx="10" cy="10" r="7.6"/><path d="M10 6v8M6 10h8"/>',
}
const mark = (callout: Callout) =>
  `<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" aria-hidden="true">${MARKS[callout]}</svg>`

/**
 * Gives each callout of an answer its mark and its label in words, in the language of the answer.
 * The HTML is our own sanitised form.
 */
export const withCallouts = (html: string, locale: Locale): string =>
  html
    .replace(
      OPENING,
      (_, callout: Callout) =>
        `<div class="callout callout-${callout}" role="note"><p class="callout-label">${mark(callout)}${calloutLabel(callout, locale)}</p>`,
    )
    .replaceAll('</aside>', '</div>')

/**
 * The HTML of an answer cut at its callouts: what stands between them, and each callout with its
 * kind.
 */
export const splitAtCallouts = (html: string): { callout: Callout | null; html: string }[] =>
  html
    .split(WHOLE)
    .filter(Boolean)
    .map((part) => {
      const callout =
        CALLOUTS.find((each) => part.startsWith(`<aside data-callout="${each}">`)) ?? null
      return { callout, html: callout ? part.replace(OPENING, '').replace('</aside>', '') : part }
    })
