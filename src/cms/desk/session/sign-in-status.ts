/** How a person signs in, as shown to admins. `invitedUntil` is the end of an open invitation. */
export type SignInStatus = {
  password: boolean
  provider: boolean
  app: boolean
  passkey: boolean
  sessions: number
  mail: boolean
  invitedUntil: string | null
}
