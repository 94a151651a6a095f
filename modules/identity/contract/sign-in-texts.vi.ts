import type { RefusalText } from '#platform/refusal'
import type { signInRefusals } from './sign-in-refusals.ts'

const refusals: Readonly<Record<keyof typeof signInRefusals, RefusalText>> = {
  'identity/sign-in-busy': {
    title: 'Đang có quá nhiều người đăng nhập cùng lúc',
    detail: 'Mật khẩu chưa được kiểm tra nên lần này không tính là nhập sai.',
    next: 'Chờ vài giây rồi bấm lại.',
  },
  'identity/sign-in-step-spent': {
    title: 'Lần đăng nhập này đã hết hạn',
    detail: 'Mỗi lần đăng nhập chỉ có năm phút và dùng một lần trên một trình duyệt. Tài khoản vẫn an toàn.',
    next: 'Đăng nhập lại từ đầu.',
  },
  'identity/second-step-owed': {
    title: 'Cần bật xác thực hai bước trước',
    detail: 'Cơ quan yêu cầu xác thực hai bước với vai trò của ông/bà và tài khoản chưa bật. Chưa có gì thay đổi.',
    next: 'Mở “Bảo mật tài khoản”, bật ứng dụng xác thực hoặc khóa truy cập, rồi làm tiếp ngay.',
  },
  'identity/first-password': {
    title: 'Cần tự đặt mật khẩu trước',
    detail: 'Mật khẩu đang dùng là mật khẩu cấp lần đầu, người cấp cũng biết. Chưa có gì thay đổi.',
    next: 'Mở “Đổi mật khẩu”, đặt mật khẩu của riêng mình, rồi làm tiếp ngay.',
  },
  'identity/wrong-code': {
    title: 'Mã chưa đúng hoặc đã dùng',
    detail: 'Chưa đăng nhập được. Mỗi mã chỉ dùng được một lần.',
    next: 'Chờ ứng dụng hiện mã mới rồi nhập lại; kiểm tra giờ trên điện thoại. Mất điện thoại thì dùng mã dự phòng.',
  },
  'identity/wrong-app-code': {
    title: 'Mã của ứng dụng chưa đúng',
    detail: 'Chưa bật xác thực hai bước. Tài khoản vẫn như cũ.',
    next: 'Chờ ứng dụng hiện mã mới rồi nhập lại; kiểm tra giờ trên điện thoại có đặt tự động không.',
  },
  'identity/authenticator-app-there': {
    title: 'Đã có ứng dụng xác thực',
    detail: 'Tài khoản đang dùng một ứng dụng xác thực. Chưa có gì thay đổi.',
    next: 'Muốn đổi điện thoại, gỡ ứng dụng đang dùng rồi bật lại.',
  },
  'identity/passkey-refused': {
    title: 'Chưa đăng nhập được bằng khóa truy cập',
    detail: 'Khóa này không thuộc tài khoản nào ở đây, đã bị gỡ, hoặc không xác nhận được. Tài khoản vẫn an toàn.',
    next: 'Thử lại, hoặc đăng nhập bằng mật khẩu.',
  },
  'identity/passkey-not-added': {
    title: 'Chưa thêm được khóa truy cập',
    detail: 'Thiết bị chưa xác nhận được khóa, hoặc khóa này đã có. Các khóa đang dùng vẫn như cũ.',
    next: 'Bấm “Thêm khóa truy cập” để làm lại từ đầu.',
  },
  'identity/too-many-passkeys': {
    title: 'Đã có đủ {count} khóa truy cập',
    detail: 'Chưa thêm khóa mới.',
    next: 'Gỡ một khóa không dùng nữa rồi thêm lại.',
  },
  'identity/no-single-sign-on': {
    title: 'Chưa dùng đăng nhập chung',
    detail: 'Hệ thống này chưa được nối với tài khoản nào ở nơi khác.',
    next: 'Đăng nhập bằng tên và mật khẩu.',
  },
  'identity/provider-away': {
    title: 'Nơi cấp tài khoản đang không trả lời',
    detail: 'Chưa đăng nhập được bằng {label}. Đăng nhập bằng mật khẩu vẫn dùng được bình thường.',
    next: 'Đăng nhập bằng tên và mật khẩu, hoặc thử lại sau ít phút.',
  },
  'identity/provider-refused': {
    title: 'Không nhận được xác nhận từ nơi cấp tài khoản',
    detail:
      'Câu trả lời của {label} không hợp lệ hoặc ông/bà đã dừng giữa chừng. Chưa đăng nhập; tài khoản vẫn an toàn.',
    next: 'Thử lại từ đầu, hoặc đăng nhập bằng tên và mật khẩu.',
  },
  'identity/not-linked': {
    title: 'Tài khoản {label} chưa được liên kết',
    detail: 'Nơi cấp tài khoản đã xác nhận ông/bà, nhưng chưa có ai liên kết với tài khoản làm việc ở đây.',
    next: 'Đọc mã {code} cho văn phòng của cơ quan để liên kết; mã có hạn {days} ngày. Trong lúc chờ, đăng nhập bằng mật khẩu.',
  },
  'identity/linked-already': {
    title: 'Đã liên kết với một tài khoản',
    detail: 'Một tài khoản ở nơi khác chỉ mở được một tài khoản ở đây. Chưa có gì thay đổi.',
    next: 'Gỡ liên kết cũ trước nếu cần đổi.',
  },
}

/** The words of signing in that refusals, the trail and lists share. */
export const signInVi = {
  refusals,
  acts: {
    'identity.authenticator-app-added': 'Bật ứng dụng xác thực',
    'identity.authenticator-app-removed': 'Gỡ ứng dụng xác thực',
    'identity.recovery-codes-renewed': 'Tạo lại mã dự phòng',
    'identity.passkey-added': 'Thêm khóa truy cập',
    'identity.passkey-removed': 'Gỡ khóa truy cập',
    'identity.second-factors-reset': 'Đặt lại xác thực hai bước của người khác',
    'identity.second-factor-rule-set': 'Đặt quy định xác thực hai bước',
    'identity.identity-linked': 'Liên kết tài khoản đăng nhập chung',
    'identity.identity-unlinked': 'Gỡ liên kết tài khoản đăng nhập chung',
  },
  subjects: {
    'identity/passkey': 'Khóa truy cập',
    'identity/second-factor-rule': 'Quy định xác thực hai bước',
  },
}
