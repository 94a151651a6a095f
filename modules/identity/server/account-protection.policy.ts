import { type CouncilId, definePolicy, denied, rolesInCouncil } from '#platform/access'
import type { OfAccount } from './account-protection.ts'

const OFFICE = ['officeChief', 'communeOfficer', 'systemAdmin'] as const

/** The council's office sees how its people sign in and asks them for a second factor. */
export const seeProtection = rolesInCouncil<{ councilId: CouncilId }>('identity.see-protection', OFFICE)
export const askSecondFactor = rolesInCouncil<{ councilId: CouncilId }>('identity.ask-second-factor', OFFICE)

/** How another signs in is changed by the office; how oneself does, with one's own password, or by another of the office. */
export const helpToSignIn = definePolicy<OfAccount>('identity.help-to-sign-in', (actor, subject) => {
  const verdict = seeProtection(actor, subject)
  if (verdict !== true) return verdict
  return subject.account === actor.account ? denied('own-work') : true
})
