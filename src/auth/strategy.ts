import type { AuthStrategy } from 'payload'

export const sessionStrategy: AuthStrategy = { name: 'session', authenticate: async () => ({ user: null }) }
