import type { Translation } from '#platform/refusal'
import type { peopleVi } from './people-texts.vi.ts'

export const peopleEn: Translation<typeof peopleVi> = {
  refusals: {
    'identity/code-unknown': {
      title: 'There is no such code',
      detail: 'What was typed fits no code. Nothing was changed.',
      next: 'Compare each group with the slip and type it again; if it still fails, ask the office for a new code.',
    },
    'identity/code-expired': {
      title: 'The code has expired',
      detail: 'The code is right but too old. Nothing was changed.',
      next: 'Ask the office for a new code; what the invitation says stays.',
    },
    'identity/code-used': {
      title: 'The code was used',
      detail: 'Each code works once. This try is on record.',
      next: 'If you never used it, tell the office at once so that it is revoked.',
    },
    'identity/code-revoked': {
      title: 'The code was revoked',
      detail: 'The office revoked this code or gave another in its place. Nothing was changed.',
      next: 'Use the newest code, or ask the office.',
    },
    'identity/too-many-codes': {
      title: 'Too many wrong codes',
      detail: 'Against guessing, this is paused. Other people’s codes and signing in are not affected.',
      next: 'Wait {minutes} minutes and type it again, or ask the office for a new code.',
    },
    'identity/role-above-reach': {
      title: 'The role is beyond your reach',
      detail: 'In your present capacity you neither give nor end this role. Nothing was changed.',
      next: 'Ask an administrator or the council above.',
    },
    'identity/role-not-at-level': {
      title: 'The role does not exist at this level',
      detail: 'It exists at another level only. Nothing was changed.',
      next: 'Choose another role.',
    },
    'identity/login-name-taken': {
      title: 'The login name is taken',
      detail: 'There is an account called “{loginName}”. Nothing was changed.',
      next: 'Choose another; if it is the same person, grant the role to the account they have.',
    },
    'identity/invitation-closed': {
      title: 'The invitation is closed',
      detail: 'It was taken, or revoked. Nothing was changed.',
      next: 'Make a new invitation if one is needed.',
    },
    'identity/invitation-without-email': {
      title: 'The invitation has no e-mail address',
      detail: 'There is nowhere to send it. Nothing was sent.',
      next: 'Print a slip with a code and hand it over.',
    },
    'identity/mail-is-off': {
      title: 'No mail server is connected',
      detail: 'No letter was sent.',
      next: 'Print a slip with a code and hand it over; an administrator can set up mail later.',
    },
    'identity/import-has-problems': {
      title: 'The file has {count} things to correct',
      detail: 'Nobody was invited: the file is taken whole or not at all.',
      next: 'Correct the cells that are named and send the file again.',
    },
    'identity/account-out-of-reach': {
      title: 'The account holds roles elsewhere',
      detail: 'This person holds a role beyond your reach (another council, or above). Nothing was changed.',
      next: 'End the role in your own council if need be, or ask the council above.',
    },
    'identity/account-disabled': {
      title: 'The account is disabled',
      detail: 'It cannot be signed in to. Nothing was changed.',
      next: 'Enable the account first.',
    },
    'identity/own-account': {
      title: 'Not for your own account',
      detail: 'This needs a second person. Nothing was changed.',
      next: 'Ask somebody else of the office.',
    },
    'identity/desk-not-for-this-role': {
      title: 'The desk issues no code for this person',
      detail: 'Codes of the desk are for delegates and guests; this person’s role equals or exceeds yours.',
      next: 'Ask the chief of the office or an administrator.',
    },
    'identity/device-number-taken': {
      title: 'The number is taken',
      detail: 'Machine {number} is on the list. Nothing was changed.',
      next: 'Use another number, or open the machine that is there.',
    },
    'identity/device-lent': {
      title: 'The machine is lent',
      detail: 'Somebody holds it. Nothing was changed.',
      next: 'Take it back first.',
    },
    'identity/device-not-lent': {
      title: 'Nobody holds the machine',
      detail: 'It is with the office. Nothing was changed.',
      next: 'Look at the list of machines again.',
    },
    'identity/handover-to-same': {
      title: 'Giver and receiver are the same',
      detail: 'Nothing was changed.',
      next: 'Choose another receiver.',
    },
    'identity/handover-to-without-role': {
      title: 'The receiver holds no role',
      detail: 'On that day the receiver holds no role in this council. Nothing was changed.',
      next: 'Grant the receiver a role first, or choose somebody else.',
    },
    'identity/handover-planned': {
      title: 'A handover is planned already',
      detail: 'A handover of this person waits for its day. Nothing was changed.',
      next: 'Cancel it before planning another.',
    },
    'identity/handover-closed': {
      title: 'The handover is closed',
      detail: 'It was done or cancelled. Nothing was changed.',
      next: 'To give the work back, make a new handover.',
    },
    'identity/handover-in-the-past': {
      title: 'The day is past',
      detail: 'Nothing was changed.',
      next: 'Choose today or a later day.',
    },
  },
  acts: {
    'identity.person-invited': 'Person invited',
    'identity.invitation-issued': 'Invitation code issued',
    'identity.invitation-revoked': 'Invitation revoked',
    'identity.invitation-redeemed': 'Invitation taken',
    'identity.account-disabled': 'Account disabled',
    'identity.account-enabled': 'Account enabled',
    'identity.contact-changed': 'Contact changed',
    'identity.contacts-read': 'Contact of users read',
    'identity.password-reset': 'Password reset by code',
    'identity.desk-pass-issued': 'Desk code issued',
    'identity.desk-pass-used': 'Desk code used',
    'identity.desk-pass-refused': 'Desk code refused',
    'identity.desk-pass-revoked': 'Desk code revoked',
    'identity.device-added': 'Machine added',
    'identity.device-marked': 'Machine marked',
    'identity.device-retired': 'Machine taken off the list',
    'identity.device-lent': 'Machine lent',
    'identity.device-returned': 'Machine returned',
    'identity.handover-planned': 'Handover planned',
    'identity.handover-cancelled': 'Handover cancelled',
    'identity.handover-done': 'Work handed over',
    'identity.handover-not-done': 'Work not handed over: the receiver holds no role any more',
  },
  subjects: {
    'identity/people': 'List of users',
    'identity/invitation': 'Invitation',
    'identity/desk-pass': 'Desk code',
    'identity/device': 'Lent machine',
    'identity/handover': 'Handover',
  },
}
