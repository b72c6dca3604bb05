import type { LabelFunction } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { labelOf, labelsByLanguage, optionsOf } from './label-of.ts'
import { DeskMessages } from './provider.tsx'
import { rich } from './rich.tsx'
import { staffLocale, staffMessages } from './staff-messages.ts'
import { DeskMessagesProvider, useDeskMessages } from './use-desk-messages.tsx'

function Page() {
  const t = useDeskMessages()
  return (
    <p>
      {t('parts.yes')} {t('session.places', { count: 2 })}{' '}
      {rich(t, 'session.reauthenticate', { link: <a href="/again">{t('parts.no')}</a> })}
    </p>
  )
}
const ENGLISH =
  '<p>Yes Signed in in 2 places. You signed in a while ago. <a href="/again">No</a>, then try again here.</p>'

it('client components say things in English without a provider', () => {
  expect(renderToStaticMarkup(<Page />)).toBe(ENGLISH)
})

it('a language’s messages come with its provider, and English stands in for the others', () => {
  const spanish = { 'parts.yes': 'Sí', 'session.reauthenticate': 'Primero {link}.' } as const
  expect(
    renderToStaticMarkup(
      <DeskMessagesProvider locale="es" messages={spanish}>
        <Page />
      </DeskMessagesProvider>,
    ),
  ).toBe('<p>Sí Signed in in 2 places. Primero <a href="/again">No</a>.</p>')
})

it('the provider of the desk serves a language that has no messages of its own', () => {
  const props = { i18n: { language: 'vi' } } as Parameters<typeof DeskMessages>[0]
  expect(
    renderToStaticMarkup(
      <DeskMessages {...props}>
        <Page />
      </DeskMessages>,
    ),
  ).toBe(ENGLISH)
})

it.each([
  ['vi', 'vi'],
  ['de', 'en'],
  [undefined, 'en'],
])('staff whose desk is in %s are served in %s', (language, expected) => {
  const asking = language ? { i18n: { language } } : {}
  expect(staffLocale(asking)).toBe(expected)
  expect(staffMessages(asking)('parts.yes')).toBe('Yes')
})

it('labels for Payload are in the person’s language, or in English', () => {
  const request = { i18n: { language: 'fr' } } as Parameters<LabelFunction>[0]
  expect(labelOf('core.role.admin')(request)).toBe('Admin')
  expect(labelsByLanguage('core.role.admin')).toEqual({ en: 'Admin' })
  const [option] = optionsOf(['high'] as const, (tier) => `core.risk.${tier}`)
  expect([option?.value, option?.label(request)]).toEqual(['high', 'High: safety, crisis, law'])
})
