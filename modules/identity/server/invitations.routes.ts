import { z } from 'zod'
import { system } from '#platform/access'
import { anyone, can, councilPath, DONE, Done, download, get, post, signedIn, upload } from '#platform/http'
import { mailIsOn } from '#platform/mail'
import { ImportPreview } from '#platform/sheets'
import {
  Invitation,
  INVITATION_FILE_LARGEST,
  InvitationId,
  InvitedTo,
  InvitePeople,
  LookAtCode,
  PrintedSlips,
  PrintSlips,
  Redeemed,
  RedeemCode,
} from '#identity'
import { importInvitations, invitationTemplate, previewInvitations, XLSX } from './import-invitations.ts'
import { invitePeople as mayInvite, changeInvitation } from './identity.policy.ts'
import { findInvitation } from './invitation.store.ts'
import { inviteToRole } from './invite.ts'
import { issueSlips, sendInvitation } from './issue-invitations.ts'
import { carryLogin, originOf } from './open-login.ts'
import { councilOfPath } from './paths.ts'
import { readInvitations } from './read-invitations.ts'
import { acceptCode, lookAtCode, redeemCode } from './redeem.ts'
import { revokeInvitation } from './revoke-invitation.ts'

/** A hall of people who redeem their slips is one address. */
const CODES_PER_MINUTE = 300

const holdsCode = anyone('a code is how one comes in', system('a code is compared'))
const invite = can(mayInvite, councilOfPath)
const file = {
  access: invite,
  params: councilPath({}),
  /** The sheet that was chosen, where a workbook has several. */
  query: z.object({ sheet: z.string().max(100).optional() }),
  maxBytes: INVITATION_FILE_LARGEST,
}
const one = { access: can(changeInvitation, findInvitation), params: councilPath({ invitation: InvitationId }) }

export const invitationRoutes = [
  get('/councils/:council/invitations', {
    summary: 'Giấy mời của cơ quan',
    access: invite,
    params: councilPath({}),
    reply: z.object({ items: z.array(Invitation), mail: z.enum(['on', 'off']) }),
    handle: async ({ tx, actor, params }) => ({
      items: await readInvitations(tx, actor, params.council),
      mail: mailIsOn() ? ('on' as const) : ('off' as const),
    }),
  }),
  post('/councils/:council/invitations', {
    summary: 'Mời người dùng giữ vai trò',
    access: invite,
    params: councilPath({}),
    body: InvitePeople,
    reply: z.object({ ids: z.array(InvitationId) }),
    status: 201,
    handle: async ({ tx, actor, params, body }) => {
      const ids: InvitationId[] = []
      for (const person of body.people) ids.push(await inviteToRole(tx, actor, params.council, person))
      return { ids }
    },
  }),
  post('/councils/:council/invitations/slips', {
    summary: 'In phiếu: cấp mã mới cho các giấy mời',
    access: invite,
    params: councilPath({}),
    // Asked again it gives new codes; a reply that is kept would keep the codes.
    idempotent: true,
    body: PrintSlips,
    reply: PrintedSlips,
    handle: ({ tx, actor, params, body, publicUrl }) => issueSlips(tx, actor, params.council, { ...body, publicUrl }),
  }),
  post('/councils/:council/invitations/:invitation/letter', {
    summary: 'Gửi giấy mời qua thư điện tử',
    ...one,
    reply: Done,
    handle: async ({ tx, actor, params, publicUrl }) => {
      await sendInvitation(tx, actor, params.council, params.invitation, publicUrl)
      return DONE
    },
  }),
  post('/councils/:council/invitations/:invitation/revocation', {
    summary: 'Thu hồi giấy mời',
    ...one,
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await revokeInvitation(tx, actor, subject)
      return DONE
    },
  }),
  upload('/councils/:council/invitations/sheet/preview', {
    ...file,
    summary: 'Mời theo danh sách Excel: xem trước',
    reply: ImportPreview,
    handle: async ({ query, upload: sent }) => previewInvitations(await sent.bytes(), query),
  }),
  upload('/councils/:council/invitations/sheet/import', {
    ...file,
    summary: 'Mời theo danh sách Excel',
    reply: z.object({ ids: z.array(InvitationId) }),
    handle: async ({ tx, actor, params, query, upload: sent }) =>
      importInvitations(tx, actor, params.council, await sent.bytes(), query),
  }),
  download('/councils/:council/invitations/sheet/template', {
    summary: 'Mẫu Excel của danh sách mời',
    access: invite,
    params: councilPath({}),
    produces: [XLSX],
    handle: () => invitationTemplate(),
  }),
  post('/invitations/look', {
    summary: 'Mã này mời ai, vào vai trò gì',
    access: holdsCode,
    idempotent: true,
    callsPerMinute: CODES_PER_MINUTE,
    body: LookAtCode,
    reply: InvitedTo,
    handle: (context) => lookAtCode(context.tx, context.body.code, originOf(context)),
  }),
  post('/invitations/redeem', {
    summary: 'Nhận giấy mời và đặt mật khẩu',
    access: holdsCode,
    idempotent: true,
    callsPerMinute: CODES_PER_MINUTE,
    body: RedeemCode,
    reply: Redeemed,
    handle: async (context) => {
      const { loginName, login } = await redeemCode(context.tx, context.body, originOf(context))
      if (login) carryLogin(context, login)
      return { signedIn: login !== undefined, loginName }
    },
  }),
  post('/invitations/accept', {
    summary: 'Nhận giấy mời vào tài khoản đang đăng nhập',
    access: signedIn('the code says what one is invited to'),
    body: LookAtCode,
    reply: Done,
    handle: async (context) => {
      await acceptCode(context.tx, context.actor, context.body.code, originOf(context))
      return DONE
    },
  }),
]
