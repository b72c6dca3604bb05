import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { checkSeals } from '../../cms/workflow/seals/seals.ts'
import { sqlOfClient } from '../../core/sql.ts'
import { compile } from '../../server/compile.mjs'
import { PRELOAD_LEXICAL } from '../../server/run.ts'
import { ROOT } from '../source-files.ts'
import type { Task } from './kill-plan.ts'

let program: Promise<string> | undefined

/**
 * Does a task in a process of its own, on the database of DATABASE_URL. Returns how many statements
 * it took, or `null` if it was killed as planned. Throws if it ends in another way.
 */
export async function actAlone(task: Task): Promise<number | null> {
  program ??= compile(join(ROOT, 'src/testing/kills/act.ts'))
  const child = spawn(
    process.execPath,
    ['--import', PRELOAD_LEXICAL, await program, JSON.stringify(task)],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  const [, statements] = /STATEMENTS (\d+)/.exec(said) ?? []
  if (statements) return Number(statements)
  if (child.signalCode === 'SIGKILL') return null
  throw new Error(`It ended with ${child.exitCode ?? child.signalCode}: ${said.slice(-2_000)}`)
}

/** Waits until the server has ended the transactions of processes that were killed. */
export async function transactionsOver(client: pg.Client): Promise<void> {
  const isBusy = async () =>
    (
      await client.query(
        `select from pg_stat_activity where datname = current_database()
          and pid <> pg_backend_pid() and xact_start is not null`,
      )
    ).rows.length > 0
  while (await isBusy()) await sleep(5)
}

/** What is known of answers in each place that a publication or a withdrawal writes, by id. */
export async function standingOf(
  client: pg.Client,
  ids: readonly number[],
): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select e._status as row, v.version_state as newest, l.state as listed,
        (select count(*)::int from public._entries_v p
          where p.parent_id = e.id and p.version__status = 'published') as published_versions,
        (select count(*)::int from portal.entries p where p.entry_id = e.id) as shown,
        (select count(*)::int from portal.history h where h.entry_id = e.id) as history,
        (select count(*)::int from portal.history h
          where h.entry_id = e.id and h.shown_until is null) as in_force,
        (select count(*)::int from portal.tombstones t where t.entry_id = e.id) as tombstones,
        (select array_agg(status order by slug) from workflow.addresses a
          where a.entry_id = e.id) as addresses,
        (select array_agg(action order by id) from workflow.events w
          where w.entry_id = e.id and w.action in ('entry.published', 'entry.withdrawn')) as log,
        (select count(*)::int from workflow.approvals a
          where a.entry_id = e.id and a.kind = 'revocation') as revocations,
        (select count(*)::int from workflow.review_dates r where r.entry_id = e.id) as dated,
        (select count(*)::int from workflow.source_texts s where s.entry_id = e.id) as source_texts,
        (select count(*)::int from workflow.translation_memory m
          where m.entry_id = e.id) as remembered
       from unnest($1::int[]) with ordinality n (id, place)
       join public.entries e on e.id = n.id
       join public._entries_v v on v.parent_id = e.id and v.latest
       join workflow.desk_list l on l.entry_id = e.id
      order by n.place`,
    [ids],
  )
  return rows
}

/** How many seals of the log, the approvals and the history are broken or missing. */
export async function brokenSeals(client: pg.Client): Promise<number> {
  await client.query('begin')
  try {
    const { broken } = await checkSeals(sqlOfClient(() => client))
    return broken.length
  } finally {
    await client.query('rollback')
  }
}
