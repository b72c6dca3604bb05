import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { oldPath } from '../../../../published/old-paths.ts'
import { markdownPage } from '../formats/markdown/markdown-html.ts'
import { readMarkdownSource } from '../formats/markdown/markdown-source.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { frontMatter, type FrontMatter } from './front-matter.ts'
import { dayOf, originParts, type SiteContent } from './site-page.ts'

/** The front matter that a page's answer keeps. Its other fields are reported. */
const KEPT =
  /^(?:title|date|publish(?:ed)?_?date|lastmod|updated?|last_?modified(?:_at)?|last_update(?:\.date)?|slug|url|permalink|aliases|redirect_from|categor(?:y|ies)|section|draft|published|layout|type|weight|order|sidebar.*|id|toc|lang|locale|nav_order|parent|template|hide.*)$/i

/**
 * The text of a page that a site generator makes of Markdown, with what its front matter says of
 * its title, section, addresses and dates.
 */
export function staticMarkdown(
  text: string,
  paths: readonly string[],
  folder: string,
): SiteContent {
  const fields = frontMatter(text)
  const source = readMarkdownSource(text)
  const tree = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(source.text)
  const [first] = tree.children
  const heading = first?.type === 'heading' && first.depth === 1 ? first : null
  const headingText = (
    heading ? (source.text.split('\n')[(heading.position?.start.line ?? 1) - 1] ?? '') : ''
  ).replace(/^\s*#+\s*|\s*#+\s*$/g, '')
  // A title in the front matter may be another.
  if (heading && headingText === (fields.get('title')?.[0] ?? headingText)) tree.children.shift()
  const { html, lineAt, notices: components } = markdownPage(tree)
  const one = (...names: string[]) =>
    names.map((name) => fields.get(name)?.[0]).find((value) => value !== undefined)
  const title = one('title') ?? headingText
  const notices: ImportNotice[] = [
    ...source.notices.filter(({ why }) => why !== 'front-matter'),
    ...components,
    ...unkept(fields),
  ]
  const isDraft = one('draft') === 'true' || one('published') === 'false'
  if (isDraft) return { pages: [], notices: [{ line: 1, words: title, why: 'not-public' }] }
  return {
    pages: [
      {
        title,
        html,
        line: 1,
        lineAt,
        sections: [
          ...(fields.get('section') ??
            fields.get('categories') ??
            fields.get('category') ?? [folder]),
        ].filter(Boolean),
        ...originParts(
          addresses(fields, paths),
          dayOf(one('date', 'publishDate', 'publishdate', 'published_date')),
          dayOf(one('lastmod', 'updated', 'update', 'last_modified_at', 'last_modified', 'date')),
        ),
      },
    ],
    notices,
  }
}

function addresses(fields: FrontMatter, paths: readonly string[]): string[] {
  const own = fields.get('url') ?? fields.get('permalink')
  const slug = fields.get('slug')?.[0]
  const usual =
    own ??
    (slug?.startsWith('/')
      ? [slug]
      : paths.map((path) => (slug ? path.replace(/[^/]*$/, slug) : path)))
  // A permalink with placeholders, such as /:year/:title/, is known to the site's program only.
  return [...usual, ...(fields.get('aliases') ?? []), ...(fields.get('redirect_from') ?? [])]
    .filter((path) => !path.includes(':'))
    .flatMap((path) => oldPath(path) ?? [])
}

const unkept = (fields: FrontMatter): ImportNotice[] =>
  [...fields].flatMap(([name, values]): ImportNotice[] =>
    KEPT.test(name) || values.every((value) => value === '')
      ? []
      : [{ line: 1, words: `${name}: ${values.join(', ')}`, why: 'field' }],
  )
