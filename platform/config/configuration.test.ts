import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, parseArguments, readConfiguration } from './index.ts'

function problemsOf(source: Parameters<typeof readConfiguration>[0]): ConfigurationError {
  try {
    readConfiguration(source)
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error('the configuration was accepted')
}

/** The port that was read, or the error that names the problems; anything else that is thrown fails the test. */
function outcomeOf(env: Record<string, string>): number | ConfigurationError {
  try {
    return readConfiguration({ env }).port
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
}

describe('readConfiguration', () => {
  it('starts on an empty environment', () => {
    expect(readConfiguration({})).toEqual({
      role: 'all',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      databaseUrl: undefined,
      dataDir: resolve('data'),
      filesDir: resolve('data/files'),
      logLevel: 'info',
      trustProxy: false,
      callsPerMinute: 600,
      maxUploadBytes: 50 * 1024 * 1024,
      poolSize: 16,
      drainSeconds: 0,
      oidc: undefined,
      mail: undefined,
      demo: false,
    })
  })

  it('reads every variable', () => {
    const read = readConfiguration({
      env: {
        ROLE: 'worker',
        HOST: '0.0.0.0',
        PORT: '443',
        PUBLIC_URL: 'https://hdnd.bacninh.example/',
        DATABASE_URL: 'postgres://app:pass@db.example:5432/nghitruong',
        DATA_DIR: '/srv/data',
        LOG_LEVEL: 'debug',
        TRUST_PROXY: '10.0.0.0/8, ::1',
        RATE_LIMIT_PER_MINUTE: '1000',
        MAX_UPLOAD_MB: '100',
        POOL_SIZE: '32',
        DEMO: '1',
      },
    })
    expect(read).toMatchObject({
      role: 'worker',
      publicUrl: 'https://hdnd.bacninh.example',
      filesDir: '/srv/data/files',
      trustProxy: ['10.0.0.0/8', '::1'],
      callsPerMinute: 1000,
      maxUploadBytes: 100 * 1024 * 1024,
      demo: true,
    })
  })

  it('lets a flag beat the environment and takes an empty value as not set', () => {
    const read = readConfiguration({
      argv: ['--port', '9000', '--role=api'],
      env: { PORT: '1', ROLE: '', HOST: ' ' },
    })
    expect(read).toMatchObject({ port: 9000, role: 'api', host: '127.0.0.1' })
  })

  it('lists every wrong setting at once, in both languages', () => {
    const error = problemsOf({
      argv: ['--fast', 'extra'],
      env: { PORT: '99999', ROLE: 'web', TRUST_PROXY: 'true', PUBLIC_URL: 'https://a.vn/app' },
    })
    expect(error.problems.map(({ variable }) => variable).sort()).toEqual(
      ['--fast', 'extra', 'PORT', 'ROLE', 'TRUST_PROXY', 'PUBLIC_URL'].sort(),
    )
    expect(error.message).toContain('PORT: có «99999», cần số nguyên từ 0 đến 65535')
    expect(error.message).toContain('PORT: found “99999”, expected a whole number from 0 to 65535')
  })

  it.each(['mysql://root:hunter2@db/x', 'postgres//app:hunter2@db/x', 'hunter2', 'postgres://app:hunter2@/x'])(
    'never prints the password of %s',
    (DATABASE_URL) => {
      const { message, problems } = problemsOf({ env: { DATABASE_URL } })
      expect(problems).toHaveLength(1)
      expect(message).toContain('DATABASE_URL')
      expect(message).not.toContain('hunter2')
    },
  )

  it('takes a provider of single sign-on whole or not at all, and never prints its secret', () => {
    const whole = {
      OIDC_ISSUER: 'https://sso.bacninh.example/realms/congvu',
      OIDC_CLIENT_ID: 'nghi-truong',
      OIDC_CLIENT_SECRET: 'hunter2',
      OIDC_LABEL: 'tài khoản công vụ',
    }
    expect(readConfiguration({ env: whole }).oidc).toEqual({
      issuer: 'https://sso.bacninh.example/realms/congvu',
      clientId: 'nghi-truong',
      clientSecret: 'hunter2',
      label: 'tài khoản công vụ',
    })
    const half = problemsOf({ env: { OIDC_ISSUER: whole.OIDC_ISSUER } })
    expect(half.problems.map(({ variable }) => variable)).toEqual(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
    const plain = problemsOf({ env: { ...whole, OIDC_ISSUER: 'http://sso.bacninh.example' } })
    expect(plain.problems.map(({ variable }) => variable)).toEqual(['OIDC_ISSUER'])
    expect(problemsOf({ env: { ...whole, OIDC_CLIENT_SECRET: 'hunter2\u0007' } }).message).not.toContain('hunter2')
  })

  it('cannot be changed after the start', () => {
    const read = readConfiguration({ env: { TRUST_PROXY: '10.0.0.1' } })
    expect(Object.isFrozen(read)).toBe(true)
    expect(Object.isFrozen(read.trustProxy)).toBe(true)
  })

  it('accepts a whole number exactly when it is in range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 200_000 }), (port) => {
        const isAccepted = outcomeOf({ PORT: String(port) }) === port
        expect(isAccepted).toBe(port >= 0 && port <= 65_535)
      }),
    )
  })

  it('answers any text with a value or with a named problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const env = { PORT: text, PUBLIC_URL: text, TRUST_PROXY: text, DATABASE_URL: text }
        expect(['number', 'object']).toContain(typeof outcomeOf(env))
      }),
    )
  })

  it('takes a mail server only with who writes, and the other way round', () => {
    const [url, from] = ['smtp://hdnd:hunter2@mail.example:587', 'Văn phòng HĐND <hdnd@example.vn>']
    expect(readConfiguration({ env: { SMTP_URL: url, MAIL_FROM: from } }).mail).toEqual({ url, from })
    expect(problemsOf({ env: { SMTP_URL: url } }).problems).toMatchObject([{ variable: 'MAIL_FROM' }])
    expect(problemsOf({ env: { MAIL_FROM: from } }).problems).toMatchObject([{ variable: 'SMTP_URL' }])
    const { message } = problemsOf({ env: { SMTP_URL: 'http://hdnd:hunter2@mail', MAIL_FROM: 'nobody' } })
    expect(message).not.toContain('hunter2')
  })
})

describe('parseArguments', () => {
  it('reads flags with = and with a space', () => {
    expect(parseArguments(['--data', '/d', '--host=::1'])).toEqual({
      values: { DATA_DIR: '/d', HOST: '::1' },
      problems: [],
    })
  })

  it('names a flag without its value', () => {
    expect(parseArguments(['--port']).problems).toMatchObject([{ variable: '--port', found: null }])
  })
})
