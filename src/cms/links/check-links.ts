import type { Sql } from '../../core/sql.ts'
import type { Job } from '../../core/ticker/job.ts'
import { probe, PUBLIC_INTERNET, type ProbeOutcome, type ProbeOptions } from './probe.ts'

/**
 * A published text's links are looked at once an hour after it appeared, then weekly; those that
 * failed, daily.
 */
const DUE = `coalesce(checked_at + case when failures > 0 then interval '1 day' else interval '7 days' end, since + interval '1 hour') <= $1`
const BATCH_SIZE = 40
const CONCURRENCY = 4
/**
 * What does not answer is called broken after this many days in a row; what says that it is gone,
 * at once.
 */
const FAILURES_UNTIL_BROKEN = 3

const SYNC_LINKS = `
with shown as (
  select entry_id, replace(m[1], '&amp;', '&') as url
    from portal.entries, regexp_matches(answer_html, 'href="(https?://[^"]+)"', 'g') m
  union
  select entry_id, s ->> 'url' from portal.entries, jsonb_array_elements(sources) s
    where s ->> 'url' ~ '^https?://'
), gone as (
  delete from workflow.outside_links l where not exists (select from shown s
    where s.entry_id = l.entry_id and s.url = l.url)
)
insert into workflow.outside_links (entry_id, url, since) select entry_id, url, $1::timestamptz
  from shown where length(url) <= 2000 on conflict do nothing`

/** Brings the list of links in line with what readers see. */
const syncLinks = (sql: Sql, now: Date) => sql(SYNC_LINKS, [now])

type CheckedLink = { url: string; outcome: ProbeOutcome }

/** Looks at the links that are due. Gives back how many it looked at. */
export async function checkLinks(
  sql: Sql,
  now: Date,
  { way = PUBLIC_INTERNET, signal }: { way?: ProbeOptions; signal?: AbortSignal } = {},
): Promise<number> {
  await syncLinks(sql, now)
  const due = await sql<{ url: string }>(
    `select distinct url from workflow.outside_links where ${DUE} order by url limit ${BATCH_SIZE}`,
    [now],
  )
  const checked: CheckedLink[] = []
  for (let at = 0; at < due.length && !signal?.aborted; at += CONCURRENCY) {
    checked.push(
      ...(await Promise.all(
        due
          .slice(at, at + CONCURRENCY)
          .map(async ({ url }) => ({ url, outcome: await probe(url, way) })),
      )),
    )
  }
  // When nobody answers at all, it is this computer that has no way out.
  if (
    checked.length >= FAILURES_UNTIL_BROKEN &&
    checked.every(({ outcome }) => outcome.kind === 'failed')
  )
    return 0
  for (const each of checked) await recordOutcome(sql, now, each)
  return checked.length
}

async function recordOutcome(
  sql: Sql,
  now: Date,
  { url, outcome: { kind, why } }: CheckedLink,
): Promise<void> {
  if (kind === 'ok' || kind === 'unchecked')
    await sql(
      `update workflow.outside_links
        set checked_at = $2, fault = null, failures = 0, failed_since = null where url = $1`,
      [url, now],
    )
  else {
    await sql(
      `update workflow.outside_links set checked_at = $2, fault = $3, failures = failures + 1,
         failed_since = case when $4 or failures + 1 >= ${FAILURES_UNTIL_BROKEN} then coalesce(failed_since, $2)
           else failed_since end where url = $1`,
      [url, now, why, kind === 'gone'],
    )
  }
}

export type BrokenLink = { url: string; why: string; since: string }

/** The links of an answer that readers follow to nowhere. */
export async function brokenLinksOf(sql: Sql, entryId: number): Promise<BrokenLink[]> {
  const rows = await sql<{ url: string; fault: string | null; failed_since: Date | string }>(
    `select url, fault, failed_since from workflow.outside_links where entry_id = $1
      and failed_since is not null order by url`,
    [entryId],
  )
  return rows.map(({ url, fault, failed_since }) => ({
    url,
    why: fault ?? '',
    since: new Date(failed_since).toISOString(),
  }))
}

export const linkJob: Job = {
  name: 'outside-links',
  every: 60,
  run: async ({ sql, now, signal }) => void (await checkLinks(sql, now, { signal })),
}
