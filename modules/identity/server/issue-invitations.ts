import type { Actor, CouncilId } from '#platform/access'
import { formatDate, formatInstant, type Instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { sendMail } from '#platform/mail'
import { type HandSlip, renderSlips } from '#platform/paper'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import {
  identityMessagesVi as words,
  INVITATION_DAYS,
  type InvitationId,
  type PrintedSlips,
  refuse,
  type Slip,
  type SlipSize,
} from '#identity'
import { rolesThatAnswer } from './held-now.store.ts'
import { changeInvitations, findInvitations, type StoredInvitation } from './invitation.store.ts'
import { councilInReach } from './invite.ts'
import { issueCode } from './one-time-code.ts'
import { reaches, reachesAccount } from './reach.rules.ts'

const DAY_MS = 86_400_000

/**
 * Gives out a code for each invitation, as slips to be printed; codes given out before stop working. The codes are in
 * the answer and nowhere else. Refusals: an invitation that was taken or revoked, or beyond one's reach.
 */
export async function issueSlips(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  asked: { readonly ids: readonly InvitationId[]; readonly size: SlipSize; readonly publicUrl: string },
): Promise<PrintedSlips> {
  const { name } = await councilInReach(tx, actor, council)
  const issued = await issue(tx, actor, council, asked.ids, 'slip')
  const slips = issued.map(({ invitation, code, expiresAt }) =>
    slipOf(invitation, name, code, expiresAt, asked.publicUrl),
  )
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const pdf = await renderSlips({
    title: 'Phiếu cấp quyền truy cập',
    page: asked.size,
    madeOn: today(tx.clock),
    sample,
    slips: slips.map(paperOf),
  })
  return { slips, pdf: pdf.toString('base64') }
}

/** Sends the invitation by e-mail with a new code. Refusals: no address, no mail server, taken or revoked, reach. */
export async function sendInvitation(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: InvitationId,
  publicUrl: string,
): Promise<void> {
  const { name } = await councilInReach(tx, actor, council)
  const [issued] = await issue(tx, actor, council, [id], 'email')
  if (!issued) throw refusePlatform('platform/not-found')
  const { invitation, code, expiresAt } = issued
  if (invitation.email === null) throw refuse('identity/invitation-without-email')
  const slip = slipOf(invitation, name, code, expiresAt, publicUrl)
  const posted = await sendMail(tx, { to: invitation.email, ...letterOf(slip) })
  if (posted === 'mail-is-off') throw refuse('identity/mail-is-off')
}

async function issue(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  ids: readonly InvitationId[],
  way: 'slip' | 'email',
): Promise<{ invitation: StoredInvitation; code: string; expiresAt: Instant }[]> {
  const found = await tx.asSystem('a province helps its communes to begin', (own) => findInvitations(own, council, ids))
  if (found.length !== new Set(ids).size) throw refusePlatform('platform/not-found')
  if (found.some(({ state }) => state === 'redeemed' || state === 'revoked')) throw refuse('identity/invitation-closed')
  await mustReach(tx, actor, found)
  const expiresAt = new Date(Date.parse(tx.now()) + INVITATION_DAYS * DAY_MS).toISOString() as Instant
  return tx.asSystem(
    'codes belong to the system',
    async (own) => {
      const codes: string[] = []
      // One after the other: two hundred slips at once would leave nobody else room to sign in.
      for (const { id } of found) codes.push(await issueCode(own, 'invitation', { council, subject: id, expiresAt }))
      await changeInvitations(own, council, ids, {
        way,
        issued_at: own.now(),
        issued_by: actor.account,
        expires_at: expiresAt,
      })
      for (const { id } of found) {
        const subject = { kind: 'identity/invitation', id }
        await record(own, actor, { kind: 'identity.invitation-issued', subject, after: { way } })
      }
      return found.map((invitation, at) => ({ invitation, code: codes[at]!, expiresAt }))
    },
    council,
  )
}

/** Whoever holds the code holds the role: only who could give the role gives out its code. */
async function mustReach(tx: Tx, actor: Actor, invitations: readonly StoredInvitation[]): Promise<void> {
  if (invitations.some(({ role }) => role !== null && !reaches(actor.as, role))) {
    throw refuse('identity/role-above-reach')
  }
  const lost = invitations.flatMap(({ purpose, account }) => (purpose === 'reset' && account ? [account] : []))
  if (!reachesAccount(actor.as, await rolesThatAnswer(tx, lost))) throw refuse('identity/account-out-of-reach')
}

function slipOf(
  { id, displayName, role, title, loginName, validTo }: StoredInvitation,
  councilName: string,
  code: string,
  expiresAt: Instant,
  publicUrl: string,
): Slip {
  // The code stands behind the #, which no browser sends to a server and no proxy logs.
  const link = `${publicUrl}/app/invitation#${code}`
  return { id, displayName, role, title, councilName, loginName, validTo, code, link, expiresAt }
}

function paperOf(slip: Slip): HandSlip {
  const fact = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  return {
    from: [slip.councilName],
    title: slip.role === null ? 'PHIẾU ĐẶT LẠI MẬT KHẨU' : 'PHIẾU CẤP QUYỀN TRUY CẬP',
    facts: [
      ...fact('Họ và tên', slip.displayName),
      ...fact('Vai trò', slip.role && words.roles[slip.role]),
      ...fact('Chức danh', slip.title),
      ...fact('Quyền truy cập đến hết ngày', slip.validTo && formatDate(slip.validTo)),
      ...fact('Tên đăng nhập', slip.loginName),
      ...fact('Địa chỉ', slip.link.split('#')[0] ?? ''),
    ],
    code: { label: 'Mã dùng một lần', value: slip.code },
    link: slip.link,
    notes: [
      'Mở địa chỉ trên hoặc quét mã vuông bằng điện thoại, rồi tự đặt mật khẩu.',
      `Mã dùng một lần, có hiệu lực đến ${formatInstant(slip.expiresAt, 'vi')}. Không đưa phiếu này cho người khác.`,
    ],
  }
}

function letterOf({ displayName, title, councilName, code, link, expiresAt, role, validTo }: Slip) {
  const until = validTo === null ? '' : ` Quyền truy cập có đến hết ngày ${formatDate(validTo)}, rồi tự kết thúc.`
  const asked =
    role === null
      ? 'Văn phòng gửi ông/bà mã để đặt lại mật khẩu.'
      : `Ông/bà được mời vào hệ thống với chức danh: ${title ?? words.roles[role]}.${until}`
  return {
    subject: role === null ? `${councilName}: đặt lại mật khẩu` : `${councilName}: mời vào hệ thống`,
    text: [
      `Kính gửi ông/bà ${displayName},`,
      asked,
      `Mở đường dẫn sau và tự đặt mật khẩu:\n${link}`,
      `Hoặc nhập mã: ${code}`,
      `Đường dẫn dùng một lần, có hiệu lực đến ${formatInstant(expiresAt, 'vi')}. Nếu ông/bà không chờ thư này, xin bỏ qua và báo cho văn phòng.`,
      councilName,
    ].join('\n\n'),
  }
}
