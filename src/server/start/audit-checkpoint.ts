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
import type { Sql } from '../../core/sql.ts'
import { withClient } from '../database/client.ts'

const FILE = 'log-witness.json'
const EVERY_MS = 10 * 60_000
const checkpoint = z.object({ id: z.string(), seal: z.string() })

export type AuditLogReport = { lines: number; warnings: string[] }

/**
 * Reads the log, the approvals and the history again, and compares them with the newest seal that
 * was kept outside of the database, in `dataDir`. Keeps the newest one now, unless something is
 * wrong. Whoever owns the database could rewrite all of it; not this file too.
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
      `The log does not hold any more what it held before: somebody has changed it, or this is another database. If you replaced the database yourself, delete ${file}.`,
    )
  }
  if (head && warnings.length === 0) await writeCheckpoint(file, head)
  return { lines, warnings }
}

const describeTampering = (broken: readonly BrokenSeal[]): string =>
  `Somebody has changed the log, going around Attune: ${broken
    .slice(0, 5)
    .map(({ source, rowId, what }) => `${source} ${rowId} is ${what}`)
    .join('; ')}${broken.length > 5 ? '; and more' : ''}. Compare with a backup.`

async function writeCheckpoint(file: string, head: SealHead): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(head), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/**
 * Does it again every ten minutes while the portal runs, and says what is wrong. Gives back how to
 * stop.
 */
export function verifyPeriodically(
  url: string,
  dataDir: string,
  say: (warning: string) => void,
): () => void {
  const timer = setInterval(() => {
    // A database that is away just now is told elsewhere.
    verifyAuditLog(url, dataDir).then(
      ({ warnings }) => warnings.forEach(say),
      () => undefined,
    )
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
