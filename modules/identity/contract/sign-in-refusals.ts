/** What is refused where people sign in and change how they sign in. */
export const signInRefusals = {
  'identity/sign-in-busy': 503,
  'identity/sign-in-step-spent': 401,
  'identity/second-step-owed': 403,
  'identity/first-password': 403,
  'identity/wrong-code': 401,
  'identity/wrong-app-code': 422,
  'identity/authenticator-app-there': 409,
  'identity/passkey-refused': 401,
  'identity/passkey-not-added': 422,
  'identity/too-many-passkeys': 422,
  'identity/no-single-sign-on': 404,
  'identity/provider-away': 503,
  'identity/provider-refused': 401,
  'identity/not-linked': 403,
  'identity/linked-already': 409,
} as const
