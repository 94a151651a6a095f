import { roleNamesEn } from '../../contract/role-names.en.ts'

export const en = {
  screen: {
    roles: roleNamesEn,
    title: 'Sign-in security',
    lead: 'Who must use a second step, how everybody signs in, and help for who lost a phone.',
    rule: {
      title: 'Rule on the second step',
      none: 'The council asks no role for a second step.',
      stands: 'From {day} on: {roles}.',
      change: 'Set the rule',
      roles: 'Roles that must use a second step',
      from: 'Required from',
      fromHelp:
        'Before this day people are reminded on the first page; from it on nothing else is open until it is set up. Whoever comes in by the desk’s code or an invitation can work in that one sign-in.',
      submit: 'Save the rule',
      saved: 'The rule on the second step is saved.',
    },
    people: {
      title: 'People of the council',
      person: 'Name',
      roles: 'Roles',
      factors: 'Second step',
      linked: 'Signing in with {label}',
      app: 'Authenticator app',
      passkeys: '{count} passkeys',
      nothing: 'Password only',
      unlinked: 'Not linked',
      empty: 'Nobody holds a role in this council yet.',
    },
    one: {
      own: 'Your own is changed on “Account security”; another of the office resets it for you.',
      nothing:
        'There is nothing to reset. This person turns the second step on under “Account security”, opened from their own name at the top.',
      reset: 'Reset the second step',
      resetTitle: 'Reset the second step of {name}?',
      resetDetail:
        'App, passkeys and recovery codes are removed; the person signs in again everywhere with the password. Make sure who asks.',
      resetDone: 'The second step of {name} is reset.',
      link: 'Link',
      linkTitle: 'Link a {label} account',
      linkHelp: 'The person presses “Sign in with {label}” and reads out the 8 characters that appear.',
      code: 'The code the person reads out',
      linkDone: 'Linked. From now on they can sign in with {label}.',
      unlink: 'Remove the link',
      unlinkTitle: 'Remove the link “{identity}”?',
      unlinkDetail: 'They can no longer sign in with {label}; the password still works.',
      unlinkDone: 'The link is removed.',
    },
    pending: {
      title: 'Waiting to be linked',
      lead: 'Confirmed by {label}, linked to no account here.',
      none: 'Nobody waits to be linked.',
      person: 'Who signed in',
      tried: 'Tried at',
      choose: 'The person of the council to link',
      link: 'Link',
    },
  },
}
