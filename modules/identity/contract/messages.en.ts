import type { Translation } from '#platform/refusal'
import { peopleEn } from './people-texts.en.ts'
import { roleNamesEn } from './role-names.en.ts'
import { signInEn } from './sign-in-texts.en.ts'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'identity/wrong-name-or-password': {
      title: 'Wrong login name or password',
      detail: 'You are not signed in. The account is safe.',
      next: 'Check the keyboard and Caps Lock and try again; if you forgot the password, ask your office.',
    },
    'identity/too-many-tries': {
      title: 'Too many wrong tries',
      detail: 'To protect the account, this device pauses signing in with this name. Other devices are not affected.',
      next: 'Wait {minutes} minutes and try again, or ask your office.',
    },
    'identity/no-capacity': {
      title: 'The account holds no role today',
      detail:
        'You signed in, but the role has ended, or none was given. Nothing has changed; what was done keeps its title.',
      next: 'Choose another role, or ask your office for one.',
    },
    'identity/password-too-common': {
      title: 'This password is easy to guess',
      detail: 'It is a common one, repeats characters or holds the login name. The old password still stands.',
      next: 'Use a short sentence only you know, such as four unrelated words.',
    },
    'identity/wrong-current-password': {
      title: 'The current password is wrong',
      detail: 'The password was not changed.',
      next: 'Type the current password again.',
    },
    'identity/own-role': {
      title: 'Nobody gives a role to themselves',
      detail: 'A role is given by somebody else. Nothing was changed.',
      next: 'Ask another administrator or the council above.',
    },
    'identity/role-for-council': {
      title: 'This role does not fit',
      detail: 'The role is not used in this council, or the agency it belongs to is missing.',
      next: 'Choose another role or name the agency.',
    },
    'identity/role-is-over': {
      title: 'This role is over',
      detail: 'It was held until {day}; another last day would bring it back. Nothing was changed.',
      next: 'Give a new role if the person goes on.',
    },
    'identity/ends-before-it-began': {
      title: 'The last day lies before the first',
      detail: 'This role began on {from}. Nothing was changed.',
      next: 'Choose a last day from then on.',
    },
    'identity/setup-link-spent': {
      title: 'The setup link is no longer valid',
      detail: 'It works once and ends when there is an administrator.',
      next: 'Sign in as administrator; if there is none, restart the server for a new link.',
    },
    ...peopleEn.refusals,
    ...signInEn.refusals,
  },
  roles: roleNamesEn,
}
