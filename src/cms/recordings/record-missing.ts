import { createHash } from 'node:crypto'
import pg from 'pg'
import { errorCode } from '../../core/errors.ts'
import { log } from '../../core/log/log.ts'
import type { Speech } from '../../core/recordings/speech-settings.ts'
import type { Sql } from '../../core/sql.ts'
import {
  nextUnrecorded,
  projectRecording,
  type RecordedText,
} from '../../published/write/recordings.ts'
import { runEngine, type EngineLimits } from './engine.ts'
import type { FailedTexts } from './failed-texts.ts'
import { spokenText } from './spoken-text.ts'
import { readWav } from './wav.ts'

type Options = {
  databaseUrl: string
  speech: Speech
  /** What failed before, in this process. */
  failed: FailedTexts
  limits?: EngineLimits
}

/**
 * Records the published texts that have no recording, one after the other. A lock that all
 * processes share lets one of them do it, so that one engine runs at a time. A text that fails is
 * logged and tried again later. Returns how many were recorded.
 */
export async function recordMissing({
  databaseUrl,
  speech,
  failed,
  limits,
}: Options): Promise<number> {
  const [lock, work] = [openClient(databaseUrl), openClient(databaseUrl)]
  const lost = new AbortController()
  for (const client of [lock, work]) client.on('error', () => lost.abort())
  try {
    await lock.connect()
    // The lock belongs to a transaction, so that a connection pooler keeps it on one connection.
    await lock.query('begin')
    const { rows } = await lock.query<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('attune.recordings')) as held`,
    )
    if (!rows[0]?.held) return 0
    await work.connect()
    return await recordAll(work, { speech, failed, limits, signal: lost.signal })
  } finally {
    await Promise.all([lock, work].map((client) => client.end().catch(() => undefined)))
  }
}

const openClient = (connectionString: string) =>
  new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    keepAlive: true,
    application_name: 'attune-record',
  })

type Work = Omit<Options, 'databaseUrl'> & { signal: AbortSignal }

async function recordAll(client: pg.Client, work: Work): Promise<number> {
  const { speech, failed, signal } = work
  const sql: Sql = async <Found extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Found>(text, [...values])).rows
  for (let recorded = 0; ;) {
    signal.throwIfAborted()
    const text = await nextUnrecorded(sql, speech.engine, speech.locales, failed.waiting())
    if (!text) return recorded
    const made = await record(text, work)
    if (made === 'no engine') return recorded
    if (made && (await store(sql, text, { ...made, engine: speech.engine }))) recorded += 1
  }
}

async function record(text: RecordedText, { speech, failed, limits, signal }: Work) {
  const { entry_id: entry, locale } = text
  try {
    const wav = await runEngine({
      words: speech.words,
      text: spokenText(text),
      locale,
      signal,
      limits,
    })
    const recording = readWav(wav)
    failed.forget(text)
    return { ...recording, hash: createHash('sha256').update(recording.bytes).digest('hex') }
  } catch (error) {
    signal.throwIfAborted()
    // `watchServices` reports a missing program.
    if (['ENOENT', 'EACCES'].includes(errorCode(error) ?? '')) return 'no engine'
    const minutes = failed.add(text)
    log.warn(
      { err: error },
      `Answer ${entry} (${locale}) could not be read aloud; next try in ${minutes} minutes`,
    )
    return null
  }
}

async function store(
  sql: Sql,
  text: RecordedText,
  recording: Parameters<typeof projectRecording>[2],
): Promise<boolean> {
  await sql('begin')
  try {
    const stored = await projectRecording(sql, text, recording)
    await sql('commit')
    return stored
  } catch (error) {
    await sql('rollback').catch(() => undefined)
    throw error
  }
}
