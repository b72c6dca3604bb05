import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'

/**
 * Searches that nobody means well: each gets a page with help on it, none is given back as anything
 * but text.
 */
const HOSTILE: Record<string, string> = {
  'ten thousand letters': 'z'.repeat(10_000),
  'two thousand words': Array.from({ length: 2_000 }, (_, index) => `w${index}`).join('+'),
  'only words that say nothing': 'the+and+of+to+in+is+it+'.repeat(60),
  wildcards: '%25_%5C*%3F',
  'a regular expression': '(a%2B)%2B%24',
  'operators of a query': "a'%20%7C%20!b%20%26%20(c%20%3C-%3E%20d)%20%3A*",
  SQL: "'%3B%20drop%20table%20portal.entries%3B%20--",
  NUL: 'a%00b',
  emoji: '%F0%9F%99%82'.repeat(300),
  'marks of direction': '%E2%80%AE%E2%80%8F%E2%81%A7therapy',
  'half a pair': '%ED%A0%80therapy',
  'bytes that are not text': '%FF%FE%C0',
  'a script': '%3Cscript%3Ealert(1)%3C/script%3E',
  'an attribute': '%22%20onfocus%3Dalert(1)%20autofocus%3D%22',
  'a name twice': 'one&q=two',
  'a name with brackets': 'one&q[]=two&q[a]=three',
  nothing: '',
}

test('hostile searches get a working page with help, and appear only as text', async () => {
  for (const locale of ['en', 'zh'])
    for (const [name, typed] of Object.entries(HOSTILE)) {
      const response = await fetch(`${portal().url}/${locale}/search?q=${typed}`)
      const html = await response.text()
      expect([200, 400, 414, 431], name).toContain(response.status)
      expect(html, name).toContain('href="tel:988"')
      expect(html, name).not.toMatch(/<script>alert|" onfocus=|syntax error|tsquery|node_modules/)
      expect(response.headers.get('cache-control'), name).toBe('no-store')
    }
})
