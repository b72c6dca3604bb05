import type { Role } from '../users/roles.ts'
import { ROLE_VALUES } from '../users/roles.ts'

/**
 * Every address that the program answers, and who gets an answer there. A test lists the addresses from the route files and from
 * Payload's configuration, and fails while one of them has no row here.
 *
 *   everyone    readers too: only what is public
 *   anybody     not signed in yet: the pages of the door
 *   a role      staff with that role (further narrowed by the access table)
 */
export type Caller = 'everyone' | 'anybody' | Role
const staff: readonly Caller[] = ROLE_VALUES

/** Pages and route handlers, by their path in Next's notation. */
export const PAGES: Record<string, readonly Caller[]> = {
  '/admin/[[...segments]]': staff,
  '/api/[...slug]': staff,
}

/** Endpoints of our own behind Payload's API, and what a caller may do there is in the access table's ACTIONS. */
export const ENDPOINTS: Record<string, readonly Caller[]> = {
  'GET /api/entries/:id/workflow': staff,
  'POST /api/entries/:id/submit': staff,
  'POST /api/entries/:id/request-changes': ['reviewer'],
  'POST /api/entries/:id/approve': ['reviewer'],
  'POST /api/entries/:id/publish': ['admin', 'reviewer'],
  'POST /api/entries/:id/withdraw': ['admin', 'reviewer'],
  'POST /api/entries/:id/restore': staff,
  'GET /api/entries/log.csv': ['admin', 'reviewer'],
  'POST /api/entries/:id/still-current': ['reviewer', 'editor', 'translator'],
  'POST /api/entries/:id/translate': staff,
  'POST /api/entries/:id/take-over': ['reviewer', 'editor', 'translator'],
  'GET /api/entries/:id/languages': staff,
  'GET /api/entries/xliff': staff,
  'POST /api/entries/xliff': staff,
}

/** Views of our own on the desk, by their path under /admin. Payload shows such a view to anybody unless the view itself asks. */
export const DESK_VIEWS: Record<string, readonly Caller[]> = {
  '/coverage': staff,
  '/history': staff,
  '/log': ['admin', 'reviewer'],
}
