import type { Session } from './sessions.ts'

const RECENT_MINUTES = 15

/**
 * Whether the person authenticated recently enough to change people, roles or factors.
 */
export const hasRecentAuth = (
  session: Pick<Session, 'authenticatedAt'>,
  now = new Date(),
): boolean => now.getTime() - new Date(session.authenticatedAt).getTime() < RECENT_MINUTES * 60_000
