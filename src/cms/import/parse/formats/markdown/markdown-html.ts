import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { escapeMarkup as escape } from '../../../../../core/escape-markup.ts'
import type { ImportNotice } from '../../shared/notices.ts'
import type { LineAt } from '../html-tree.ts'
import { markdownInHtml, tagsOfMark, withComponents } from './markdown-codes.ts'
import { isLiteral, lineOfMark, markdownLines, type LineMark } from './markdown-lines.ts'
import { CALLOUT_MARK } from './markdown-source.ts'

export type MarkdownPage = { html: string; lineAt: LineAt; notices: ImportNotice[] }

/**
 * Writes a Markdown tree as HTML, with the HTML that is in it, so that both are read as one page.
 * `lineAt` returns the document's line of an offset in that page.
 */
export function markdownPage(root: Root): MarkdownPage {
  const writer = new PageWriter(root)
  writer.blocks(root.children)
  writer.end()
  return { html: writer.html(), lineAt: writer.lineAt, notices: writer.notices }
}

class PageWriter {
  private readonly out: string[] = []
  private length = 0
  private cellTag: 'th' | 'td' = 'td'
  private readonly marks: LineMark[] = []
  private readonly definitions: Map<string, Definition>
  /** The open callouts and questions: their last line (`null` until their own end), their end tag. */
  private readonly callouts: { last: number | null; end: string }[] = []
  /** The end tags of the open components of MDX. */
  private readonly components: string[] = []
  readonly notices: ImportNotice[] = []

  constructor(root: Root) {
    this.definitions = new Map(
      root.children.flatMap((node) =>
        node.type === 'definition' ? [[node.identifier, node] as const] : [],
      ),
    )
  }

  readonly html = (): string => this.out.join('')
  readonly lineAt: LineAt = (offset) => lineOfMark(this.marks, offset)

  private write(text: string, line?: number): void {
    if (line !== undefined) this.marks.push({ offset: this.length, line })
    this.out.push(text)
    this.length += text.length
  }

  blocks(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.block(node)
  }

  /** Closes callouts that the document leaves open. */
  end(before = Infinity): void {
    while (this.callouts.length > 0) {
      const { last = null, end = '' } = this.callouts.at(-1) ?? {}
      if (before !== Infinity && (last === null || before <= last)) return
      this.callouts.pop()
      this.write(end)
    }
  }

  private block(node: RootContent): void {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } }
    this.end(start.line)
    const wrap = (tag: string, inner: () => void, attributes = '') => {
      this.write(`<${tag}${attributes}>`, start.line)
      inner()
      this.write(`</${tag}>`, end.line)
    }
    switch (node.type) {
      case 'heading':
        return wrap(`h${node.depth}`, () => this.inlines(node.children))
      case 'paragraph':
        return this.paragraph(node.children, start.line, end.line)
      case 'blockquote':
        return wrap('blockquote', () => this.blocks(node.children))
      case 'list':
        return wrap(
          node.ordered ? 'ol' : 'ul',
          () => this.blocks(node.children),
          node.ordered && (node.start ?? 1) > 1 ? ` start="${node.start ?? 1}"` : '',
        )
      case 'listItem':
        return wrap('li', () => this.blocks(node.children))
      case 'code':
        return wrap('pre', () => this.write(escape(node.value)))
      case 'table':
        return wrap('table', () => {
          for (const [index, row] of node.children.entries()) {
            this.cellTag = index === 0 ? 'th' : 'td'
            this.block(row)
          }
        })
      case 'tableRow':
        return wrap('tr', () => this.blocks(node.children))
      case 'tableCell':
        return wrap(this.cellTag, () => this.inlines(node.children))
      case 'footnoteDefinition':
        return wrap('div', () => this.blocks(node.children), ` id="fn-${escape(node.identifier)}"`)
      case 'html':
        return this.raw(node.value, start.line)
      case 'thematicBreak':
        return this.write('<hr>', start.line)
      default:
        return
    }
  }

  /** HTML of the document, with the marks of callouts between its lines. */
  private raw(value: string, first: number): void {
    let line = first
    for (const part of value.split(/^(<!--:::.*-->)$/m)) {
      const mark = CALLOUT_MARK.exec(part.trim())
      if (mark) this.mark(mark, line)
      else if (part !== '') this.rawHtml(part, line)
      line += part.split('\n').length - 1
    }
  }

  private mark([, kind, lastLine, title = '']: RegExpExecArray, line: number): void {
    if (!kind) return this.write(this.callouts.pop()?.end ?? '', line)
    const last = lastLine ? Number(lastLine) : null
    const tags = tagsOfMark(kind, title)
    this.callouts.push({ last, end: tags.end })
    this.write(tags.start, line)
  }

  private rawHtml(value: string, line: number): void {
    const html = markdownInHtml(
      withComponents(value, this.components, (words) =>
        this.notices.push({ line, why: 'code', words }),
      ),
    )
    for (const [index, text] of html.split('\n').entries())
      this.write(`${index > 0 ? '\n' : ''}${text}`, line + index)
  }

  /** A marked line (`Q:`, `A:`), and what follows a question in bold, is a paragraph of its own. */
  private paragraph(children: readonly PhrasingContent[], first: number, last: number): void {
    let line = first
    this.write('<p>', first)
    for (const [index, lineNodes] of markdownLines(children).entries()) {
      line = lineNodes.line ?? line
      if (index > 0 && lineNodes.isNewParagraph) {
        this.write('</p>', line - 1)
        this.write('<p>', line)
      } else if (index > 0) this.write('\n', line)
      this.inlines(lineNodes.nodes)
    }
    this.write('</p>', last)
  }

  private inlines(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.inline(node)
  }

  private inline(node: Nodes): void {
    const wrap = (tag: string, children: readonly PhrasingContent[], attributes = '') => {
      this.write(`<${tag}${attributes}>`)
      this.inlines(children)
      this.write(`</${tag}>`)
    }
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return this.write(escape(node.value))
      case 'strong':
        return wrap('strong', node.children)
      case 'emphasis':
        return wrap('em', node.children)
      case 'delete':
        return wrap('del', node.children)
      case 'link':
        // An address without marks stays words, as elsewhere.
        if (isLiteral(node)) return this.inlines(node.children)
        return wrap('a', node.children, ` href="${escape(node.url)}"`)
      case 'linkReference': {
        const url = this.definitions.get(node.identifier)?.url
        return wrap('a', node.children, url ? ` href="${escape(url)}"` : '')
      }
      case 'image':
        return this.write(`<img alt="${escape(node.alt ?? '')}" src="${escape(node.url)}">`)
      case 'imageReference':
        return this.write(`<img alt="${escape(node.alt ?? '')}">`)
      case 'footnoteReference':
        return this.write(
          `<a href="#fn-${escape(node.identifier)}">[${escape(node.identifier)}]</a>`,
        )
      case 'break':
        return this.write('<br>')
      case 'html':
        return this.raw(node.value, node.position?.start.line ?? 1)
      default:
        if ('children' in node) for (const child of node.children) this.inline(child)
    }
  }
}
