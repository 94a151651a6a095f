import type { RefusalText } from '#platform/refusal'
import type { peopleRefusals } from './people-refusals.ts'

const refusals: Readonly<Record<keyof typeof peopleRefusals, RefusalText>> = {
  'identity/code-unknown': {
    title: 'Không có mã này',
    detail: 'Mã vừa nhập không khớp với mã nào. Chưa có gì thay đổi.',
    next: 'So lại từng nhóm chữ trên phiếu rồi nhập lại; nếu vẫn không được, đề nghị văn phòng cấp mã mới.',
  },
  'identity/code-expired': {
    title: 'Mã đã hết hạn',
    detail: 'Mã đúng nhưng đã quá thời hạn sử dụng. Chưa có gì thay đổi.',
    next: 'Đề nghị văn phòng cấp mã mới; thông tin đã ghi trong giấy mời vẫn giữ nguyên.',
  },
  'identity/code-used': {
    title: 'Mã đã được dùng',
    detail: 'Mỗi mã chỉ dùng một lần. Lần thử này đã được ghi lại.',
    next: 'Nếu ông/bà chưa từng dùng mã này, báo ngay cho văn phòng để thu hồi.',
  },
  'identity/code-revoked': {
    title: 'Mã đã bị thu hồi',
    detail: 'Văn phòng đã thu hồi mã này hoặc đã cấp mã khác thay thế. Chưa có gì thay đổi.',
    next: 'Dùng mã mới nhất, hoặc hỏi văn phòng.',
  },
  'identity/too-many-codes': {
    title: 'Nhập sai mã quá nhiều lần',
    detail: 'Để chống dò mã, lần nhập này bị tạm dừng. Mã của người khác và việc đăng nhập không bị ảnh hưởng.',
    next: 'Chờ {minutes} phút rồi nhập lại, hoặc đề nghị văn phòng cấp mã mới.',
  },
  'identity/role-above-reach': {
    title: 'Vai trò vượt quá quyền giao',
    detail: 'Vai trò đang chọn của ông/bà không được giao hoặc kết thúc vai trò này. Chưa có gì thay đổi.',
    next: 'Đề nghị quản trị viên hoặc cơ quan cấp trên thực hiện.',
  },
  'identity/role-not-at-level': {
    title: 'Vai trò không dùng ở cấp này',
    detail: 'Vai trò này chỉ có ở cấp khác. Chưa có gì thay đổi.',
    next: 'Chọn vai trò khác.',
  },
  'identity/login-name-taken': {
    title: 'Tên đăng nhập đã có người dùng',
    detail: 'Đã có tài khoản với tên “{loginName}”. Chưa có gì thay đổi.',
    next: 'Chọn tên khác; nếu là cùng một người, giao thêm vai trò cho tài khoản đang có.',
  },
  'identity/invitation-closed': {
    title: 'Giấy mời đã khép lại',
    detail: 'Người được mời đã nhận, hoặc giấy mời đã bị thu hồi. Chưa có gì thay đổi.',
    next: 'Lập giấy mời mới nếu cần.',
  },
  'identity/invitation-without-email': {
    title: 'Giấy mời chưa có địa chỉ thư điện tử',
    detail: 'Không có địa chỉ để gửi. Chưa có gì được gửi đi.',
    next: 'In phiếu có mã và trao tận tay.',
  },
  'identity/mail-is-off': {
    title: 'Hệ thống chưa nối máy chủ thư điện tử',
    detail: 'Chưa có thư nào được gửi.',
    next: 'In phiếu có mã và trao tận tay; quản trị viên có thể cấu hình máy chủ thư sau.',
  },
  'identity/import-has-problems': {
    title: 'Tệp còn {count} chỗ cần sửa',
    detail: 'Chưa mời ai: tệp được nhận toàn bộ hoặc không nhận gì.',
    next: 'Sửa các ô được nêu trong tệp rồi gửi lại.',
  },
  'identity/account-out-of-reach': {
    title: 'Tài khoản còn vai trò ở nơi khác',
    detail: 'Người này còn giữ vai trò ngoài quyền của ông/bà (cơ quan khác hoặc cấp cao hơn). Chưa có gì thay đổi.',
    next: 'Kết thúc vai trò ở cơ quan mình nếu cần, hoặc đề nghị cơ quan cấp trên thực hiện.',
  },
  'identity/account-disabled': {
    title: 'Tài khoản đang bị khóa',
    detail: 'Tài khoản đã bị khóa nên chưa đăng nhập được. Chưa có gì thay đổi.',
    next: 'Mở khóa tài khoản trước.',
  },
  'identity/own-account': {
    title: 'Không tự thực hiện cho tài khoản của mình',
    detail: 'Việc này cần người thứ hai. Chưa có gì thay đổi.',
    next: 'Đề nghị người khác trong văn phòng thực hiện.',
  },
  'identity/desk-not-for-this-role': {
    title: 'Không cấp mã tại bàn cho người này',
    detail: 'Mã tại bàn chỉ dành cho đại biểu và khách; người này giữ vai trò ngang hoặc cao hơn vai trò của ông/bà.',
    next: 'Đề nghị Chánh Văn phòng hoặc quản trị viên cấp.',
  },
  'identity/device-number-taken': {
    title: 'Số máy đã có',
    detail: 'Danh sách đã có máy số {number}. Chưa có gì thay đổi.',
    next: 'Dùng số khác, hoặc mở máy đang có.',
  },
  'identity/device-lent': {
    title: 'Máy đang được mượn',
    detail: 'Máy này đang có người giữ. Chưa có gì thay đổi.',
    next: 'Nhận lại máy trước.',
  },
  'identity/device-not-lent': {
    title: 'Máy không có ai mượn',
    detail: 'Máy này đã ở văn phòng. Chưa có gì thay đổi.',
    next: 'Xem lại danh sách máy.',
  },
  'identity/handover-to-same': {
    title: 'Người giao và người nhận là một',
    detail: 'Chưa có gì thay đổi.',
    next: 'Chọn người nhận khác.',
  },
  'identity/handover-to-without-role': {
    title: 'Người nhận không giữ vai trò',
    detail: 'Vào ngày bàn giao, người nhận không giữ vai trò nào ở cơ quan này. Chưa có gì thay đổi.',
    next: 'Giao vai trò cho người nhận trước, hoặc chọn người khác.',
  },
  'identity/handover-planned': {
    title: 'Đã có lịch bàn giao',
    detail: 'Người này đã có một lần bàn giao chờ đến ngày. Chưa có gì thay đổi.',
    next: 'Hủy lịch cũ trước khi lập lịch mới.',
  },
  'identity/handover-closed': {
    title: 'Bàn giao đã khép lại',
    detail: 'Việc bàn giao đã thực hiện hoặc đã hủy. Chưa có gì thay đổi.',
    next: 'Nếu cần chuyển lại, lập một lần bàn giao mới.',
  },
  'identity/handover-in-the-past': {
    title: 'Ngày bàn giao đã qua',
    detail: 'Chưa có gì thay đổi.',
    next: 'Chọn hôm nay hoặc một ngày sau.',
  },
}

