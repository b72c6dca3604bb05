import { describe, expect, test } from 'vitest'
import { adminPath, adminRedirect } from './admin-redirect.ts'
import { returnTo } from './return-to.ts'

const to = (path: string) => `/sign-in?callbackUrl=${encodeURIComponent(path)}`

describe('somebody who is not signed in', () => {
  test.each([
    [[], {}, to('/admin')],
    [
      ['collections', 'entries', '12'],
      { limit: '5', depth: ['1', '2'] },
      to('/admin/collections/entries/12?limit=5&depth=1&depth=2'),
    ],
    [['collections', 'entries', '%D8%B3'], {}, to('/admin/collections/entries/%D8%B3')],
    [['login'], { redirect: '/admin/globals/settings' }, to('/admin/globals/settings')],
    [['login'], { redirect: 'https://evil.example' }, to('/admin')],
    [['login', 'x'], {}, to('/admin')],
    [['logins'], {}, to('/admin')],
    [['create-first-user'], {}, to('/admin')],
    [['forgot'], {}, to('/admin')],
    [['reset', 'token'], {}, to('/admin')],
    [['users', 'verify', 'token'], {}, to('/admin')],
    [['logout'], {}, to('/admin')],
    [
      ['logout-inactivity'],
      { redirect: '/admin/collections/entries/3' },
      `/sign-in?say=idle&callbackUrl=${encodeURIComponent('/admin/collections/entries/3')}`,
    ],
  ])('/admin/%j?%j', (segments, query, expected) =>
    expect(adminRedirect(segments, query, false)).toBe(expected),
  )
})

describe('somebody who is signed in', () => {
  test.each([
    [[], {}, null],
    [['collections', 'entries'], {}, null],
    [['login'], { redirect: '/admin/collections/topics' }, '/admin/collections/topics'],
    [['login'], { redirect: '//evil.example' }, '/admin'],
    [['create-first-user'], {}, '/admin'],
    [['logout'], {}, '/sign-in/out'],
    [['unauthorized'], {}, '/admin'],
  ])('/admin/%j?%j', (segments, query, expected) =>
    expect(adminRedirect(segments, query, true)).toBe(expected),
  )
})

test.each([
  '//evil',
  '/\\evil',
  'javascript:alert(1)',
  'data:text/html,x',
  ' https://evil.example',
  'http:evil.example',
  '/%5Cevil/..//x',
  '///evil',
  '/a//../..//evil.example',
  '\u0000/admin',
  undefined,
  5,
  '',
])('never redirects to another site: %j', (wanted) =>
  expect(new URL(returnTo(wanted), 'http://self.invalid').origin).toBe('http://self.invalid'),
)
test('keeps the segments and the query of a page', () =>
  expect(adminPath(['a b', 'c'], { q: 'x&y=1' })).toBe('/admin/a%20b/c?q=x%26y%3D1'))
