import type { Locale } from '../../../../i18n/locales.ts'
import { localeFromTag } from '../../../../i18n/negotiate.ts'
import { oldPath } from '../../../../published/old-paths.ts'
import { lineFinder, type Element, type LineAt, type Node } from '../formats/html-tree.ts'
import type { ImportNotice, NoticeReason } from '../shared/notices.ts'
import { dayOf, originParts, type SiteContent, type SitePage } from './site-page.ts'
import { wordpressHtml } from './wordpress-html.ts'
import { childrenOf, childText, elementsNamed, rawTextOf } from './xml.ts'

/** Kinds of posts that hold no text for clients: menus, styles, templates, forms, settings. */
const OTHER_KIND =
  /^(?:nav_menu_item|revision|custom(?:_css|ize_changeset)|oembed_cache|user_request|wp_.*|acf[-_].*|elementor_.*|.*_(?:form|template|library|log|order)s?|shop_.*|product(?:_variation)?|amp_validated_url)$/

/** Taxonomies that say nothing of the subject. */
const OTHER_TAXONOMY = /^(?:post_format|language|post_translations|nav_menu|author|ef_.*)$/

/** Reads the export of a WordPress site (WXR): its public posts and pages in a language. */
export function wordpressContent(
  nodes: readonly Node[],
  lineAt: LineAt,
  locale: Locale,
): SiteContent {
  const pages: SitePage[] = []
  const notices: ImportNotice[] = []
  for (const item of elementsNamed(nodes, 'item')) {
    const line = lineAt(item.startIndex ?? 0)
    const report = (why: NoticeReason, words: string) => {
      if (words.trim()) notices.push({ line, words: words.trim(), why })
    }
    const reason = leftOut(item, locale)
    const title = childText(item, 'title')
    if (reason)
      report(reason, [title, childText(item, 'wp:attachment_url')].filter(Boolean).join(' '))
    else {
      pages.push(pageOf(item, title, line, lineAt, report))
      for (const [why, words] of extras(item)) report(why, words)
    }
  }
  return { pages, notices }
}

function leftOut(item: Element, locale: Locale): NoticeReason | null {
  const type = childText(item, 'wp:post_type')
  if (type === 'attachment') return 'file'
  if (OTHER_KIND.test(type)) return 'other-kind'
  if (childText(item, 'wp:status') !== 'publish' || childText(item, 'wp:post_password'))
    return 'not-public'
  const language = childrenOf(item, 'category').find(({ attribs }) => attribs.domain === 'language')
  const found = language && localeFromTag(language.attribs.nicename ?? '')
  return language && found !== locale ? 'other-locale' : null
}

function pageOf(
  item: Element,
  title: string,
  line: number,
  lineAt: LineAt,
  report: (why: NoticeReason, words: string) => void,
): SitePage {
  const [content] = childrenOf(item, 'content:encoded')
  const start = content ? lineAt(content.startIndex ?? 0) : line
  const path = oldPath(childText(item, 'link'))
  const olderSlugs = metaOf(item).filter(({ key }) => key === '_wp_old_slug')
  const older = path ? olderSlugs.map(({ value }) => path.replace(/[^/]*$/, value)) : []
  const html = wordpressHtml(content ? rawTextOf(content) : '', (words) => report('code', words))
  const lineInHtml = lineFinder(html)
  return {
    title,
    html,
    sections: categoriesOf(item, (domain) => domain !== 'post_tag'),
    line,
    lineAt: (offset) => start + lineInHtml(offset) - 1,
    ...originParts(
      [...(path ? [path] : []), ...older.flatMap((each) => oldPath(each) ?? [])],
      dayOf(childText(item, 'wp:post_date')),
      dayOf(childText(item, 'wp:post_modified')),
    ),
  }
}

const categoriesOf = (item: Element, isWanted: (domain: string) => boolean): string[] =>
  childrenOf(item, 'category')
    .filter(
      ({ attribs: { domain = '', nicename } }) =>
        isWanted(domain) && !OTHER_TAXONOMY.test(domain) && nicename !== 'uncategorized',
    )
    .map((category) => rawTextOf(category).trim())
    .filter(Boolean)

const metaOf = (item: Element): { key: string; value: string }[] =>
  childrenOf(item, 'wp:postmeta').map((meta) => ({
    key: childText(meta, 'wp:meta_key'),
    value: childText(meta, 'wp:meta_value'),
  }))

/** What belongs to a page and has no place here: tags, its excerpt, own fields, comments. */
const extras = (item: Element): [NoticeReason, string][] => [
  ...categoriesOf(item, (domain) => domain === 'post_tag').map((words): [NoticeReason, string] => [
    'field',
    words,
  ]),
  ['field', childText(item, 'excerpt:encoded')],
  ...metaOf(item)
    // Plugins keep their settings under names with an underscore, or as numbers and serialised data.
    .filter(
      ({ key, value }) =>
        !key.startsWith('_') && /\p{L}{2}/u.test(value) && !/^[aOs]:\d+:/.test(value),
    )
    .map(({ key, value }): [NoticeReason, string] => ['field', `${key}: ${value}`]),
  ...childrenOf(item, 'wp:comment').map((comment): [NoticeReason, string] => [
    'reader-comment',
    childText(comment, 'wp:comment_content'),
  ]),
]
