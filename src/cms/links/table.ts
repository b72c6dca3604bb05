/** The links of published answers that lead out of the portal, and what came of looking at them. */
export const OUTSIDE_LINKS = `
create table workflow.outside_links (
  entry_id integer not null references public.entries (id) on delete cascade,
  url text not null,
  since timestamptz not null default now(),
  checked_at timestamptz,
  fault text,
  failures integer not null default 0,
  failed_since timestamptz,
  primary key (entry_id, url)
);
create index outside_links_due on workflow.outside_links (coalesce(checked_at, since));
create index outside_links_failed on workflow.outside_links (entry_id)
  where failed_since is not null;
`
