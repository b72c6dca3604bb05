import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import {
  checkSeals,
  chainContains,
  type BrokenSeal,
  type SealHead,
} from '../../cms/workflow/seals/seals.ts'
import { setValue } from '../../core/counters.ts'
import type { Sql } from '../../core/sql.ts'
import { withClient } from '../database/client.ts'

const FILE = 'log-witness.json'
const EVERY_MS = 10 * 60_000
const checkpoint = z.object({ id: z.string(), seal: z.string() })

export type AuditLogReport = { lines: number; warnings: string[] }

/**
 * Verifies the seals of the log, the approvals and the history, and compares them with the checkpoint:
 * the newest seal of the last check, which is stored in `dataDir`. The owner of the database could
 * rewrite all seals, but not this file. Stores a new checkpoint unless there are warnings.
 */
export const verifyAuditLog = (url: string, dataDir: string): Promise<AuditLogReport> =>
  withClient(url, (client) => verify(client, join(dataDir, FILE)))

async function verify(client: pg.Client, file: string): Promise<AuditLogReport> {
  const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows
  await client.query('begin isolation level repeatable read read only')
  const { lines: lines, head, broken } = await checkSeals(sql)
  const before = checkpoint.safeParse(
    JSON.parse(await readFile(file, 'utf8').catch(() => 'null')),
  ).data
  const warnings = broken.length > 0 ? [describeTampering(broken)] : []
  if (before && !(await chainContains(sql, before))) {
    warnings.push(
      `The log no longer contains its last checkpoint: somebody has changed it, or this is another database. If you replaced the database yourself, delete ${file}.`,
    )
  }
  if (head && warnings.length === 0) await writeCheckpoint(file, head)
  setValue('audit_log_intact', warnings.length === 0 ? 1 : 0)
  setValue('audit_log_verified_timestamp_seconds', Date.now() / 1000)
  return { lines, warnings }
}

const describeTampering = (broken: readonly BrokenSeal[]): string =>
  `Somebody has changed the log in the database: ${broken
    .slice(0, 5)
    .map(({ source, rowId, what }) => `${source} ${rowId} is ${what}`)
    .join('; ')}${broken.length > 5 ? '; and more' : ''}. Compare with a backup.`

async function writeCheckpoint(file: string, head: SealHead): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(head), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/**
 * Verifies the log every ten minutes and passes warnings to `warn`. Returns a function that stops this.
 */
export function verifyPeriodically(
  url: string,
  dataDir: string,
  warn: (warning: string) => void,
): () => void {
  const timer = setInterval(() => {
    // A database that is down is reported elsewhere.
    verifyAuditLog(url, dataDir).then(
      ({ warnings }) => warnings.forEach(warn),
      () => undefined,
    )
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
