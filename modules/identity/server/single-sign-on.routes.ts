import { postInSteps } from '#platform/http'
import { FirstStep, ProviderAddress, ProviderAnswer } from '#identity'
import { CHALLENGE_COOKIE } from './challenge.store.ts'
import { originOf } from './open-login.ts'
import { answerFirstStep, signingIn, SIGN_INS_PER_MINUTE } from './sign-in.routes.ts'
import { beginSingleSignOn, finishSingleSignOn } from './single-sign-on.ts'

/** Signing in with an account that one has elsewhere. */
export const singleSignOnRoutes = [
  postInSteps('/logins/elsewhere/begin', {
    summary: 'Bắt đầu đăng nhập bằng tài khoản ở nơi khác',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    reply: ProviderAddress,
    handle: async ({ step, cookies }) => {
      const { address, challenge } = await beginSingleSignOn(step)
      cookies.set(CHALLENGE_COOKIE, challenge.token, challenge.expires)
      return { address }
    },
  }),
  postInSteps('/logins/elsewhere', {
    summary: 'Đăng nhập bằng câu trả lời của nơi cấp tài khoản',
    access: signingIn,
    idempotent: true,
    callsPerMinute: SIGN_INS_PER_MINUTE,
    body: ProviderAnswer,
    reply: FirstStep,
    handle: async (context) => {
      const token = context.cookies.get(CHALLENGE_COOKIE)
      context.cookies.clear(CHALLENGE_COOKIE)
      return answerFirstStep(
        context,
        await finishSingleSignOn(context.step, token, context.body.query, originOf(context)),
      )
    },
  }),
]
