import { roleNamesVi } from '../../contract/role-names.vi.ts'

export const vi = {
  screen: {
    roles: roleNamesVi,
    title: 'Bảo mật đăng nhập',
    lead: 'Ai phải xác thực hai bước, mỗi người đang đăng nhập bằng gì, và giúp người mất điện thoại.',
    rule: {
      title: 'Quy định xác thực hai bước',
      none: 'Cơ quan chưa yêu cầu vai trò nào xác thực hai bước.',
      stands: 'Từ ngày {day}: {roles}.',
      change: 'Đặt quy định',
      roles: 'Các vai trò phải xác thực hai bước',
      from: 'Bắt buộc từ ngày',
      fromHelp:
        'Trước ngày này, hệ thống nhắc ở trang đầu; từ ngày này, chưa bật thì chưa làm được việc nào khác. Người vào bằng mã tại bàn hoặc giấy mời vẫn làm việc được trong lần đăng nhập ấy.',
      submit: 'Lưu quy định',
      saved: 'Đã lưu quy định xác thực hai bước.',
    },
    people: {
      title: 'Người trong cơ quan',
      person: 'Họ và tên',
      roles: 'Vai trò',
      factors: 'Xác thực hai bước',
      linked: 'Đăng nhập bằng {label}',
      app: 'Ứng dụng xác thực',
      passkeys: '{count} khóa truy cập',
      nothing: 'Chỉ có mật khẩu',
      unlinked: 'Chưa liên kết',
      empty: 'Chưa có ai giữ vai trò ở cơ quan này.',
    },
    one: {
      own: 'Cách đăng nhập của mình được đổi ở trang “Bảo mật tài khoản”; người khác trong văn phòng giúp đặt lại.',
      nothing:
        'Chưa có gì để đặt lại. Người này tự bật xác thực hai bước ở trang “Bảo mật tài khoản”, mở từ tên mình ở góc trên.',
      reset: 'Đặt lại xác thực hai bước',
      resetTitle: 'Đặt lại xác thực hai bước của {name}?',
      resetDetail:
        'Ứng dụng xác thực, khóa truy cập và mã dự phòng bị gỡ; người này phải đăng nhập lại ở mọi nơi bằng mật khẩu. Xác minh đúng người trước khi làm.',
      resetDone: 'Đã đặt lại xác thực hai bước của {name}.',
      link: 'Liên kết',
      linkTitle: 'Liên kết tài khoản {label}',
      linkHelp: 'Người này bấm “Đăng nhập bằng {label}” rồi đọc mã 8 ký tự hiện ra.',
      code: 'Mã người này đọc',
      linkDone: 'Đã liên kết. Từ lần sau người này vào được bằng {label}.',
      unlink: 'Gỡ liên kết',
      unlinkTitle: 'Gỡ liên kết “{identity}”?',
      unlinkDetail: 'Người này không còn vào được bằng {label}; mật khẩu vẫn dùng được.',
      unlinkDone: 'Đã gỡ liên kết.',
    },
    pending: {
      title: 'Chờ liên kết',
      lead: 'Đã được {label} xác nhận nhưng chưa liên kết với tài khoản nào ở đây.',
      none: 'Không có ai chờ liên kết.',
      person: 'Người đăng nhập',
      tried: 'Thử lúc',
      choose: 'Chọn người trong cơ quan để liên kết',
      link: 'Liên kết',
    },
  },
}
