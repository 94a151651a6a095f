import { expect, test } from 'vitest'
import { createApi, replyOf } from './client.ts'
import { ProblemError } from './problem.ts'
import { SubmitKeys } from './submit-keys.ts'

type Answer = Response | Error

function apiAnswering(...answers: Answer[]) {
  const sent: Request[] = []
  let signedOut = 0
  const forbidden: string[] = []
  let made = 0
  const api = createApi({
    baseUrl: 'http://council.test',
    capacity: () => 'assignment-1',
    language: () => 'vi',
    keys: new SubmitKeys(() => `key-${++made}`),
    onSignedOut: () => (signedOut += 1),
    onForbidden: (code) => forbidden.push(code),
    send: async (request) => {
      sent.push(request)
      const answer = answers.shift()!
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  return { api, sent, signedOut: () => signedOut, forbidden }
}

const fine = () => new Response(null, { status: 204 })
const refused = (status: number, body: unknown = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })
const credentials = { loginName: 'thu.ky', password: 'a long enough one' }

test('every call carries language and capacity; only a POST carries a key', async () => {
  const { api, sent } = apiAnswering(Response.json({ items: [] }), fine())
  await replyOf(api.GET('/api/v1/logins'))
  await replyOf(api.POST('/api/v1/logins', { body: credentials }))
  expect(sent.map((r) => r.headers.get('X-Capacity'))).toEqual(['assignment-1', 'assignment-1'])
  expect(sent.map((r) => r.headers.get('Accept-Language'))).toEqual(['vi', 'vi'])
  expect(sent.map((r) => r.headers.get('Idempotency-Key'))).toEqual([null, 'key-1'])
})

test('a submit repeated before an answer keeps its key; after an answer the same content is a new act', async () => {
  const { api, sent } = apiAnswering(new TypeError('line lost'), refused(503), fine(), fine())
  for (let press = 0; press < 4; press += 1) {
    await replyOf(api.POST('/api/v1/logins', { body: credentials })).catch(() => undefined)
  }
  expect(sent.map((r) => r.headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1', 'key-1', 'key-2'])
})

test('other content is another act', async () => {
  const { api, sent } = apiAnswering(new TypeError('line lost'), fine())
  await replyOf(api.POST('/api/v1/logins', { body: credentials })).catch(() => undefined)
  await replyOf(api.POST('/api/v1/logins', { body: { ...credentials, loginName: 'van.thu' } }))
  expect(sent.map((r) => r.headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-2'])
})

test('a refusal is thrown with its status and code', async () => {
  const { api } = apiAnswering(refused(403, { title: 'Không được', code: 'platform/forbidden' }))
  const thrown = await replyOf(api.GET('/api/v1/me')).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(ProblemError)
  expect((thrown as ProblemError).problem).toMatchObject({
    status: 403,
    code: 'platform/forbidden',
    title: 'Không được',
  })
})

test('a lost line is thrown as a problem too', async () => {
  const { api } = apiAnswering(new TypeError('Failed to fetch'))
  const thrown = await replyOf(api.GET('/api/v1/me')).catch((error: unknown) => error)
  expect((thrown as ProblemError).problem).toMatchObject({ status: 0, code: 'ui/no-reply' })
})

test('a login the server no longer knows leads to sign-in; a wrong password there does not', async () => {
  const { api, signedOut } = apiAnswering(refused(401), refused(401))
  await replyOf(api.POST('/api/v1/logins', { body: credentials })).catch(() => undefined)
  expect(signedOut()).toBe(0)
  await replyOf(api.GET('/api/v1/me')).catch(() => undefined)
  expect(signedOut()).toBe(1)
})

test('what this login may not do is told by its code, and still thrown to who asked', async () => {
  const { api, forbidden } = apiAnswering(
    refused(403, { title: 'Chưa được', code: 'identity/second-step-owed' }),
    refused(409),
  )
  for (let call = 0; call < 2; call += 1) {
    expect(await replyOf(api.GET('/api/v1/me')).catch((error: unknown) => error)).toBeInstanceOf(ProblemError)
  }
  expect(forbidden).toEqual(['identity/second-step-owed'])
})
