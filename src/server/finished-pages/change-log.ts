/** More changes than this during one rendering count as a change of everything. */
const MAX_CHANGES = 200

/** What has changed lately, so that a page that was being made meanwhile is not kept. */
export class ChangeLog {
  /** The tags of each change; `null`: everything. */
  readonly #changes: (readonly string[] | null)[] = []
  #count = 0

  /** The number of changes so far. */
  get count(): number {
    return this.#count
  }

  add(tags: readonly string[] | null): void {
    this.#count += 1
    this.#changes.push(tags)
    if (this.#changes.length > MAX_CHANGES) this.#changes.shift()
  }

  /** Whether a page with these tags may have changed after the first `count` changes. */
  touchedSince(count: number, tags: readonly string[]): boolean {
    const missed = this.#count - count
    if (missed > this.#changes.length) return true
    return this.#changes
      .slice(this.#changes.length - missed)
      .some((changed) => changed === null || changed.some((tag) => tags.includes(tag)))
  }
}
