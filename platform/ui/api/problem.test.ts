import { beforeAll, describe, expect, test } from 'vitest'
import i18next from 'i18next'
import { vi } from '../messages.vi.ts'
import { codeOf, noReplyProblem, ProblemError, problemFrom, problemOf } from './problem.ts'

beforeAll(async () => {
  await i18next.init({ lng: 'vi', resources: { vi: { ui: vi } }, interpolation: { prefix: '{', suffix: '}' } })
})

describe('a problem document', () => {
  const body = {
    type: 'https://example.test/problems/councils/seat-taken',
    title: 'Ghế này đã có người',
    detail: 'Chưa có gì được lưu.',
    code: 'councils/seat-taken',
    next: 'Chọn ghế khác.',
    params: { seat: 12, nested: { no: true } },
    errors: [{ path: 'seat', message: 'Đã có người' }, { path: 3 }],
  }

  test('is shown in its own words, with flat params and well-formed field errors only', () => {
    expect(problemFrom(409, body)).toEqual({
      type: body.type,
      title: body.title,
      detail: body.detail,
      status: 409,
      code: 'councils/seat-taken',
      next: 'Chọn ghế khác.',
      params: { seat: 12 },
      errors: [{ path: 'seat', message: 'Đã có người' }],
    })
  })

  test('of a conflict keeps both versions', () => {
    const versions = { yours: { version: 3 }, current: { version: 4 } }
    expect(problemFrom(409, { ...body, versions }).versions).toEqual(versions)
    expect(problemFrom(409, { ...body, versions: { yours: 1 } })).not.toHaveProperty('versions')
  })
})

describe('a reply that is no problem document', () => {
  test.each([
    [401, 'ui/signed-out'],
    [403, 'ui/forbidden'],
    [404, 'ui/not-found'],
    [413, 'ui/too-large'],
    [429, 'ui/too-many'],
    [418, 'ui/refused'],
    [500, 'ui/server-fault'],
    [502, 'ui/server-fault'],
  ])('with status %i is %s, and says what happened, what is safe, what to do', (status, code) => {
    const problem = problemFrom(status, '<html>Bad gateway</html>')
    expect(problem.code).toBe(code)
    for (const text of [problem.title, problem.detail, problem.next]) expect(text).not.toMatch(/^$|refusals\./)
  })

  test('no reply at all is told as such', () => {
    expect(noReplyProblem().code).toBe(codeOf(0))
    expect(noReplyProblem().title).toBe(vi.refusals['ui/no-reply'].title)
  })
})

test('what is thrown and is no refusal is a fault of the screen, without its inner words', () => {
  const problem = problemOf(new TypeError('x is undefined'))
  expect(problem.code).toBe('ui/screen-fault')
  expect(JSON.stringify(problem)).not.toContain('undefined')
  const refused = problemFrom(404, undefined)
  expect(problemOf(new ProblemError(refused))).toBe(refused)
})
