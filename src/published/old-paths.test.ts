import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../testing/source-files.ts'
import { isOwnPath } from './old-paths.ts'

/** What a folder of routes serves: its files and folders, without those that stand for any name. */
const servedBy = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => !/^[_[(]/.test(name))
    .map((name) => name.replace(/\.tsx?$/, ''))
    .filter((name) => name !== 'index')

test('nothing redirects from a path of the portal’s own', () => {
  const paths = [
    ...['src/pages', 'src/app', 'public'].flatMap(servedBy).map((name) => `/${name}`),
    ...servedBy('src/pages/[locale]').map((name) => `/en/${name}`),
    ...['/en', '/admin', '/.well-known/security.txt', '/en/questions/naps'],
  ]
  expect(paths.filter((path) => !isOwnPath(path))).toEqual([])
  expect(['/help/sleep.html', '/en/guides/sleep', '/faq'].filter(isOwnPath)).toEqual([])
})
