import { expect, test } from 'vitest'
import config from '../../../../payload.config.ts'
import { MENU } from './menu-items.ts'

test('the menu leads to every list of Payload’s that is not hidden', async () => {
  const { collections } = await config
  const shown = collections.filter(({ admin }) => admin.hidden !== true).map(({ slug }) => slug)
  const inMenu = MENU.flatMap(({ items }) => items.flatMap(({ collection }) => collection ?? []))
  expect(inMenu.toSorted()).toEqual(shown.toSorted())
})
