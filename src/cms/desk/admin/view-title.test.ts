import { expect, it } from 'vitest'
import { deskMessages } from '../../../i18n/messages/desk-languages.ts'
import { adminConfig } from './admin-config.ts'
import { viewTitle } from './view-title.ts'

it('every view of ours has a title in the language of the person', () => {
  const t = deskMessages('es')
  const paths = Object.values(adminConfig().components?.views ?? {}).flatMap(
    ({ path }) => path ?? [],
  )
  expect(paths.length).toBeGreaterThan(5)
  expect(paths.filter((path) => viewTitle(path.slice(1).split('/'), t) === null)).toEqual([])
  expect(viewTitle(['log'], t)).toBe('Registro · Attune')
  for (const other of [[], ['collections', 'log'], ['account']])
    expect(viewTitle(other, t)).toBeNull()
})
