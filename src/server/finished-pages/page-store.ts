import { setValue } from '../../core/counters.ts'
import type { FinishedPage } from './finished-page.ts'

/** For the bookkeeping of a page and of each of its tags, in bytes, about. */
const OVERHEAD = { page: 1_000, tag: 150 }

type Stored = { page: FinishedPage; size: number }

/** The finished pages of this process, by path, under a limit of bytes. Those used last stay. */
export class PageStore {
  readonly #maxBytes: number
  readonly #pages = new Map<string, Stored>()
  readonly #pathsByTag = new Map<string, Set<string>>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get(path: string): FinishedPage | null {
    const stored = this.#pages.get(path)
    if (!stored) return null
    this.#pages.delete(path)
    this.#pages.set(path, stored)
    return stored.page
  }

  /** Stores a page, or takes notice that it has grown. */
  put(path: string, page: FinishedPage): void {
    this.delete(path)
    const size = page.size + OVERHEAD.page + OVERHEAD.tag * (page.tags?.length ?? 0)
    if (size > this.#maxBytes / 4) return
    this.#pages.set(path, { page, size })
    for (const tag of page.tags ?? []) {
      const paths = this.#pathsByTag.get(tag) ?? new Set()
      this.#pathsByTag.set(tag, paths.add(path))
    }
    this.#add(size)
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.delete(oldest)
    }
  }

  /** Whether this page, and no other, is stored. */
  has(path: string, page: FinishedPage): boolean {
    return this.#pages.get(path)?.page === page
  }

  delete(path: string): void {
    const stored = this.#pages.get(path)
    if (!stored) return
    this.#pages.delete(path)
    for (const tag of stored.page.tags ?? []) {
      const paths = this.#pathsByTag.get(tag)
      paths?.delete(path)
      if (paths?.size === 0) this.#pathsByTag.delete(tag)
    }
    this.#add(-stored.size)
  }

  /** Deletes the pages with one of the tags. */
  deleteTagged(tags: readonly string[]): void {
    for (const tag of tags)
      for (const path of [...(this.#pathsByTag.get(tag) ?? [])]) this.delete(path)
  }

  clear(): void {
    this.#pages.clear()
    this.#pathsByTag.clear()
    this.#add(-this.#bytes)
  }

  #add(bytes: number): void {
    this.#bytes += bytes
    setValue('page_cache_bytes', this.#bytes)
    setValue('page_cache_pages', this.#pages.size)
  }
}
