import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import {
  checkSeals,
  checkSealsSince,
  chainContains,
  lastRows,
  type BrokenSeal,
} from '../../cms/workflow/seals/seals.ts'
import { setValue } from '../../core/counters.ts'
import { errorCode, errorMessage } from '../../core/errors.ts'
import { sqlOfClient } from '../../core/sql.ts'
import { withClient } from '../database/client.ts'

const CHECKPOINT = 'log-witness.json'
const LAST_CHECK = 'log-check.json'
const EVERY_MS = 10 * 60_000
/** After this time, everything is checked again. */
const EVERYTHING_AFTER_MS = 7 * 86_400_000
const checkpoint = z.object({ id: z.string(), seal: z.string() })
/** What the last check found intact; `everythingAt`: when everything was checked. */
const lastCheck = z.object({
  id: z.string(),
  lines: z.number(),
  rows: z.record(z.string(), z.string()),
  everythingAt: z.number(),
})
type LastCheck = z.infer<typeof lastCheck>

export type AuditLogReport = { lines: number; warnings: string[] }

/** A statement over all lines of a long log takes minutes. */
const VERIFY_TIMEOUT_MS = 30 * 60_000

/**
 * Verifies the seals of the log, the approvals and the history, and compares them with the checkpoint:
 * the newest seal of the last check, which is stored in `dataDir`. The owner of the database could
 * rewrite all seals, but not this file. Stores a new checkpoint unless there are warnings. After a
 * check without warnings, it checks only what came after it, and everything once a week or if
 * `everything` says so.
 */
export const verifyAuditLog = (
  url: string,
  dataDir: string,
  { everything = false, now = Date.now() }: { everything?: boolean; now?: number } = {},
): Promise<AuditLogReport> =>
  withClient(url, (client) => verify(client, dataDir, { everything, now }), VERIFY_TIMEOUT_MS)

async function verify(
  client: pg.Client,
  dataDir: string,
  { everything, now }: { everything: boolean; now: number },
): Promise<AuditLogReport> {
  const sql = sqlOfClient(() => client)
  const [file, lastFile] = [join(dataDir, CHECKPOINT), join(dataDir, LAST_CHECK)]
  const [before, last] = [await readJson(file, checkpoint), await readJson(lastFile, lastCheck)]
  await client.query('begin isolation level repeatable read read only')
  const isContained = before ? await chainContains(sql, before) : true
  const goesOn =
    !everything &&
    before !== undefined &&
    isContained &&
    last?.id === before.id &&
    now - last.everythingAt < EVERYTHING_AFTER_MS
  const { lines, head, broken } = goesOn
    ? await checkSealsSince(sql, before, last.rows)
    : await checkSeals(sql)
  const warnings = broken.length > 0 ? [describeTampering(broken)] : []
  if (!isContained)
    warnings.push(
      `The log no longer contains its last checkpoint: somebody has changed it, or this is another database. If you replaced the database yourself, delete ${file}.`,
    )
  const total = goesOn ? last.lines + lines : lines
  const isIntact = warnings.length === 0
  if (!isIntact) {
    // The next check looks at everything again, until somebody has repaired it.
    await rm(lastFile, { force: true })
  } else if (head) {
    const check: LastCheck = {
      id: head.id,
      lines: total,
      rows: await lastRows(sql),
      everythingAt: goesOn ? last.everythingAt : now,
    }
    // Readers and staff need the portal more than the checkpoint, which stays the one before.
    await writeJson(file, head)
      .then(() => writeJson(lastFile, check))
      .catch((error: unknown) =>
        warnings.push(
          `The checkpoint of the log could not be written (${errorCode(error) ?? errorMessage(error)}). Check that ${dataDir} has room and can be written to.`,
        ),
      )
  }
  setValue('audit_log_intact', isIntact ? 1 : 0)
  setValue('audit_log_verified_timestamp_seconds', Date.now() / 1000)
  return { lines: total, warnings }
}

/** `undefined` if there is no such file, or it holds something else. */
async function readJson<Value>(path: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
  const text = await readFile(path, 'utf8').catch(() => 'null')
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
  await rename(`${path}.new`, path)
}

const describeTampering = (broken: readonly BrokenSeal[]): string =>
  `Somebody has changed the log in the database: ${broken
    .slice(0, 5)
    .map(({ source, rowId, what }) => `${source} ${rowId} is ${what}`)
    .join('; ')}${broken.length > 5 ? '; and more' : ''}. Compare with a backup.`

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
