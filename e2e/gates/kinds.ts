import type { Locale } from '../../src/i18n/locales.ts'
import { portal } from '../support/portal.ts'
import { sessionHeader } from '../support/session.ts'
import { addSigned } from '../support/sign-label.ts'
import { STAFF } from '../support/staff.ts'

/**
 * Every kind of page that readers meet, in one language. `indexable`: search engines may list it.
 */
export type Kind = { name: string; path: string; status: number; indexable: boolean }

const kind = (name: string, path: string, { status = 200, indexable = false } = {}): Kind => ({
  name,
  path,
  status,
  indexable,
})

const CRISIS: Record<Locale, string> = {
  en: 'suicide',
  es: 'suicidio',
  fr: 'suicide',
  ar: 'انتحار',
  zh: '自杀',
  vi: 'tự tử',
}

/** The first address of a kind that the home page of a language leads to. */
async function firstOf(locale: Locale, part: 'topics' | 'questions'): Promise<string> {
  const home = await (await fetch(`${portal().url}/${locale}`)).text()
  const path = new RegExp(`href="(/${locale}/${part}/[^"]+)"`).exec(home)?.[1]
  if (!path) throw new Error(`The home page in ${locale} leads to none of the ${part}.`)
  return path
}

export async function kindsIn(locale: Locale): Promise<Kind[]> {
  const { planted } = portal()
  const [topic, question] = [await firstOf(locale, 'topics'), await firstOf(locale, 'questions')]
  const at = (path: string) => `/${locale}/${path}`
  const [own, listed] = [{ indexable: true }, { indexable: locale === 'en' || locale === 'es' }]
  const sensitive = encodeURIComponent(planted.sensitive[locale] ?? planted.sensitive.en ?? '')
  return [
    kind('home', `/${locale}`, own),
    kind('topic', topic, own),
    kind('handout', `${topic}/print`),
    kind('question, not reviewed', question, own),
    // English has it whole, Spanish out of date, the others as a fallback.
    kind(
      'question, reviewed',
      at(`questions/${locale === 'es' ? planted.stale : planted.reviewed}`),
      listed,
    ),
    kind('question, sensitive', at(`questions/${sensitive}`), {
      indexable: locale in planted.sensitive,
    }),
    kind('embedded', at(`embed/questions/${planted.reviewed}`)),
    kind(
      'search, found',
      at(
        `search?q=${encodeURIComponent(decodeURIComponent(question.split('/').at(-1) ?? '').replaceAll('-', ' '))}`,
      ),
    ),
    kind('search, nothing found', at('search?q=zzzzqqqq')),
    kind('search, crisis', at(`search?q=${encodeURIComponent(CRISIS[locale])}`)),
    kind('thanks', at('feedback')),
    kind('about', at('about'), own),
    kind('privacy', at('privacy'), own),
    kind('safety', at('safety'), own),
    kind('accessibility', at('accessibility'), own),
    kind('not found', at('questions/never-there'), { status: 404 }),
    kind('gone', at(`questions/${planted.gone}`), { status: 410 }),
    kind('broken', at('%00'), { status: 400 }),
  ]
}

/** The pages that are not a kind of their own for the checkers: their parts are on others. */
export async function otherKindsIn(locale: Locale): Promise<Kind[]> {
  const at = (path: string) => `/${locale}/${path}`
  return [
    kind('help of all regions', at('help')),
    kind('other languages', at('languages')),
    kind('session', at('session')),
    kind('pack', at(await givenPack())),
    kind('unavailable', at('unavailable')),
  ]
}

let given: Promise<string> | undefined

/** The path of a pack that an editor gives, after the language. */
const givenPack = (): Promise<string> =>
  (given ??= (async () => {
    const cookie = await sessionHeader(STAFF.find(({ role }) => role === 'editor')!)
    const headers = { cookie, origin: portal().url, 'content-type': 'application/json' }
    const list = await fetch(
      `${portal().url}/api/entries?where[locale][equals]=en&where[_status][equals]=published&limit=2&depth=0`,
      { headers },
    )
    const { docs } = (await list.json()) as { docs: { id: number }[] }
    const response = await fetch(`${portal().url}/api/packs/give`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        locale: 'en',
        title: 'first-session',
        greeting: `greeting:${await addSigned('greetings', { words: 'Take your time.' })}`,
        numbers: docs.map(({ id }) => id),
      }),
    })
    const { url } = (await response.json()) as { url: string }
    return new URL(url).pathname.slice(1)
  })())
