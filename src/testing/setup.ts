import '../server/lexical-first.mjs'
import { afterAll } from 'vitest'
import { closeTestPayloads } from './payload.ts'

afterAll(closeTestPayloads)
