import { connect } from 'node:net'

/** What no client sends that means well; each must be answered with less than 500, or cut off. */
const RAW: Readonly<Record<string, string>> = {
  'no HTTP': 'xin chào\r\n\r\n',
  'no host': 'GET /api/v1/me HTTP/1.1\r\n\r\n',
  'an unknown method': 'BREW /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n',
  'an address that is none': 'GET /api/v1/%ff%00%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'a way out of the folder': 'GET /app/../../../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'a way out, encoded': 'GET /app/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'a long address': `GET /api/v1/${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  'many headers': `GET / HTTP/1.1\r\nHost: a\r\n${'x-a: b\r\n'.repeat(3000)}\r\n`,
  'two lengths': 'POST /api/v1/logins HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  'length and chunks':
    'POST /api/v1/logins HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'broken chunks': 'POST /api/v1/logins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'a negative length': 'POST /api/v1/logins HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  'a header with a line end': 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nx: a\rb\r\n\r\n',
  'a cookie of everything': `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nCookie: login=${'%'.repeat(3000)}; login=;;;=\r\nConnection: close\r\n\r\n`,
  'an upgrade': 'GET /api/v1/live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
}

const WAIT_MS = 3000

/** Sends each of them over a connection of its own; answers those that were answered as a fault of the server. */
export async function rawFindings(port: number): Promise<string[]> {
  const findings: string[] = []
  for (const [name, text] of Object.entries(RAW)) {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(await answerTo(port, text))?.[1]
    if (status !== undefined && Number(status) >= 500) findings.push(`${name}: ${status}`)
  }
  return findings
}

function answerTo(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    const end = () => {
      socket.destroy()
      resolve(heard)
    }
    socket.setTimeout(WAIT_MS, end)
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1')
      if (heard.includes('\r\n\r\n')) end()
    })
    socket.on('error', end)
    socket.on('close', end)
  })
}
