import type { Role } from '../../core/roles.ts'
import { ROLES } from '../../core/roles.ts'

/**
 * Every route, and who may call it. A test lists the routes from the route files and from Payload's
 * configuration, and fails if one of them has no row here.
 *
 *   public       everybody; only public content
 *   signed-out   everybody; the pages of sign-in
 *   operator     requests with the operator's token
 *   a role       staff with that role (the access table narrows this further)
 */
export type Caller = 'public' | 'signed-out' | 'operator' | Role
const staff: readonly Caller[] = ROLES
const readers: readonly Caller[] = ['public']
const signedOut: readonly Caller[] = ['signed-out']

/** Pages and route handlers, by their path in Next's notation. */
export const PAGES: Record<string, readonly Caller[]> = {
  '/admin/[[...segments]]': staff,
  '/api/[...slug]': staff,
  '/preview/entries/[id]': staff,
  '/preview/shared/[token]': signedOut,
  '/preview/shared/[token]/comment': signedOut,
  '/preview/styles': staff,
  '/sign-in': signedOut,
  '/sign-in/account': staff,
  '/sign-in/again': staff,
  '/sign-in/code': signedOut,
  '/sign-in/factor': signedOut,
  '/sign-in/forgot': signedOut,
  '/sign-in/link/[token]': signedOut,
  '/sign-in/no-access': signedOut,
  '/sign-in/out': signedOut,
  '/sign-in/passkey': signedOut,
  '/sign-in/passkey.js': signedOut,
  '/sign-in/passkey/options': signedOut,
  '/sign-in/style.css': signedOut,
  '/api/auth/[...nextauth]': signedOut,
  '/api/health': readers,
  '/api/metrics': ['operator'],
  '/api/ready': readers,
  '/': readers,
  '/[...rest]': readers,
  '/a/[number]': readers,
  '/p/[code]': readers,
  '/p/[code]/[day]': readers,
  '/[locale]': readers,
  '/[locale]/a/[number]': readers,
  '/[locale]/about': readers,
  '/[locale]/accessibility': readers,
  '/[locale]/embed/questions/[slug]': readers,
  '/[locale]/feed.xml': readers,
  '/[locale]/feedback': readers,
  '/[locale]/feedback/[sealed]': readers,
  '/[locale]/help': readers,
  '/[locale]/p/[code]': readers,
  '/[locale]/p/[code]/[day]': readers,
  '/[locale]/languages': readers,
  '/[locale]/privacy': readers,
  '/[locale]/questions/[slug]': readers,
  '/[locale]/safety': readers,
  '/[locale]/search': readers,
  '/[locale]/search/[sealed]': readers,
  '/[locale]/session': readers,
  '/[locale]/topics/[slug]': readers,
  '/[locale]/topics/[slug]/print': readers,
  '/[locale]/unavailable': readers,
  '/.well-known/security.txt': readers,
  '/connect': readers,
  '/llms.txt': readers,
  '/robots.txt': readers,
  '/sitemap.xml': readers,
  '/sitemaps/[file]': readers,
}

