import '../server/preload-lexical.mjs'
import { afterAll } from 'vitest'
import { closeTestPayloads } from './payload.ts'

afterAll(closeTestPayloads)
