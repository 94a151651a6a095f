import { roleNamesVi } from '../contract/role-names.vi.ts'

/** The words that travel with the app itself: the menu's, and the names of roles. */
export const vi = {
  roles: roleNamesVi,
  screen: {
    today: {
      ownerless: '{count} việc không còn người phụ trách',
      ownerlessLine: '{count} việc của {name} ({title})',
      missed: '{count} lịch bàn giao không thực hiện được',
      missedLine: 'Ngày {day}: {from} chưa bàn giao được cho {to}, bên nhận không còn giữ vai trò',
    },
    nav: {
      roles: 'Vai trò, tài khoản',
      short: 'Vai trò',
      protection: 'Bảo mật đăng nhập',
      grant: 'Giao vai trò',
      people: 'Người dùng',
      invitations: 'Giấy mời',
      invite: 'Mời người dùng',
      inviteMany: 'Mời theo danh sách Excel',
      handovers: 'Bàn giao công việc',
      handOver: 'Bàn giao công việc của một người',
      desk: 'Bàn hỗ trợ',
      devices: 'Máy cho mượn',
    },
  },
}