/** Our endpoints in Payload's API. What a role may do there is in WORKFLOW_ACTIONS. */
export const ENDPOINTS: Record<string, readonly Caller[]> = {
  'GET /api/entries/:id/links-here': staff,
  'GET /api/entries/:id/workflow': staff,
  'POST /api/entries/:id/submit': staff,
  'POST /api/entries/:id/request-changes': ['reviewer'],
  'POST /api/entries/:id/approve': ['reviewer'],
  'POST /api/entries/:id/approve-and-publish': ['reviewer'],
  'POST /api/entries/:id/publish': ['admin', 'reviewer'],
  'POST /api/entries/:id/withdraw': ['admin', 'reviewer'],
  'POST /api/entries/:id/schedule': ['admin', 'reviewer'],
  'POST /api/entries/:id/unschedule': ['admin', 'reviewer'],
  'POST /api/entries/:id/still-correct': ['reviewer'],
  'POST /api/entries/:id/restore': staff,
  'POST /api/entries/:id/merge': ['admin', 'reviewer'],
  'POST /api/entries/:id/copy': staff,
  'POST /api/entries/:id/template': staff,
  'GET /api/entries/templates': staff,
  'GET /api/entries/:id/draft-links': staff,
  'POST /api/entries/:id/draft-links': staff,
  'POST /api/entries/:id/draft-links/revoke': staff,
  'POST /api/entries/:id/assign': staff,
  'POST /api/entries/:id/set-review-date': ['admin', 'reviewer'],
  'GET /api/entries/:id/presence': staff,
  'POST /api/entries/together': staff,
  'POST /api/entries/publish-together': ['admin', 'reviewer'],
  'GET /api/entries/export': staff,
  'GET /api/entries/log.csv': ['admin', 'reviewer'],
  'POST /api/entries/:id/still-current': ['reviewer', 'editor', 'translator'],
  'POST /api/entries/:id/translate': staff,
  'POST /api/entries/:id/take-over': ['reviewer', 'editor', 'translator'],
  'GET /api/entries/:id/languages': staff,
  'GET /api/entries/:id/changes': staff,
  'GET /api/entries/sign-queue': ['reviewer'],
  'GET /api/entries/:id/reviewers': staff,
  'POST /api/entries/:id/notices-seen': staff,
  'GET /api/entries/:id/notes': staff,
  'POST /api/entries/:id/notes': staff,
  'POST /api/entries/:id/notes/settle': staff,
  'GET /api/entries/xliff': staff,
  'POST /api/entries/xliff': staff,
  'GET /api/glossary/terms': staff,
  'GET /api/glossary/:id/offending': staff,
  'GET /api/globals/settings/second-factor': ['admin'],
  'POST /api/globals/settings/second-factor/ask': ['admin'],
  'POST /api/globals/settings/second-factor/confirm': ['admin'],
  'POST /api/globals/settings/second-factor/refuse': ['admin'],
  'GET /api/users/notices': staff,
  'POST /api/users/notices': staff,
  'GET /api/users/:id/sign-in': ['admin', 'reviewer'],
  'POST /api/users/:id/invite': ['admin', 'reviewer'],
  'POST /api/users/:id/confirm': ['reviewer'],
  'POST /api/users/:id/forget-factors': ['admin'],
  'POST /api/users/:id/end-sessions': ['admin'],
  'GET /api/labels/standing': staff,
  'POST /api/labels/approve': ['reviewer'],
  'POST /api/labels/request-changes': ['reviewer'],
  'POST /api/labels/withdraw': ['admin', 'reviewer'],
  'POST /api/labels/put-back': ['admin', 'reviewer'],
  'POST /api/danger/try': staff,
  'POST /api/feedback/settle': ['admin', 'reviewer', 'editor'],
  'POST /api/packs/again': staff,
  'POST /api/packs/asked': staff,
  'POST /api/packs/give': staff,
  'POST /api/packs/keep': ['admin', 'reviewer', 'editor'],
  'POST /api/packs/search': staff,
  'POST /api/imports/upload': ['admin'],
  'POST /api/imports/accept': ['admin'],
  'POST /api/imports/entries/:id/conflict': staff,
  'POST /api/imports/entries/:id/silence': staff,
  'POST /api/imports/entries/:id/undo': staff,
  'POST /api/imports/entries/:id/relate': staff,
}

/** Our views of the desk, by their path under /admin. Payload itself does not restrict them. */
export const DESK_VIEWS: Record<string, readonly Caller[]> = {
  '/coverage': staff,
  '/exchange': staff,
  '/handbook': staff,
  '/feedback': staff,
  '/give': staff,
  '/history': staff,
  '/imports': staff,
  '/labels': staff,
  '/log': ['admin', 'reviewer'],
  '/signing': ['reviewer'],
  '/words': staff,
}

/**
 * Payload's server functions that the desk may call; all of them render something. Those that write
 * (copying between languages, scheduling) are left out, because they bypass the check of which text
 * the person saw.
 */
export const DESK_FUNCTIONS: readonly string[] = [
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
]
