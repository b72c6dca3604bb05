import { liveSessions } from '../../auth/sessions/sessions.ts'
import { log as logger } from '../../core/log/log.ts'
import type { Sql } from '../../core/sql.ts'
import { unsavedIn, type UnsavedBy } from '../unsaved-words/unsaved-words.ts'
import { listenToDesk, type DeskListener } from './desk-listener.ts'
import {
  closePage,
  keepPages,
  lastSaveOf,
  openPage,
  presentOn,
  type LastSave,
  type OpenPage,
  type Present,
} from './presence-rows.ts'

/** In milliseconds. */
const BEAT = 15_000
/** One person's pages in one process; the oldest ends when there are more. */
const MAX_PAGES = 12

/** A message to a page. */
export type PageNews = { others: Present[] } | { saved: LastSave } | { unsaved: UnsavedBy[] }
type Page = OpenPage & {
  sessionId: string
  send: (news: PageNews) => void
  /** Shows proxies that the connection is in use. */
  beat: () => void
  /** `session`: because the session has ended. */
  end: (why?: 'session') => void
}

/**
 * The pages of one process on which somebody has an answer open. Each gets a message at once when
 * somebody else opens or saves the answer, in whatever process that happens. A page ends with its
 * session.
 */
export class PresenceHub {
  private readonly pages = new Map<string, Page>()
  private listener: DeskListener | null = null
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly sql: Sql,
    private readonly connectionString: string | undefined,
  ) {}

  async open(page: Page): Promise<void> {
    const own = [...this.pages.values()].filter(({ personId }) => personId === page.personId)
    for (const oldest of own.slice(0, Math.max(0, own.length - MAX_PAGES + 1))) oldest.end()
    this.pages.set(page.page, page)
    this.start()
    try {
      await openPage(this.sql, page)
    } catch (error) {
      this.pages.delete(page.page)
      if (this.pages.size === 0) this.stop()
      throw error
    }
    await this.sendAll(page.entryId)
  }

  /** Forgets a page. Its stream has ended already, or is about to. */
  async close({ page }: Pick<Page, 'page'>): Promise<void> {
    const closed = this.pages.get(page)
    if (!closed) return
    this.pages.delete(page)
    if (this.pages.size === 0) this.stop()
    await closePage(this.sql, closed)
  }

  /** Ends every page, when the process stops. */
  endAll(): void {
    for (const page of this.pages.values()) page.end()
  }

  private start(): void {
    this.listener ??= listenToDesk(this.connectionString, {
      onNews: (news) => {
        if (news.kind === 'here') this.attempt(this.sendPresent(news.entry))
        else if (news.kind === 'saved') this.attempt(this.sendSaved(news.entry))
        else if (news.kind === 'unsaved') this.attempt(this.sendUnsaved(news.entry))
        else
          for (const page of this.pages.values())
            if (page.sessionId === news.session) page.end('session')
      },
      onConnect: () => {
        for (const entry of new Set([...this.pages.values()].map(({ entryId }) => entryId)))
          this.attempt(this.sendAll(entry))
        this.attempt(this.endWithSessions())
      },
    })
    this.timer ??= setInterval(() => this.attempt(this.beat()), BEAT).unref()
  }

  private stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
    this.listener?.close()
    this.listener = null
  }

  private attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => logger.warn({ err: error }, 'Presence could not be told'))
  }

  private async beat(): Promise<void> {
    for (const page of this.pages.values()) page.beat()
    await this.endWithSessions()
    await keepPages(this.sql, [...this.pages.keys()])
  }

  /** Ends pages whose session expired, or whose person may not sign in any more. */
  private async endWithSessions(): Promise<void> {
    // A page that opens meanwhile has just been checked.
    const pages = [...this.pages.values()]
    const live = await liveSessions(this.sql, [...new Set(pages.map(({ sessionId }) => sessionId))])
    for (const page of pages) if (!live.has(page.sessionId)) page.end('session')
  }

  private pagesOn(entryId: number): Page[] {
    return [...this.pages.values()].filter((page) => page.entryId === entryId)
  }

  private sendAll(entryId: number): Promise<unknown> {
    return Promise.all([
      this.sendPresent(entryId),
      this.sendSaved(entryId),
      this.sendUnsaved(entryId),
    ])
  }

  private async sendPresent(entryId: number): Promise<void> {
    if (this.pagesOn(entryId).length === 0) return
    const present = await presentOn(this.sql, entryId)
    for (const page of this.pagesOn(entryId))
      page.send({ others: present.filter(({ id }) => id !== page.personId) })
  }

  private async sendSaved(entryId: number): Promise<void> {
    if (this.pagesOn(entryId).length === 0) return
    const saved = await lastSaveOf(this.sql, entryId)
    if (saved) for (const page of this.pagesOn(entryId)) page.send({ saved })
  }

  private async sendUnsaved(entryId: number): Promise<void> {
    if (this.pagesOn(entryId).length === 0) return
    const unsaved = await unsavedIn(this.sql, entryId)
    for (const page of this.pagesOn(entryId))
      page.send({ unsaved: unsaved.filter(({ id }) => id !== page.personId) })
  }
}

const HUBS = Symbol.for('attune.presence.hubs')

function hubs(): Map<string, PresenceHub> {
  const global = globalThis as { [HUBS]?: Map<string, PresenceHub> }
  return (global[HUBS] ??= new Map())
}

/** The hub of this process for a database. */
export function hubFor(sql: Sql, connectionString = process.env.DATABASE_URL): PresenceHub {
  const key = connectionString ?? ''
  const hub = hubs().get(key) ?? new PresenceHub(sql, connectionString)
  hubs().set(key, hub)
  return hub
}

/** Ends all event streams of this process, so that it can stop. */
export function endPresence(): void {
  for (const hub of hubs().values()) hub.endAll()
}
