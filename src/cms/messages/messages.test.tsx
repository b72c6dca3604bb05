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
  '<p>Yes 2 sign-ins are open. You signed in a while ago. <a href="/again">No</a>, then try again here.</p>'

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
  ).toBe('<p>Sí 2 sign-ins are open. Primero <a href="/again">No</a>.</p>')
})

it.each([
  ['es', '<p>Sí Hay 2 sesiones abiertas. '],
  ['de', '<p>Yes 2 sign-ins are open. '],
])('the provider of the desk serves somebody whose browser asks for %s', (language, expected) => {
  const props = { i18n: { language } } as Parameters<typeof DeskMessages>[0]
  expect(
    renderToStaticMarkup(
      <DeskMessages {...props}>
        <Page />
      </DeskMessages>,
    ),
  ).toContain(expected)
})

it.each([
  ['es', 'es', 'Sí'],
  ['de', 'en', 'Yes'],
  [undefined, 'en', 'Yes'],
])('staff whose desk is in %s are served in %s', (language, locale, yes) => {
  const asking = language ? { i18n: { language } } : {}
  expect(staffLocale(asking)).toBe(locale)
  expect(staffMessages(asking)('parts.yes')).toBe(yes)
})

it('labels for Payload are in the person’s language', () => {
  const request = { i18n: { language: 'es' } } as Parameters<LabelFunction>[0]
  expect(labelOf('core.role.admin')(request)).toBe('Administración')
  expect(labelsByLanguage('core.role.admin')).toMatchObject({ en: 'Admin', es: 'Administración' })
  const [option] = optionsOf(['high'] as const, (tier) => `core.risk.${tier}`)
  expect([option?.value, option?.label(request)]).toEqual([
    'high',
    'Alto: seguridad, crisis, leyes',
  ])
})
