import type { SMTPServerOptions } from 'smtp-server'
import type { Email } from 'postal-mime'

export interface TestMailServer {
  /** What the application is told: `smtp://127.0.0.1:…`. */
  readonly url: string
  /** The letters that came in, as their reader sees them. */
  readonly received: readonly Email[]
  readonly close: () => Promise<void>
}

/** A real mail server on a port of its own that reads what it gets. Loaded when asked for: few tests send letters. */
export async function aMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const [{ SMTPServer }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')])
  const received: Email[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => received.push(mail))
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
