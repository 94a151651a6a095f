import type { Translation } from '#platform/refusal'
import { peopleEn } from './people-texts.en.ts'
import { signInEn } from './sign-in-texts.en.ts'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  subjects: {
    'identity/assignment': 'Role',
    'identity/account': 'Account',
    'identity/login': 'Login',
    'identity/installation': 'System',
    ...peopleEn.subjects,
    ...signInEn.subjects,
  },
  acts: {
    'identity.role-granted': 'Role granted',
    'identity.role-ended': 'Role ended',
    'identity.role-given-back': 'Role given back',
    'identity.password-changed': 'Password changed',
    'identity.login-revoked': 'Login revoked',
    'identity.installation-set-up': 'First set-up',
    ...peopleEn.acts,
    ...signInEn.acts,
  },
}
