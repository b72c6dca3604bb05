/**
 * When each job of the tick last ran, and how it ended. `finished_at` is empty while one runs, or
 * when it was cut off.
 */
export const TICK = `
create table workflow.tick_jobs (
  name text primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  failures integer not null default 0,
  error text
);
`
