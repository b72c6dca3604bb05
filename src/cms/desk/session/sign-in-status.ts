/** What an admin sees of how a person signs in. */
export type SignInStatus = {
  password: boolean
  provider: boolean
  app: boolean
  passkey: boolean
  sessions: number
  mail: boolean
  invitedUntil: string | null
}
