import { DONE, Done, get, post, put, signedIn } from '#platform/http'
import { AccountSecurity, ConfirmTotp, PasswordProof, RecoveryCodes, TotpToConfirm } from '#identity'
import { accountSecurity } from './account-security.ts'
import { beginAuthenticatorApp, confirmAuthenticatorApp, removeAuthenticatorApp } from './authenticator-app.ts'
import { renewRecoveryCodes } from './recovery-codes.ts'

/** A password is asked for: guessing it from a screen left open is slow. */
export const PROOFS_PER_MINUTE = 10

/** How one proves oneself beside the password. What is shown once is answered by PUT, whose replies are never kept. */
export const secondFactorRoutes = [
  get('/me/security', {
    summary: 'Tài khoản của mình được bảo vệ bằng gì',
    access: signedIn('one sees how one’s own account is protected', { whileOwing: true }),
    reply: AccountSecurity,
    handle: ({ tx, actor }) => accountSecurity(tx, actor),
  }),
  put('/me/authenticator-app', {
    summary: 'Bắt đầu dùng ứng dụng xác thực: mã QR và khóa để nhập tay',
    access: signedIn('the password is asked for', { whileOwing: true }),
    callsPerMinute: PROOFS_PER_MINUTE,
    body: PasswordProof,
    reply: TotpToConfirm,
    handle: ({ tx, actor, body }) => beginAuthenticatorApp(tx, actor, body.password),
  }),
  put('/me/authenticator-app/confirmation', {
    summary: 'Xác nhận ứng dụng xác thực bằng một mã; trả mã dự phòng một lần',
    access: signedIn('a code of the new app is asked for', { whileOwing: true }),
    callsPerMinute: PROOFS_PER_MINUTE,
    body: ConfirmTotp,
    reply: RecoveryCodes,
    handle: async ({ tx, actor, body }) => ({ codes: await confirmAuthenticatorApp(tx, actor, body.code) }),
  }),
  post('/me/authenticator-app/removal', {
    summary: 'Gỡ ứng dụng xác thực của mình',
    access: signedIn('the password is asked for'),
    callsPerMinute: PROOFS_PER_MINUTE,
    body: PasswordProof,
    reply: Done,
    handle: async ({ tx, actor, body }) => {
      await removeAuthenticatorApp(tx, actor, body.password)
      return DONE
    },
  }),
  put('/me/recovery-codes', {
    summary: 'Tạo lại mã dự phòng của mình',
    access: signedIn('the password is asked for'),
    callsPerMinute: PROOFS_PER_MINUTE,
    body: PasswordProof,
    reply: RecoveryCodes,
    handle: async ({ tx, actor, body }) => ({ codes: await renewRecoveryCodes(tx, actor, body.password) }),
  }),
]
