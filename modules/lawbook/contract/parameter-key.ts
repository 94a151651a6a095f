import { z } from 'zod'
import { citizenKeys } from './keys/citizens.ts'
import { compositionKeys } from './keys/composition.ts'
import { documentKeys } from './keys/documents.ts'
import { reportKeys } from './keys/reports.ts'
import { resolutionKeys } from './keys/resolutions.ts'
import { securityKeys } from './keys/security.ts'
import { sessionKeys } from './keys/sessions.ts'
import { standingKeys } from './keys/standing.ts'
import { supervisionKeys } from './keys/supervision.ts'
import { targetKeys } from './keys/targets.ts'
import { voterKeys } from './keys/voters.ts'
import type { KeyShape } from './keys/shape.ts'
import type { ParameterKind, ValueOfKind } from './parameter-value.ts'

/** The keys by area, in the order in which screens show them. */
export const keysByArea = {
  composition: compositionKeys,
  sessions: sessionKeys,
  resolutions: resolutionKeys,
  standing: standingKeys,
  supervision: supervisionKeys,
  voters: voterKeys,
  citizens: citizenKeys,
  documents: documentKeys,
  reports: reportKeys,
  targets: targetKeys,
  security: securityKeys,
} as const

/** Every key with its kind and who may set it. Rules hold keys, never numbers. */
export const parameterKeys = {
  ...compositionKeys,
  ...sessionKeys,
  ...resolutionKeys,
  ...standingKeys,
  ...supervisionKeys,
  ...voterKeys,
  ...citizenKeys,
  ...documentKeys,
  ...reportKeys,
  ...targetKeys,
  ...securityKeys,
} as const satisfies Readonly<Record<string, KeyShape>>

export type ParameterKey = keyof typeof parameterKeys
export type KindOf<Key extends ParameterKey> = (typeof parameterKeys)[Key]['kind']
export type ValueOf<Key extends ParameterKey> = ValueOfKind<KindOf<Key>>
/** The keys of one kind, e.g. `KeyOfKind<'days'>` for what a deadline may be computed from. */
export type KeyOfKind<Kind extends ParameterKind> = {
  [Key in ParameterKey]: KindOf<Key> extends Kind ? Key : never
}[ParameterKey]

export const PARAMETER_KEYS = Object.keys(parameterKeys) as [ParameterKey, ...ParameterKey[]]
export const ParameterKeySchema = z.enum(PARAMETER_KEYS)

export type ParameterArea = keyof typeof keysByArea
export const PARAMETER_AREAS = Object.keys(keysByArea) as [ParameterArea, ...ParameterArea[]]
export const ParameterAreaSchema = z.enum(PARAMETER_AREAS)

const areaByKey = new Map(
  PARAMETER_AREAS.flatMap((area) => Object.keys(keysByArea[area]).map((key) => [key, area] as const)),
)

/** The area that a key belongs to. */
export function areaOf(key: ParameterKey): ParameterArea {
  return areaByKey.get(key)!
}

/** Whether a rule's key asks for a value of this kind. */
export function isKeyOfKind<Kind extends ParameterKind>(key: ParameterKey, kind: Kind): key is KeyOfKind<Kind> {
  return parameterKeys[key].kind === kind
}
