import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, test } from 'vitest'
import { passwordViolation } from './password-policy.ts'

const known = ['nora.lind@riverside.example', 'Nora Lind', 'Riverside Counselling']

describe('refused', () => {
  test.each([
    ['abc', 'too-short'],
    ['', 'too-short'],
    ['1234567', 'too-short'],
    ['fourteen chars', 'short-without-factor'],
    ['x'.repeat(257), 'too-long'],
    ['a long walk\0 by the river', 'unusable'],
    ['a long walk \ud800 by the river', 'unusable'],
    ['passwordpassword', 'common'],
    ['P@ssw0rdP@ssw0rd', 'common'],
    ['123456789012345', 'common'],
    ['aaaaaaaaaaaaaaaa', 'common'],
    ['abababababababab', 'common'],
    ['qwertyuiopasdfgh', 'common'],
    ['qwertyqwertyqwerty', 'common'],
    ['RiversideCounselling', 'common'],
    ['riverside-counselling-2026', 'common'],
    ['nora.lind@riverside.example', 'common'],
    ['AttuneAttune2026!', 'common'],
    ['iloveyouiloveyou1', 'common'],
    ['abcdefghijklmnopqrstuvwxyz', 'common'],
  ])('%.30s: %s', (password, fault) =>
    expect(passwordViolation(password, { hasFactor: false, known })).toBe(fault),
  )

  test('each of the 3,000 most common, even with a second factor', () => {
    const most = (dictionary.passwords as string[]).slice(0, 3_000)
    expect(
      most.filter((password) => passwordViolation(password, { hasFactor: true }) === null),
    ).toEqual([])
  })
})

describe('allowed', () => {
  test.each([
    'a long walk by the quiet river',
    'correct horse battery staple',
    '走在安静的河边真好呀今天天气不错吗',
    'مشية طويلة على ضفة النهر',
    '😀🌊🚶🏞️🌉🌙🌧️⛅🌻🍃🐦🌾🦆🪵🛶',
    'vT9#kk2!pQz$81xLm',
    'Riverside and four other things',
  ])('%s', (password) =>
    expect(passwordViolation(password, { hasFactor: false, known })).toBeNull(),
  )
  test('eight characters with a second factor', () =>
    expect(passwordViolation('kq8!Zt4v', { hasFactor: true })).toBeNull())
})
