import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMITMENT_STATES } from '#commitments'
import { COMPETENCES, PETITION_ACTS, PETITION_STATES } from '#voters'
import { allows, type OwnFacts, petitionState } from './petition.rules.ts'

const own = (facts: Partial<OwnFacts> = {}): OwnFacts => ({
  competence: 'province',
  field: 'transport',
  duplicate: false,
  answeredOnSpot: false,
  inLetter: false,
  informed: false,
  ended: false,
  ...facts,
})

describe('where a petition is', () => {
  test.each([
    [own({ competence: null }), null, 'recorded'],
    [own({ field: null }), null, 'recorded'],
    [own(), null, 'classified'],
    [own({ answeredOnSpot: true }), null, 'answeredOnSpot'],
    [own({ inLetter: true }), null, 'awaitingSignature'],
    [own({ inLetter: true }), 'returned', 'awaitingSignature'],
    [own({ inLetter: true }), 'issued', 'forwarded'],
    [own(), 'issued', 'forwarded'],
    [own(), 'acknowledged', 'acknowledged'],
    [own(), 'returned', 'returned'],
    [own(), 'answered', 'answered'],
    [own(), 'judged', 'answered'],
    [own({ informed: true }), 'judged', 'informed'],
    [own({ informed: true }), 'issued', 'forwarded'],
    [own(), 'closed', 'closed'],
    [own({ ended: true }), null, 'closed'],
    [own({ duplicate: true, ended: true }), null, 'duplicate'],
  ] as const)('%j with the ledger at %s is %s', (facts, ledger, state) => {
    expect(petitionState(facts, ledger)).toBe(state)
  })

  test('whatever is recorded, it is somewhere; and from everywhere something can be done', () => {
    const facts: fc.Arbitrary<OwnFacts> = fc.record({
      competence: fc.option(fc.constantFrom(...COMPETENCES)),
      field: fc.option(fc.constant('transport')),
      duplicate: fc.boolean(),
      answeredOnSpot: fc.boolean(),
      inLetter: fc.boolean(),
      informed: fc.boolean(),
      ended: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, fc.option(fc.constantFrom(...COMMITMENT_STATES)), (said, ledger) => {
        const state = petitionState(said, ledger)
        expect(PETITION_STATES).toContain(state)
        // What waits in a letter moves with the letter.
        const still = PETITION_ACTS.every((act) => !allows(state, act))
        expect(still).toBe(state === 'awaitingSignature')
        // What has gone out, or is closed, is never sent a second time, unless it came back or its letter was recalled.
        const isOut = ledger !== null && ledger !== 'returned' && ledger !== 'recalled'
        expect(allows(state, 'forward') && isOut).toBe(false)
      }),
    )
  })
})
