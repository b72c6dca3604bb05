import { SITE, type SiteKey } from '../registers/site.ts'
import { translators } from './translate.ts'

export type { SiteKey }

/** What readers see. */
export const siteMessages = translators<SiteKey>(SITE)
