import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Moment } from '../../core/tables.ts'
import type { Job } from '../../core/ticker/job.ts'
import { say, type DeskTranslate } from '../../i18n/messages/desk.ts'
import { faultFromStored, storedFault } from './link-fault.ts'
import { probe, PUBLIC_LINKS, type ProbeOptions, type ProbeOutcome } from './probe.ts'

/** A link is checked an hour after it was published, then weekly, or daily after a failure. */
const DUE = `coalesce(checked_at + case when failures > 0 then interval '1 day' else interval '7 days' end, since + interval '1 hour') <= $1`
const BATCH_SIZE = 40
const CONCURRENCY = 4
/**
 * A link that cannot be reached is called broken after this many failures in a row; one whose page
 * is gone, at once.
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

/** Updates the list of links from the public texts. */
const syncLinks = (sql: Sql, now: Date) => sql(SYNC_LINKS, [now])

type CheckedLink = { url: string; outcome: ProbeOutcome }

/** Checks the links that are due. Returns how many it checked. */
export async function checkLinks(
  sql: Sql,
  now: Date,
  { options = PUBLIC_LINKS, signal }: { options?: ProbeOptions; signal?: AbortSignal } = {},
): Promise<number> {
  await syncLinks(sql, now)
  const due = await sql<Row<'workflow.outside_links', 'url'>>(
    `select distinct url from workflow.outside_links where ${DUE} order by url limit ${BATCH_SIZE}`,
    [now],
  )
  const checked: CheckedLink[] = []
  for (let start = 0; start < due.length && !signal?.aborted; start += CONCURRENCY) {
    checked.push(
      ...(await Promise.all(
        due
          .slice(start, start + CONCURRENCY)
          .map(async ({ url }) => ({ url, outcome: await probe(url, options) })),
      )),
    )
  }
  // If every link fails, this computer is offline.
  if (
    checked.length >= FAILURES_UNTIL_BROKEN &&
    checked.every(({ outcome }) => outcome.kind === 'failed')
  )
    return 0
  for (const each of checked) await recordOutcome(sql, now, each)
  return checked.length
}

async function recordOutcome(sql: Sql, now: Date, { url, outcome }: CheckedLink): Promise<void> {
  if (outcome.kind === 'ok' || outcome.kind === 'unchecked')
    await sql(
      `update workflow.outside_links
        set checked_at = $2, fault = null, failures = 0, failed_since = null where url = $1`,
      [url, now],
    )
  else {
    await sql(
      `update workflow.outside_links set checked_at = $2, fault = $3, failures = failures + 1,
         failed_since = case when $4
           or failures + 1 >= ${FAILURES_UNTIL_BROKEN} then coalesce(failed_since, $2)
           else failed_since end where url = $1`,
      [url, now, storedFault(outcome.fault), outcome.kind === 'gone'],
    )
  }
}

export type BrokenLink = { url: string; why: string; since: string }

/** Returns the broken links of an answer. */
export async function brokenLinksOf(
  sql: Sql,
  entryId: number,
  t: DeskTranslate,
): Promise<BrokenLink[]> {
  const rows = await sql<Row<'workflow.outside_links', 'url' | 'fault'> & { failed_since: Moment }>(
    `select url, fault, failed_since from workflow.outside_links where entry_id = $1
      and failed_since is not null order by url`,
    [entryId],
  )
  return rows.map(({ url, fault, failed_since }) => ({
    url,
    why: say(faultFromStored(fault ?? ''), t),
    since: new Date(failed_since).toISOString(),
  }))
}

export const linkJob: Job = {
  name: 'outside-links',
  every: 60,
  run: async ({ sql, now, signal }) => void (await checkLinks(sql, now, { signal })),
}
