import '../server/preload-lexical.mjs'
import { afterAll } from 'vitest'

afterAll(async () => {
  const { closeTestPayloads } = await import('./payload.ts')
  const { closeReadConnections } = await import('../published/read/read-through.ts')
  const { closeFeedbackIntake } = await import('../published/feedback/feedback-intake.ts')
  await closeTestPayloads()
  await closeFeedbackIntake()
  await closeReadConnections()
})
