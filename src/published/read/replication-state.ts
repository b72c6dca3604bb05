import type { ReplicationState } from './replica-rule.ts'

/**
 * The position of a replica is how far it has replayed the log, of the primary how far it has
 * written it.
 */
const QUERY = `
  select count(*)::integer as sequence, pg_is_in_recovery() as follows,
         (case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
               else pg_current_wal_lsn() end)::text as position
    from portal.withdrawals`
type StateRow = { sequence: number; follows: boolean; position: string | null }
type Queryable = { query: <Row extends StateRow>(text: string) => Promise<{ rows: Row[] }> }

/**
 * Asks the primary or the replica how far it is. Throws if it does not respond or has the other
 * role.
 */
export async function readReplicationState(
  database: Queryable,
  role: 'primary' | 'replica',
): Promise<ReplicationState> {
  const {
    rows: [row],
  } = await database.query<StateRow>(QUERY)
  if (!row || row.follows !== (role === 'replica')) throw new Error(`This is no ${role}`)
  return { sequence: row.sequence, position: row.position ? toBigInt(row.position) : null }
}

/** `16/B374D848` has two halves in hexadecimal digits. */
function toBigInt(position: string): bigint {
  const [high = '0', low = '0'] = position.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** How far the primary is, and how much of that was announced. */
export class PrimarySequence {
  private announcements = 0
  private known: { sequence: number; announcements: number } | null = null

  wasAnnounced(): void {
    this.announcements += 1
  }

  /**
   * Asks the primary; again if something was announced meanwhile, which the response may not know.
   * `isUnannounced`: something was taken back without an announcement. Throws if the primary does not
   * respond.
   */
  async ask(client: Queryable): Promise<{ state: ReplicationState; isUnannounced: boolean }> {
    let state: ReplicationState
    let before: number
    do {
      before = this.announcements
      state = await readReplicationState(client, 'primary')
    } while (this.announcements !== before)
    const { known, announcements } = this
    const isUnannounced =
      known !== null && known.sequence !== state.sequence && known.announcements === announcements
    this.known = { sequence: state.sequence, announcements }
    return { state, isUnannounced }
  }
}
