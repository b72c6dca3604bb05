/** Why a task is not accepted: this client has too many tasks waiting, or all clients together. */
export type Crowding = 'client' | 'all'

/** Tells that a task was not started. */
export class QueueFullError extends Error {
  constructor(readonly crowding: Crowding) {
    super(`queue-full-${crowding}`)
  }
}

type Waiting = { start: () => void; expire: () => void }
type Client = { running: number; waiting: Waiting[] }
type Limits = {
  /** How many tasks run at once, of all clients and of one. */
  running: number
  runningOfOne: number
  /** How many tasks wait, of all clients and of one. */
  waiting: number
  waitingOfOne: number
  /** How long a task waits at most, in milliseconds. */
  patience: number
}

/**
 * Runs a limited number of tasks at once and shares the turns between clients: the clients with
 * waiting tasks take turns, however many tasks each has. Forgets a client when its last task ends.
 */
export class FairQueue {
  readonly #limits: Limits
  /** Clients with running or waiting tasks; whose turn is next comes first. */
  readonly #clients = new Map<string, Client>()
  #running = 0
  #waiting = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Runs a task when it is its turn. Throws QueueFullError if too many wait or it takes too long. */
  async run<T>(clientKey: string, task: () => Promise<T>): Promise<T> {
    const client = this.#clients.get(clientKey) ?? { running: 0, waiting: [] }
    if (client.waiting.length >= this.#limits.waitingOfOne) throw new QueueFullError('client')
    if (this.#waiting >= this.#limits.waiting) throw new QueueFullError('all')
    this.#clients.set(clientKey, client)
    await this.#turn(client)
    try {
      return await task()
    } finally {
      client.running -= 1
      this.#running -= 1
      this.#moveToEnd(clientKey, client)
      this.#forgetIfIdle(clientKey, client)
      this.#startNext()
    }
  }

  #turn(client: Client): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiting.expire(), this.#limits.patience)
      const waiting: Waiting = {
        start: () => {
          clearTimeout(timer)
          this.#waiting -= 1
          client.running += 1
          this.#running += 1
          resolve()
        },
        expire: () => {
          this.#waiting -= 1
          client.waiting.splice(client.waiting.indexOf(waiting), 1)
          for (const [key, each] of this.#clients) this.#forgetIfIdle(key, each)
          reject(new QueueFullError('all'))
        },
      }
      this.#waiting += 1
      client.waiting.push(waiting)
      this.#startNext()
    })
  }

  #startNext(): void {
    for (const [key, client] of this.#clients) {
      if (this.#running >= this.#limits.running) return
      const next = client.running < this.#limits.runningOfOne ? client.waiting.shift() : undefined
      if (!next) continue
      this.#moveToEnd(key, client)
      next.start()
    }
  }

  /** Puts a client that had its turn behind all others. */
  #moveToEnd(key: string, client: Client): void {
    this.#clients.delete(key)
    this.#clients.set(key, client)
  }

  #forgetIfIdle(key: string, { running, waiting }: Client): void {
    if (running === 0 && waiting.length === 0) this.#clients.delete(key)
  }
}
