import { z } from 'zod'
import { AssignmentId, type CouncilId, LoginId } from '#platform/access'
import type { Tx } from '#platform/db'
import { can, councilPath, DONE, Done, get, patch, post, put, remove, signedIn } from '#platform/http'
import { Assignment, ChangePassword, EndRole, GrantRole, LoginCard, Me, RoleGranted } from '#identity'
import { findAssignment, listAssignments } from './assignment.store.ts'
import { endRole } from './end-role.ts'
import { grantRole } from './grant-role.ts'
import { endRole as mayEndRole, grantRoles, readAssignments } from './identity.policy.ts'
import { changePassword, listLogins, revokeLogin } from './logins.ts'
import { whoAmI } from './who-am-i.ts'

const councilOfPath = async (_tx: Tx, { council }: { council: CouncilId }) => ({ councilId: council })

export const identityRoutes = [
  get('/me', {
    summary: 'Người đang đăng nhập và các vai trò',
    access: signedIn('everybody may know who they are', { whileOwing: true }),
    reply: Me,
    handle: ({ tx, actor }) => whoAmI(tx, actor),
  }),
  get('/logins', {
    summary: 'Những nơi tài khoản đang đăng nhập',
    access: signedIn('one sees where one is signed in'),
    reply: z.object({ items: z.array(LoginCard) }),
    handle: async ({ tx, actor }) => ({ items: await listLogins(tx, actor) }),
  }),
  remove('/logins/current', {
    summary: 'Đăng xuất',
    access: signedIn('one may always leave', { whileOwing: true }),
    reply: Done,
    handle: async ({ tx, actor, login }) => {
      await revokeLogin(tx, actor, actor.login)
      login.clear()
      return DONE
    },
  }),
  remove('/logins/:login', {
    summary: 'Thu hồi một nơi đăng nhập của mình',
    access: signedIn('only logins of the own account are found'),
    params: z.object({ login: LoginId }),
    reply: Done,
    handle: async ({ tx, actor, params }) => {
      await revokeLogin(tx, actor, params.login)
      return DONE
    },
  }),
  put('/me/password', {
    summary: 'Đổi mật khẩu của mình',
    access: signedIn('the present password is asked for', { whileOwing: true }),
    body: ChangePassword,
    reply: Done,
    handle: async ({ tx, actor, body }) => {
      await changePassword(tx, actor, body)
      return DONE
    },
  }),
  get('/councils/:council/assignments', {
    summary: 'Vai trò đang giữ trong cơ quan',
    access: can(readAssignments, councilOfPath),
    params: councilPath({}),
    reply: z.object({ items: z.array(Assignment) }),
    handle: async ({ tx, params }) => ({ items: await listAssignments(tx, params.council) }),
  }),
  post('/councils/:council/assignments', {
    summary: 'Giao vai trò',
    access: can(grantRoles, councilOfPath),
    params: councilPath({}),
    // Asked again it gives another first password; a reply that is kept would keep the password.
    idempotent: true,
    body: GrantRole,
    reply: RoleGranted,
    status: 201,
    handle: ({ tx, actor, params, body }) => grantRole(tx, actor, params.council, body),
  }),
  patch('/councils/:council/assignments/:assignment', {
    summary: 'Kết thúc vai trò',
    access: can(mayEndRole, findAssignment),
    params: councilPath({ assignment: AssignmentId }),
    body: EndRole,
    reply: Done,
    handle: async ({ tx, actor, subject, body }) => {
      await endRole(tx, actor, subject, body)
      return DONE
    },
  }),
]
