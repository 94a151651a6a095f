import { council, law } from './shape.ts'

/** Time, safety of the system and of personal data, duties of platforms. */
export const securityKeys = {
  'deadline.counting': law('text'),
  'time.zone': law('text'),
  'security.levelInternal': law('count'),
  'security.levelShared': law('count'),
  'security.levelThreeUsers': law('count'),
  'platform.requirementsNewBy': law('date'),
  'platform.requirementsOlderBy': law('date'),
  'secrecy.degrees': law('code'),
  'ai.reference': council('text'),
} as const
