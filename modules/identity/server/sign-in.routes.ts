import { z } from 'zod'
import { system } from '#platform/access'
import { anyone, type Cookies, DONE, Done, get, type LoginCookie, postInSteps } from '#platform/http'
import { FirstStep, SECOND_STEPS, SecondStepCode, SignIn, SignInWays } from '#identity'
import { CHALLENGE_COOKIE } from './challenge.store.ts'
import { carryLogin, originOf } from './open-login.ts'
import { takeSecondStep, waysOfSecondStep } from './second-step.ts'
import { type Entered, signIn } from './sign-in.ts'
import { surroundings } from './surroundings.ts'

/** A whole hall that signs in within a minute is one address. */
export const SIGN_INS_PER_MINUTE = 600

export const signingIn = anyone('signing in is how one becomes somebody', system('signing in compares secrets'))

/** Gives the browser its login, or what it needs for the second step. */
export function answerFirstStep(context: { login: LoginCookie; cookies: Cookies }, entered: Entered): FirstStep {
  if ('login' in entered) {
    carryLogin(context, entered.login)
    return { done: true, secondStep: null }
  }
  context.cookies.set(CHALLENGE_COOKIE, entered.challenge.token, entered.challenge.expires)
  return { done: false, secondStep: [...entered.ways] }
}

export const signInRoutes = [
  get('/logins/ways', {
    summary: 'Những cách đăng nhập của hệ thống này',
    access: anyone('the sign-in page shows what it can do'),
    reply: SignInWays,
    handle: async () => {
      const { provider } = surroundings()
      return { singleSignOn: provider ? { label: provider.label } : null }
    },
  }),
  postInSteps('/logins', {
    summary: 'Đăng nhập bằng tên và mật khẩu',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    body: SignIn,
    reply: FirstStep,
    handle: async (context) => {
      return answerFirstStep(context, await signIn(context.step, context.body, originOf(context)))
    },
  }),
  get('/logins/second-step', {
    summary: 'Những cách xác nhận ở bước hai',
    access: signingIn,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    reply: z.object({ ways: z.array(z.enum(SECOND_STEPS)) }),
    handle: async ({ tx, cookies }) => ({ ways: await waysOfSecondStep(tx, cookies.get(CHALLENGE_COOKIE)) }),
  }),
  postInSteps('/logins/second-step', {
    summary: 'Bước hai của đăng nhập: mã của ứng dụng hoặc mã dự phòng',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    body: SecondStepCode,
    reply: Done,
    handle: async (context) => {
      const token = context.cookies.get(CHALLENGE_COOKIE)
      carryLogin(context, await takeSecondStep(context.step, token, context.body, originOf(context)))
      context.cookies.clear(CHALLENGE_COOKIE)
      return DONE
    },
  }),
]
