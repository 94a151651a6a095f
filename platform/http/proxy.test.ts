import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '#platform/testing'
import { type TestApi, testServer } from '#identity/testing'
import { anyone, get } from './index.ts'

const db = useDatabase()
const PROXY = '10.9.9.9'
const CLIENT = '203.0.113.7'
const FORGED = '198.51.100.66'

const whence = get('/whence', {
  summary: 'From where the caller comes, as it is counted and put on record',
  access: anyone('a test asks where it comes from'),
  callsPerMinute: 20,
  reply: z.object({ address: z.string() }),
  handle: async ({ from }) => ({ address: from.address }),
})

const open: TestApi[] = []
afterAll(() => Promise.all(open.map((api) => api.server.close())))

async function behind(trustProxy?: readonly string[] | number) {
  const api = await testServer(db.database, {
    routes: [whence],
    server: trustProxy === undefined ? {} : { trustProxy },
  })
  open.push(api)
  return async (from: string, forwarded?: string) => {
    const answer = await api.server.inject({
      url: '/api/v1/whence',
      remoteAddress: from,
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    })
    return answer.statusCode === 200 ? answer.json<{ address: string }>().address : answer.statusCode
  }
}

describe('where a caller comes from', () => {
  it('is told by the proxy that is trusted, and by nobody else', async () => {
    const ask = await behind([PROXY])
    expect(await ask(PROXY, CLIENT)).toBe(CLIENT)
    expect(await ask(CLIENT, FORGED)).toBe(CLIENT)
    expect(await ask(CLIENT)).toBe(CLIENT)
  })

  it('is the last that the proxy did not write itself, where it appends to what a caller made up', async () => {
    for (const trusted of [[PROXY], 1] as const) {
      const ask = await behind(trusted)
      expect(await ask(PROXY, `${FORGED}, ${CLIENT}`)).toBe(CLIENT)
    }
  })

  it('is the other end of the line where no proxy is trusted', async () => {
    const ask = await behind()
    expect(await ask(PROXY, CLIENT)).toBe(PROXY)
  })

  it('is what calls of strangers are counted by: a made-up address starts no new count', async () => {
    const ask = await behind([PROXY])
    for (let call = 0; call < 20; call += 1) expect(await ask(CLIENT, `198.51.100.${call}`)).toBe(CLIENT)
    expect(await ask(CLIENT, '198.51.100.99')).toBe(429)
    expect(await ask(PROXY, CLIENT)).toBe(429)
    expect(await ask(PROXY, '203.0.113.8')).toBe('203.0.113.8')
  })
})
