import type { AccountId } from '#platform/access'
import { formatInstant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { mailIsOn, sendMail } from '#platform/mail'
import { deviceName } from '#platform/text'
import type { Origin } from './open-login.ts'
import { surroundings } from './surroundings.ts'

/**
 * Writes to the person that somebody signed in to their account from a browser that was new to it; nothing where mail is
 * off or the account has no address. In a system scope.
 */
export async function writeOfNewBrowser(tx: Tx, account: AccountId, { agent, address }: Origin): Promise<void> {
  if (!mailIsOn()) return
  const person = await tx
    .selectFrom('identity.contact as contact')
    .innerJoin('identity.account as account', 'account.id', 'contact.account_id')
    .select(['contact.email', 'account.display_name as displayName'])
    .where('account.id', '=', account)
    .executeTakeFirst()
  if (!person?.email) return
  const logins = new URL('/app/account/logins', surroundings().publicUrl)
  await sendMail(tx, {
    to: person.email,
    subject: 'Tài khoản vừa được đăng nhập từ thiết bị mới',
    text: [
      `Kính gửi ông/bà ${person.displayName},`,
      `Tài khoản của ông/bà vừa được đăng nhập từ một thiết bị chưa dùng lần nào.\nLúc: ${formatInstant(tx.now(), 'vi')}\nThiết bị: ${deviceName(agent)}\nĐịa chỉ mạng: ${address}`,
      'Nếu đó là ông/bà, không cần làm gì thêm.',
      `Nếu không phải, xin mở trang sau, thu hồi nơi đăng nhập lạ rồi đổi mật khẩu, và báo cho văn phòng:\n${logins.href}`,
    ].join('\n\n'),
  })
}
