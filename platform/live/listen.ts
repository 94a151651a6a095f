import pg from 'pg'

export interface ListenOptions {
  readonly url: string
  readonly channel: string
  /** Called at every notice, and after every connection, since notices may have been missed. */
  readonly onNotice: () => void
  readonly onFailure: (error: unknown) => void
}

export interface Listening {
  readonly stop: () => Promise<void>
}

const AGAIN_AFTER_MS = 500
const KEEP_ALIVE_MS = 10_000

/** Listens on a connection of its own, and connects again when it breaks. */
export function listen({ url, channel, onNotice, onFailure }: ListenOptions): Listening {
  let stopped = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: url,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    })
    client = own
    let broken = false
    const lost = (error: unknown) => {
      if (broken || stopped) return
      broken = true
      onFailure(error)
      void endQuietly(own)
      retry = setTimeout(() => void connect(), AGAIN_AFTER_MS)
    }
    own.on('error', lost)
    own.on('end', () => lost(new Error('The connection that listens was closed.')))
    own.on('notification', onNotice)
    try {
      await own.connect()
      await own.query(`listen ${own.escapeIdentifier(channel)}`)
      onNotice()
    } catch (error) {
      lost(error)
    }
  }

  void connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      if (client) await endQuietly(client)
    },
  }
}

/** The connection may be broken: then there is nothing left to end. */
async function endQuietly(client: pg.Client): Promise<void> {
  await client.end().catch(() => undefined)
}
