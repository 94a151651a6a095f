import { describe, expect, it } from 'vitest'
import { Refusal, refusals } from './refusal.ts'

const refuse = refusals({ 'sample/taken': 409, 'sample/unknown': 404 })

describe('a refusal', () => {
  it('carries its code, the status of its code and what the text leaves blank', () => {
    const refusal = refuse('sample/taken', { seat: 7 })
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ code: 'sample/taken', status: 409, params: { seat: 7 }, errors: [] })
    expect(refusal.versions).toBeUndefined()
  })

  it('carries both versions of a conflict, and the fields that are wrong', () => {
    const versions = { yours: { version: 1 }, current: { version: 2 } }
    const errors = [{ path: 'seat', message: 'Ghế đã có người.' }]
    expect(refuse('sample/taken', {}, { versions, errors })).toMatchObject({ versions, errors })
  })

  it('is thrown, so that it rolls back, and knows the codes of its catalogue', () => {
    expect(() => {
      throw refuse('sample/unknown')
    }).toThrow('sample/unknown')
    expect(refuse.codes).toEqual({ 'sample/taken': 409, 'sample/unknown': 404 })
  })
})
