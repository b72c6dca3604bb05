import type { EmailAdapter } from 'payload'

/**
 * Payload itself never sends mail here: its own invitations and resets are closed doors, and ours
 * go through src/auth/mail/mail.ts.
 */
export const noPayloadMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@invalid',
  defaultFromName: 'Attune',
  sendEmail: () => Promise.reject(new Error('Payload sends no mail.')),
})
