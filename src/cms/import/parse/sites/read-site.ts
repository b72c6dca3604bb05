import type { Locale } from '../../../../i18n/locales.ts'
import type { DocumentFault } from '../../read/faults.ts'
import type { Parsed } from '../shared/parsed.ts'
import { confluenceContent } from './confluence.ts'
import { drupalContent } from './drupal.ts'
import { pairsOfPages } from './pages-to-pairs.ts'
import type { SiteContent } from './site-page.ts'
import { wordpressContent } from './wordpress.ts'
import { elementsNamed, parseXml, XmlTooLarge } from './xml.ts'
import { zendeskContent } from './zendesk.ts'

/**
 * Reads the export of a site or help desk: WordPress (WXR) and Confluence in XML, Zendesk Guide and
 * Drupal in JSON. Returns faults instead of throwing.
 */
export function parseSite(file: string, source: string, locale: Locale): Parsed {
  const content = /^\s*[[{]/.test(source) ? fromJson(source, locale) : fromXml(source, locale)
  if (content === 'broken' || content === null)
    return { pairs: [], faults: [unreadable(file, content === 'broken')] }
  return pairsOfPages(file, content)
}

const unreadable = (file: string, isBroken: boolean): DocumentFault => ({
  file,
  line: null,
  code: 'format',
  message: { key: isBroken ? 'faults.brokenExport' : 'faults.unknownExport' },
})

function fromJson(source: string, locale: Locale): SiteContent | 'broken' | null {
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch {
    return 'broken'
  }
  return zendeskContent(data, locale) ?? drupalContent(data, locale)
}

function fromXml(source: string, locale: Locale): SiteContent | 'broken' | null {
  try {
    const { children, lineAt } = parseXml(source)
    if (elementsNamed(children, 'hibernate-generic').length > 0)
      return confluenceContent(children, lineAt)
    const isWordpress = elementsNamed(children, 'wp:wxr_version').length > 0
    return isWordpress ? wordpressContent(children, lineAt, locale) : null
  } catch (error) {
    if (error instanceof XmlTooLarge) return 'broken'
    throw error
  }
}
