import { oldPath } from '../../../../published/old-paths.ts'
import type { Element, LineAt, Node } from '../formats/html-tree.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { confluenceHtml } from './confluence-html.ts'
import { dayOf, originParts, type SiteContent, type SitePage } from './site-page.ts'
import { childrenOf, elementsNamed, rawTextOf } from './xml.ts'

/** The value of a property; for one that refers to another object, its id. */
function property(object: Element, name: string): string {
  const found = childrenOf(object, 'property').find(({ attribs }) => attribs.name === name)
  if (!found) return ''
  const [id] = childrenOf(found, 'id')
  return rawTextOf(id ?? found).trim()
}
const idOf = (object: Element): string => {
  const [id] = childrenOf(object, 'id')
  return id ? rawTextOf(id).trim() : ''
}

/** Reads the XML export of a Confluence space (`entities.xml`): the current pages. */
export function confluenceContent(nodes: readonly Node[], lineAt: LineAt): SiteContent {
  const objects = elementsNamed(nodes, 'object')
  const ofClass = (...names: string[]) =>
    objects.filter(({ attribs }) => names.includes(attribs.class ?? ''))
  const bodies = new Map(
    ofClass('BodyContent').map((body) => [property(body, 'content'), property(body, 'body')]),
  )
  const spaces = new Map(ofClass('Space').map((space) => [idOf(space), property(space, 'key')]))
  const all = ofClass('Page', 'BlogPost')
  const titles = new Map(all.map((page) => [idOf(page), property(page, 'title')]))
  const labels = labelsOf(ofClass('Label'), ofClass('Labelling'))
  const notices: ImportNotice[] = []
  const lineOf = (object: Element) => lineAt(object.startIndex ?? 0)
  const report = (object: Element, why: ImportNotice['why'], words: string) => {
    if (words.trim()) notices.push({ line: lineOf(object), words: words.trim(), why })
  }
  const pages = all.flatMap((object): SitePage[] => {
    const title = property(object, 'title')
    // Earlier versions of a page are objects, too. They point to their page.
    if (property(object, 'originalVersion')) return []
    const status = property(object, 'contentStatus')
    if (status && status !== 'current') {
      report(object, 'not-public', title)
      return []
    }
    for (const label of labels.get(idOf(object)) ?? []) report(object, 'field', label)
    const key = spaces.get(property(object, 'space'))
    const path = key ? oldPath(`/display/${key}/${title.replace(/ /g, '+')}`) : null
    return [
      {
        title,
        html: confluenceHtml(bodies.get(idOf(object)) ?? '', (why, words) =>
          report(object, why, words),
        ),
        line: lineOf(object),
        sections: [titles.get(property(object, 'parent')) ?? ''].filter(Boolean),
        ...originParts(
          path ? [path] : [],
          dayOf(property(object, 'creationDate')),
          dayOf(property(object, 'lastModificationDate')),
        ),
      },
    ]
  })
  for (const file of ofClass('Attachment'))
    report(file, 'file', property(file, 'title') || property(file, 'fileName'))
  for (const comment of ofClass('Comment'))
    report(comment, 'reader-comment', words(bodies.get(idOf(comment)) ?? ''))
  return { pages, notices }
}

const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

function labelsOf(labels: readonly Element[], uses: readonly Element[]): Map<string, string[]> {
  const names = new Map(labels.map((label) => [idOf(label), property(label, 'name')]))
  const found = new Map<string, string[]>()
  for (const use of uses) {
    const page = property(use, 'content')
    const name = names.get(property(use, 'label'))
    if (name) found.set(page, [...(found.get(page) ?? []), name])
  }
  return found
}
