import type { Translation } from '#platform/refusal'
import type { vi } from './words.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    code: {
      label: 'Code',
      help: 'Capitals, small letters and spaces don’t matter.',
      next: 'Go on',
      other: 'Type another code',
      signIn: 'Back to signing in',
    },
    invitation: {
      title: 'Take an invitation',
      lead: 'Type the one-time code from the slip or the letter.',
      to: '{council} invites you in',
      reset: '{council} gives you a code for a new password',
      asTitle: 'Title',
      roleUntil: 'Access until the end of {day}; it ends by itself',
      until: 'The code works until {at}',
      displayName: 'Name',
      loginName: 'Login name',
      loginNameHelp: 'Small letters without accents, digits and . _ - @. You may change it.',
      password: 'A password of your own',
      passwordHelp: 'At least {min} characters. A sentence you remember is better than a word you don’t.',
      passwordShort: '{count} characters are missing.',
      submit: 'Take it and go in',
      submitReset: 'Set the new password',
      resetDone: 'The password is set',
      resetDoneDetail: 'Every login was ended. Sign in as {loginName} with the new password.',
      signIn: 'Sign in',
    },
    desk: {
      title: 'Come in by a code of the desk',
      lead: 'Type the code on the screen of the desk. It works once, for 2 minutes.',
      entering: 'Going in',
      submit: 'Go in',
    },
    machine: {
      title: 'Mark a machine of the office',
      lead: 'Type the code that the office gives for this machine.',
      submit: 'Mark this machine',
      done: 'Machine {number} is marked',
      doneDetail: 'It belongs to {council}. Logins on it end with the day and when it is returned.',
    },
  },
}
