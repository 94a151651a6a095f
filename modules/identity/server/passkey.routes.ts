import { z } from 'zod'
import { DONE, Done, post, postInSteps, signedIn } from '#platform/http'
import { AddPasskey, PasskeyCreation, PasskeyProof, PasskeyRequest, PasswordProof, RecoveryCodes } from '#identity'
import { CHALLENGE_COOKIE } from './challenge.store.ts'
import { carryLogin, originOf } from './open-login.ts'
import { addPasskey, beginPasskey, removePasskey } from './own-passkeys.ts'
import { askForSecondStep, beginByPasskey, secondStepByPasskey, signInByPasskey } from './passkey-sign-in.ts'
import { PROOFS_PER_MINUTE } from './second-factor.routes.ts'
import { signingIn, SIGN_INS_PER_MINUTE } from './sign-in.routes.ts'

/** Signing in by a passkey; the browser's part is WebAuthn. */
export const passkeyRoutes = [
  post('/logins/passkey/request', {
    summary: 'Bắt đầu đăng nhập bằng khóa truy cập',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    reply: PasskeyRequest,
    handle: async ({ tx, cookies }) => {
      const { request, challenge } = await beginByPasskey(tx)
      cookies.set(CHALLENGE_COOKIE, challenge.token, challenge.expires)
      return request
    },
  }),
  postInSteps('/logins/passkey', {
    summary: 'Đăng nhập bằng khóa truy cập',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    body: PasskeyProof,
    reply: Done,
    handle: async (context) => {
      const token = context.cookies.get(CHALLENGE_COOKIE)
      carryLogin(context, await signInByPasskey(context.step, token, context.body, originOf(context)))
      context.cookies.clear(CHALLENGE_COOKIE)
      return DONE
    },
  }),
  post('/logins/second-step/passkey-request', {
    summary: 'Bước hai bằng khóa truy cập: điều trình duyệt phải chứng minh',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    reply: PasskeyRequest,
    handle: ({ tx, cookies }) => askForSecondStep(tx, cookies.get(CHALLENGE_COOKIE)),
  }),
  postInSteps('/logins/second-step/passkey', {
    summary: 'Bước hai bằng khóa truy cập',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    body: PasskeyProof,
    reply: Done,
    handle: async (context) => {
      const token = context.cookies.get(CHALLENGE_COOKIE)
      carryLogin(context, await secondStepByPasskey(context.step, token, context.body, originOf(context)))
      context.cookies.clear(CHALLENGE_COOKIE)
      return DONE
    },
  }),
  post('/me/passkeys/request', {
    summary: 'Bắt đầu thêm khóa truy cập của mình',
    access: signedIn('the password is asked for', { whileOwing: true }),
    // Its reply is good for one moment and one browser: nothing to be kept for a repeat.
    idempotent: true,
    callsPerMinute: PROOFS_PER_MINUTE,
    body: PasswordProof,
    reply: PasskeyCreation,
    handle: async ({ tx, actor, body, cookies }) => {
      const { creation, challenge } = await beginPasskey(tx, actor, body.password)
      cookies.set(CHALLENGE_COOKIE, challenge.token, challenge.expires)
      return creation
    },
  }),
  post('/me/passkeys', {
    summary: 'Thêm khóa truy cập của mình; trả mã dự phòng một lần nếu chưa có',
    access: signedIn('the challenge was made against the password', { whileOwing: true }),
    // The challenge works once, and recovery codes are never kept for a repeat.
    idempotent: true,
    callsPerMinute: PROOFS_PER_MINUTE,
    body: AddPasskey,
    reply: RecoveryCodes,
    handle: async ({ tx, actor, body, cookies }) => {
      const codes = await addPasskey(tx, actor, cookies.get(CHALLENGE_COOKIE), body)
      cookies.clear(CHALLENGE_COOKIE)
      return { codes }
    },
  }),
  post('/me/passkeys/:passkey/removal', {
    summary: 'Gỡ một khóa truy cập của mình',
    access: signedIn('the password is asked for; only passkeys of the own account are found'),
    callsPerMinute: PROOFS_PER_MINUTE,
    params: z.object({ passkey: z.uuid() }),
    body: PasswordProof,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await removePasskey(tx, actor, params.passkey, body.password)
      return DONE
    },
  }),
]
