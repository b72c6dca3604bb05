import { z } from 'zod'
import { escapeMarkup } from '../../../../core/escape-markup.ts'
import type { Locale } from '../../../../i18n/locales.ts'
import { localeFromTag } from '../../../../i18n/negotiate.ts'
import { oldPath } from '../../../../published/old-paths.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { dayOf, originParts, type SiteContent, type SitePage } from './site-page.ts'

const reference = z.object({ type: z.string(), id: z.string() })
const resource = reference.extend({
  attributes: z.record(z.string(), z.unknown()).default({}),
  relationships: z
    .record(z.string(), z.object({ data: z.unknown().optional() }).loose())
    .default({}),
})
type Resource = z.infer<typeof resource>
const dump = z.object({
  data: z.union([z.array(resource), resource.transform((one) => [one])]),
  included: z.array(resource).default([]),
})
const formatted = z.object({
  value: z.string(),
  format: z.string().nullish(),
  processed: z.string().nullish(),
  summary: z.string().nullish(),
})

const QUESTION_FIELD = /^field_.*(?:question|title|heading)/
const ANSWER_FIELD = /^(?:body$|field_.*(?:answer|body|text|content|description))/

/**
 * Reads a dump of Drupal's JSON:API (`/jsonapi/node/…?include=…`): its published nodes in a
 * language. `null` for other data.
 */
export function drupalContent(data: unknown, locale: Locale): SiteContent | null {
  const parsed = z.union([dump, z.array(dump)]).safeParse(data)
  if (!parsed.success) return null
  const dumps = [parsed.data].flat()
  if (!dumps.some((each) => each.data.some(({ type }) => type.startsWith('node--')))) return null
  const included = new Map(
    dumps.flatMap((each) => each.included.map((one) => [`${one.type} ${one.id}`, one] as const)),
  )
  const notices: ImportNotice[] = []
  const pages = dumps
    .flatMap((each) => each.data)
    .flatMap((node, index): SitePage[] => {
      const line = index + 1
      const title = text(node.attributes.title) || text(node.attributes.name)
      const language = text(node.attributes.langcode)
      const isOtherLocale =
        language && !/^(?:und|zxx)$/.test(language) && localeFromTag(language) !== locale
      const why = !node.type.startsWith('node--')
        ? 'other-kind'
        : isOtherLocale
          ? 'other-locale'
          : node.attributes.status === false
            ? 'not-public'
            : null
      if (why) {
        notices.push({ line, words: title || node.type, why })
        return []
      }
      const { page, unused } = pageOf(node, title, line, included)
      for (const words of unused) notices.push({ line, words, why: 'field' })
      return [page]
    })
  return { pages, notices }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function pageOf(
  node: Resource,
  nodeTitle: string,
  line: number,
  included: ReadonlyMap<string, Resource>,
): { page: SitePage; unused: string[] } {
  const { attributes } = node
  const fields = Object.entries(attributes)
  const asked = fields.find(([name, value]) => QUESTION_FIELD.test(name) && wordsOf(value))
  const answered = fields.filter(([name, value]) => ANSWER_FIELD.test(name) && wordsOf(value))
  const used = new Set([asked?.[0], ...answered.map(([name]) => name)])
  const title = asked ? wordsOf(asked[1]) : nodeTitle
  const path = z.object({ alias: z.string().nullish() }).safeParse(attributes.path).data?.alias
  const number = attributes.drupal_internal__nid
  return {
    page: {
      title,
      html: answered.map(([, value]) => htmlOf(value)).join('\n'),
      line,
      sections: termsOf(node, included),
      ...originParts(
        [path ?? '', typeof number === 'number' ? `/node/${number}` : ''].flatMap(
          (each) => oldPath(each) ?? [],
        ),
        dayOf(attributes.created),
        dayOf(attributes.changed),
      ),
    },
    unused: [
      ...(title === nodeTitle ? [] : [nodeTitle]),
      ...fields
        .filter(([name, value]) => name.startsWith('field_') && !used.has(name) && wordsOf(value))
        .map(([name, value]) => `${name}: ${wordsOf(value)}`),
      ...fields.flatMap(([, value]) => formatted.safeParse(value).data?.summary?.trim() || []),
    ],
  }
}

/** The words of a field of text, also of one with several values. */
const wordsOf = (value: unknown): string =>
  htmlOf(value)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function htmlOf(value: unknown): string {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? `<p>${escapeMarkup(value)}</p>` : ''
  if (Array.isArray(value)) return value.map(htmlOf).join('\n')
  const { data } = formatted.safeParse(value)
  if (!data) return ''
  const html = data.processed || data.value
  return data.format === 'plain_text' && !data.processed ? `<p>${escapeMarkup(html)}</p>` : html
}

/** The names of the terms that a node refers to. */
const termsOf = (node: Resource, included: ReadonlyMap<string, Resource>): string[] =>
  Object.values(node.relationships)
    .flatMap(({ data }) => [data].flat())
    .flatMap((each) => reference.safeParse(each).data ?? [])
    .filter(({ type }) => type.startsWith('taxonomy_term--'))
    .flatMap(({ type, id }) => text(included.get(`${type} ${id}`)?.attributes.name) || [])
