import fc from 'fast-check'
import { fastify } from 'fastify'
import { describe, expect, it } from 'vitest'
import { createLogger } from './index.ts'

const SECRET = 'Tr0ub4dor-and-3'

function loggerInMemory() {
  const lines: string[] = []
  const logger = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } })
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> }
}

describe('a log line', () => {
  it('is one JSON object with level, time and what was given', () => {
    const { logger, last } = loggerInMemory()
    logger.warn({ council: 'c1', count: 3 }, 'sealed')
    expect(last()).toMatchObject({ level: 'warn', council: 'c1', count: 3, msg: 'sealed' })
    expect(last()['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it.each([
    { password: SECRET },
    { user: { credentials: { Password: SECRET } } },
    { list: [{ deep: { Set_Cookie: SECRET } }] },
    { headers: { cookie: SECRET } },
    { body: { text: SECRET } },
    { request: { query: { q: SECRET } } },
    { event: { fullName: SECRET, religion: SECRET } },
    { DATABASE_URL: SECRET },
    { cause: Object.assign(new Error('duplicate key'), { detail: `Key (email)=(${SECRET}) exists` }) },
    { err: Object.assign(new Error('duplicate key'), { detail: `Key (email)=(${SECRET}) exists`, where: SECRET }) },
    { err: Object.assign(new Error(`invalid input syntax: "${SECRET}"`), { code: '22P02' }) },
    { err: new Error('outer', { cause: Object.assign(new Error('inner'), { parameters: [SECRET] }) }) },
    { note: `postgres://app:${SECRET}@db/x` },
    { note: `Authorization: Bearer ${SECRET}` },
    { note: `__Host-login=${SECRET}; Path=/` },
    { note: `GET /api/v1/letters?sender=${SECRET}` },
    { buffer: Buffer.from(SECRET) },
  ])('lets nothing out of %j', (entry) => {
    const { logger, lines } = loggerInMemory()
    logger.error(entry, 'something happened')
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain(SECRET)
    expect(lines[0]).toContain('something happened')
  })

  it.each(['an@hdnd.example.vn', '0912345678', '+84912345678', '001099012345'])('hides %s in a text', (personal) => {
    const { logger, lines } = loggerInMemory()
    logger.info(`reminder to ${personal}, second`)
    expect(lines[0]).not.toContain(personal)
    expect(lines[0]).toContain(', second')
  })

  it('keeps ids whole', () => {
    const { logger, last } = loggerInMemory()
    const id = '01912345-6789-7000-8000-012345678901'
    logger.info({ council: id })
    expect(last()['council']).toBe(id)
  })

  it('keeps what is needed to find a fault', () => {
    const { logger, last } = loggerInMemory()
    const error = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      constraint: 'account_email',
      schema: 'identity',
      table: 'account',
    })
    logger.error({ err: error })
    expect(last()['err']).toMatchObject({
      code: '23505',
      message: 'duplicate key value',
      constraint: 'account_email',
      table: 'identity.account',
      stack: expect.stringContaining('logger.test.ts'),
    })
  })

  it('tells a copy of an error as the error, and hides in it what it hides in errors', () => {
    const { logger, lines, last } = loggerInMemory()
    const error = Object.assign(new Error('relation "pgboss.job" does not exist'), { code: '42P01' })
    logger.error({
      err: { code: error.code, detail: SECRET, message: error.message, stack: error.stack, queue: 'tests.remind' },
    })
    expect(last()['err']).toMatchObject({
      code: '42P01',
      message: 'relation "pgboss.job" does not exist',
      stack: expect.stringContaining('logger.test.ts'),
    })
    expect(lines[0]).not.toContain(SECRET)
    logger.error({ err: { reason: SECRET } })
    expect(lines[1]).not.toContain(SECRET)
  })

  it('survives circles and depth', () => {
    const { logger, lines } = loggerInMemory()
    const circle: Record<string, unknown> = { password: SECRET }
    circle['self'] = circle
    logger.info(circle)
    expect(lines[0]).not.toContain(SECRET)
  })

  it('hides a sensitive name anywhere in any object', () => {
    const secretName = fc.constantFrom('password', 'Cookie', 'authorization', 'body', 'e_mail', 'PHONE')
    const wrapped = fc.array(fc.oneof(fc.constant('list'), fc.constantFrom('a', 'b', 'user')), { maxLength: 8 })
    fc.assert(
      fc.property(secretName, wrapped, (name, path) => {
        const { logger, lines } = loggerInMemory()
        const entry = path.reduce<object>((inner, key) => (key === 'list' ? { list: [inner] } : { [key]: inner }), {
          [name]: SECRET,
        })
        logger.info(entry)
        expect(lines[0]).not.toContain(SECRET)
      }),
    )
  })
})

describe('as the logger of Fastify', () => {
  it('logs requests by route pattern, without address, headers or body', async () => {
    const { logger, lines } = loggerInMemory()
    const app = fastify({ loggerInstance: logger })
    app.post('/councils/:council/letters', (request) => {
      request.log.info({ req: request, count: 1 }, 'handled')
      throw new Error('a fault')
    })
    await app.inject({
      method: 'POST',
      url: `/councils/${SECRET}/letters?sender=${SECRET}`,
      headers: { cookie: `__Host-login=${SECRET}`, authorization: `Bearer ${SECRET}` },
      payload: { text: SECRET },
    })
    await app.close()
    const text = lines.join('')
    expect(text).not.toContain(SECRET)
    expect(text).toContain('"route":"/councils/:council/letters"')
    expect(text).toContain('a fault')
    expect(text).toContain('"status":500')
  })
})
