import { z } from 'zod'
import { LoginId } from '#platform/access'
import { DONE, Done, get, PageQuery, pageOf, put, remove, signedIn } from '#platform/http'
import { NewBrowserNotice, SignInTry } from '#identity'
import { newBrowsers, recogniseLogin, revokeOtherLogins, signInHistory } from './sign-in-history.ts'

/** What happened to one's own account. */
export const signInHistoryRoutes = [
  get('/me/sign-ins', {
    summary: 'Nhật ký đăng nhập của mình',
    access: signedIn('only tries on the own account are found'),
    query: PageQuery,
    reply: pageOf(SignInTry),
    handle: ({ tx, actor, query }) => signInHistory(tx, actor, query),
  }),
  get('/me/new-browsers', {
    summary: 'Lần đăng nhập từ thiết bị mới mà mình chưa xem',
    access: signedIn('only logins of the own account are found'),
    reply: z.object({ items: z.array(NewBrowserNotice) }),
    handle: async ({ tx, actor }) => ({
      items: await tx.asSystem('logins belong to the system', (own) => newBrowsers(own, actor)),
    }),
  }),
  put('/logins/:login/recognition', {
    summary: 'Nhận đây là lần đăng nhập của mình',
    access: signedIn('only logins of the own account are found'),
    params: z.object({ login: LoginId }),
    reply: Done,
    handle: async ({ tx, actor, params }) => {
      await recogniseLogin(tx, actor, params.login)
      return DONE
    },
  }),
  remove('/logins/others', {
    summary: 'Thu hồi mọi nơi đăng nhập khác của mình',
    access: signedIn('only logins of the own account are found'),
    reply: z.object({ revoked: z.number().int() }),
    handle: async ({ tx, actor }) => ({ revoked: await revokeOtherLogins(tx, actor) }),
  }),
]
