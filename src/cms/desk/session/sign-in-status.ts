/**
 * How a person signs in, as shown to admins, and to reviewers for those who may sign off.
 * `invitedUntil` is the end of an open invitation.
 */
export type SignInStatus = {
  password: boolean
  provider: boolean
  app: boolean
  passkey: boolean
  sessions: number
  /** How a one-time link would get to them; `null` if the colleague cannot have one made. */
  invite: 'mail' | 'screen' | null
  inviteRefusal: string | null
  invitedUntil: string | null
  /** Whether the colleague is an admin. */
  administers: boolean
  /** What waits to be confirmed, until when, and whether it bars the person from signing off. */
  holds: { text: string; until: string; bars: boolean }[]
  mayConfirm: boolean
  /** The operator's command that confirms the account. */
  confirmCommand: string
}
