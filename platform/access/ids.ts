import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

/*
 * Every id is a UUID with a brand, so that a body can't be passed where a delegate is meant.
 * Schema and type share the name: `CouncilId.parse(text)`, `(id: CouncilId) => …`.
 */

export const CouncilId = z.uuid().brand<'CouncilId'>()
export type CouncilId = z.infer<typeof CouncilId>

export const AccountId = z.uuid().brand<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>

export const LoginId = z.uuid().brand<'LoginId'>()
export type LoginId = z.infer<typeof LoginId>

/** A role that an account holds in a council, a body or an agency for a time. */
export const AssignmentId = z.uuid().brand<'AssignmentId'>()
export type AssignmentId = z.infer<typeof AssignmentId>

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const MandateId = z.uuid().brand<'MandateId'>()
export type MandateId = z.infer<typeof MandateId>

export const BodyId = z.uuid().brand<'BodyId'>()
export type BodyId = z.infer<typeof BodyId>

export const AgencyId = z.uuid().brand<'AgencyId'>()
export type AgencyId = z.infer<typeof AgencyId>

/** A new time-ordered id (UUIDv7), made in the process so that a record knows its id before it is written. */
export function newId<Id extends string>(): Id {
  return uuidv7() as Id
}
