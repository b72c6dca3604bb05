/** Elements that WordPress does not put into a paragraph. */
const BLOCK =
  /^\s*<(?:\/|!--|(?:address|article|aside|blockquote|dd|details|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)\b)/i

const NAME = String.raw`[a-zA-Z][\w-]*`
const ATTRIBUTES = String.raw`(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))*`
const SHORTCODE = new RegExp(String.raw`\[(\/?)(${NAME})(${ATTRIBUTES})\s*\/?\]`, 'g')
/** Short codes without attributes that stand alone. */
const KNOWN = /^(?:gallery|embed|toc|audio|video|playlist|contact-form|caption|divider|spacer)$/i
const HAS_TITLE = /\s(?:title|question|heading)=(?:"([^"]*)"|'([^']*)')/i

/**
 * The HTML of a post. Posts of the classic editor have blank lines instead of paragraphs. Short
 * codes with a title, as accordions have, become `details`; of others the words stay, and `report` is
 * called with each, as with the blocks that a program fills in.
 */
export function wordpressHtml(content: string, report: (words: string) => void): string {
  const html = withoutShortcodes(content.replace(/\r\n?/g, '\n'), report)
  for (const [words] of html.matchAll(/<!-- wp:\S+ [^>]*?\/-->/g)) report(words)
  return html.includes('<!-- wp:') ? html : withParagraphs(html)
}

function withoutShortcodes(content: string, report: (words: string) => void): string {
  return content.replace(
    SHORTCODE,
    (code: string, slash: string, name: string, attributes: string) => {
      const isClosed = new RegExp(String.raw`\[\/${name}\]`).test(content)
      const isCode = slash || attributes || isClosed || /[_-]/.test(name) || KNOWN.test(name)
      if (!isCode) return code
      const [, double, single] = HAS_TITLE.exec(attributes) ?? []
      const title = double ?? single
      const holdsTitle = new RegExp(String.raw`\[${name}\s[^\]]*?(?:title|question|heading)=`, 'i')
      if (slash) return holdsTitle.test(content) && isClosed ? '</details>' : ''
      if (title !== undefined && isClosed)
        return `<details><summary>${title.replace(/</g, '&lt;')}</summary>`
      report(code)
      return ''
    },
  )
}

/** Paragraphs for what is between blank lines, and line breaks within them. Keeps all lines. */
const withParagraphs = (html: string): string =>
  html
    .split(/(\n[^\S\n]*\n\s*)/)
    .map((part) =>
      part.trim() === '' || BLOCK.test(part)
        ? part
        : `<p>${part.replace(/\n(?!\s*<)/g, '<br>\n')}</p>`,
    )
    .join('')