export const peopleVi = {
  refusals,
  acts: {
    'identity.person-invited': 'Mời người dùng',
    'identity.invitation-issued': 'Cấp mã mời',
    'identity.invitation-revoked': 'Thu hồi giấy mời',
    'identity.invitation-redeemed': 'Nhận giấy mời',
    'identity.account-disabled': 'Khóa tài khoản',
    'identity.account-enabled': 'Mở khóa tài khoản',
    'identity.contact-changed': 'Sửa thông tin liên hệ',
    'identity.contacts-read': 'Xem thông tin liên hệ của người dùng',
    'identity.password-reset': 'Đặt lại mật khẩu bằng mã',
    'identity.desk-pass-issued': 'Cấp mã tại bàn',
    'identity.desk-pass-used': 'Dùng mã tại bàn',
    'identity.desk-pass-refused': 'Từ chối mã tại bàn',
    'identity.desk-pass-revoked': 'Thu hồi mã tại bàn',
    'identity.device-added': 'Thêm máy cho mượn',
    'identity.device-marked': 'Đánh dấu máy cho mượn',
    'identity.device-retired': 'Bỏ máy khỏi danh sách',
    'identity.device-lent': 'Cho mượn máy',
    'identity.device-returned': 'Nhận lại máy',
    'identity.handover-planned': 'Lập lịch bàn giao',
    'identity.handover-cancelled': 'Hủy lịch bàn giao',
    'identity.handover-done': 'Bàn giao công việc',
    'identity.handover-not-done': 'Không bàn giao được: bên nhận không còn giữ vai trò',
  },
  subjects: {
    'identity/people': 'Danh sách người dùng',
    'identity/invitation': 'Giấy mời',
    'identity/desk-pass': 'Mã tại bàn',
    'identity/device': 'Máy cho mượn',
    'identity/handover': 'Bàn giao',
  },
}
