import { z } from 'zod'
import type { Locale } from '../../../../i18n/locales.ts'
import { localeFromTag } from '../../../../i18n/negotiate.ts'
import { oldPath } from '../../../../published/old-paths.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { dayOf, originParts, type SiteContent, type SitePage } from './site-page.ts'

const named = z.object({ id: z.number(), name: z.string().nullish() })
const article = z.object({
  title: z.string().nullish(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  html_url: z.string().nullish(),
  locale: z.string().nullish(),
  draft: z.boolean().nullish(),
  user_segment_id: z.number().nullish(),
  section_id: z.number().nullish(),
  label_names: z.array(z.string()).nullish(),
  content_tag_names: z.array(z.string()).nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  edited_at: z.string().nullish(),
})
const zendesk = z.object({
  articles: z.array(article),
  sections: z.array(named.extend({ category_id: z.number().nullish() })).default([]),
  categories: z.array(named).default([]),
  comments: z.array(z.object({ body: z.string().nullish() })).default([]),
})

/**
 * Reads articles of a Zendesk help center, as its API gives them (`articles.json`, with
 * `include=sections,categories`): those of a language that everybody may read. `null` for other
 * data.
 */
export function zendeskContent(data: unknown, locale: Locale): SiteContent | null {
  const parsed = zendesk.safeParse(data)
  if (!parsed.success) return null
  const { articles, sections, categories, comments } = parsed.data
  const notices: ImportNotice[] = []
  const pages = articles.flatMap((each, index): SitePage[] => {
    const line = index + 1
    const title = each.title ?? each.name ?? ''
    const isOtherLocale = each.locale && localeFromTag(each.locale) !== locale
    if (each.draft || each.user_segment_id || isOtherLocale) {
      notices.push({ line, words: title, why: isOtherLocale ? 'other-locale' : 'not-public' })
      return []
    }
    for (const words of [...(each.label_names ?? []), ...(each.content_tag_names ?? [])])
      notices.push({ line, words, why: 'field' })
    const section = sections.find(({ id }) => id === each.section_id)
    const category = categories.find(({ id }) => id === section?.category_id)
    const path = oldPath(each.html_url ?? '')
    return [
      {
        title,
        html: each.body ?? '',
        line,
        sections: [section?.name, category?.name].flatMap((name) => name || []),
        ...originParts(
          // Zendesk finds an article by its number, with any words after it or none.
          path ? [path, path.replace(/^(.*\/articles\/\d+)-[^/]*$/, '$1')] : [],
          dayOf(each.created_at),
          dayOf(each.edited_at) ?? dayOf(each.updated_at),
        ),
      },
    ]
  })
  for (const { body } of comments)
    if (body?.trim()) notices.push({ line: null, words: plainWords(body), why: 'reader-comment' })
  return { pages, notices }
}

const plainWords = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
