import type { Translation } from '#platform/refusal'
import type { signInVi } from './sign-in-texts.vi.ts'

export const signInEn: Translation<typeof signInVi> = {
  refusals: {
    'identity/sign-in-busy': {
      title: 'Too many people are signing in at once',
      detail: 'The password was not looked at, so this does not count as a wrong try.',
      next: 'Wait a few seconds and try again.',
    },
    'identity/sign-in-step-spent': {
      title: 'This sign-in has run out',
      detail: 'A sign-in lasts five minutes and works once, in one browser. The account is safe.',
      next: 'Sign in again from the start.',
    },
    'identity/second-step-owed': {
      title: 'Set up the second step first',
      detail: 'Your council asks for a second step of your role, and your account has none yet. Nothing was changed.',
      next: 'Open “Account security”, set up an authenticator app or a passkey, and go on at once.',
    },
    'identity/first-password': {
      title: 'Choose your own password first',
      detail: 'The password in use is the first one, and whoever gave it out knows it. Nothing was changed.',
      next: 'Open “Change password”, choose one of your own, and go on at once.',
    },
    'identity/wrong-code': {
      title: 'The code is wrong or was used',
      detail: 'You are not signed in. Each code works once.',
      next: 'Wait for the next code of the app and check the clock of your phone. Without the phone, use a recovery code.',
    },
    'identity/wrong-app-code': {
      title: 'The code of the app is wrong',
      detail: 'The second step is not on. The account is as it was.',
      next: 'Wait for the next code and type it; check that the phone sets its clock by itself.',
    },
    'identity/authenticator-app-there': {
      title: 'There is an authenticator app',
      detail: 'The account uses an authenticator app already. Nothing was changed.',
      next: 'To change phones, remove the present app and add the new one.',
    },
    'identity/passkey-refused': {
      title: 'The passkey did not open an account',
      detail: 'It belongs to no account here, was removed, or could not be verified. The account is safe.',
      next: 'Try again, or sign in with your password.',
    },
    'identity/passkey-not-added': {
      title: 'The passkey was not added',
      detail: 'The device did not confirm it, or it is there already. The other passkeys are as they were.',
      next: 'Press “Add a passkey” to start again.',
    },
    'identity/too-many-passkeys': {
      title: 'There are {count} passkeys already',
      detail: 'The new one was not added.',
      next: 'Remove one that is not used and add it again.',
    },
    'identity/no-single-sign-on': {
      title: 'There is no single sign-on',
      detail: 'This system is connected with no accounts elsewhere.',
      next: 'Sign in with name and password.',
    },
    'identity/provider-away': {
      title: 'The account provider does not answer',
      detail: 'Signing in with {label} did not work. Signing in with a password works as always.',
      next: 'Sign in with name and password, or try again in a few minutes.',
    },
    'identity/provider-refused': {
      title: 'The account provider did not confirm',
      detail:
        'The answer of {label} was not valid, or you stopped on the way. You are not signed in; the account is safe.',
      next: 'Start again, or sign in with name and password.',
    },
    'identity/not-linked': {
      title: 'The {label} account is not linked',
      detail: 'The provider confirmed who you are, but nobody has linked that to an account here.',
      next: 'Tell your office the code {code}; it is good for {days} days. Meanwhile, sign in with your password.',
    },
    'identity/linked-already': {
      title: 'It is linked to an account',
      detail: 'An account elsewhere opens one account here. Nothing was changed.',
      next: 'Remove the present link first.',
    },
  },
  acts: {
    'identity.authenticator-app-added': 'Authenticator app added',
    'identity.authenticator-app-removed': 'Authenticator app removed',
    'identity.recovery-codes-renewed': 'Recovery codes renewed',
    'identity.passkey-added': 'Passkey added',
    'identity.passkey-removed': 'Passkey removed',
    'identity.second-factors-reset': 'Second factors of another reset',
    'identity.second-factor-rule-set': 'Rule on second factors set',
    'identity.identity-linked': 'Single sign-on linked',
    'identity.identity-unlinked': 'Single sign-on unlinked',
  },
  subjects: {
    'identity/passkey': 'Passkey',
    'identity/second-factor-rule': 'Rule on second factors',
  },
}
