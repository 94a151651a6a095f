import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AccountId,
  type AgencyId,
  type CouncilId,
  newId,
  type PersonId,
  PUBLIC_SCOPE,
  system,
} from '#platform/access'
import { scopeStatement } from './scope-statement.ts'

const council = newId<CouncilId>()
const account = newId<AccountId>()

describe('the statement that enters a scope', () => {
  it('sets the role and what its policies ask', () => {
    expect(scopeStatement(PUBLIC_SCOPE)).toBe('set local role app_public')
    expect(scopeStatement(system('a test'))).toBe('set local role app_system')
    expect(scopeStatement({ audience: 'council', council, account, readsPersonal: true })).toBe(
      `set local role app_council; select set_config('app.council', '${council}', true), ` +
        `set_config('app.account', '${account}', true), set_config('app.person', '', true), ` +
        `set_config('app.reads_personal', 'on', true)`,
    )
    const below = [newId<CouncilId>(), newId<CouncilId>()]
    expect(scopeStatement({ audience: 'superior', council, councils: below, account })).toContain(
      `set_config('app.councils', '{${below.join(',')}}', true)`,
    )
  })

  it('lets nothing but ids into its text', () => {
    const text = fc.oneof(fc.string(), fc.constant(`${council}' or '1'='1`), fc.constant(`${council}\n`))
    fc.assert(
      fc.property(text, (wild) => {
        fc.pre(wild !== '' && wild !== 'on')
        const scopes = [
          () => scopeStatement(system('a test', wild as CouncilId)),
          () => scopeStatement({ audience: 'superior', council, councils: [wild as CouncilId], account }),
          () => scopeStatement({ audience: 'agency', council, agency: wild as AgencyId, account }),
          () =>
            scopeStatement({ audience: 'council', council, account, person: wild as PersonId, readsPersonal: false }),
        ]
        for (const enter of scopes) expect(enter).toThrow('A scope holds ids only.')
      }),
    )
  })
})
