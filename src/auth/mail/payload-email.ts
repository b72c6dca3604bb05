import type { EmailAdapter } from 'payload'

/**
 * Keeps Payload from sending mail: its own invitations and password resets are disabled, and ours
 * use src/auth/mail/mail.ts.
 */
export const noPayloadMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@invalid',
  defaultFromName: 'Attune',
  sendEmail: () => Promise.reject(new Error('Payload sends no mail.')),
})
