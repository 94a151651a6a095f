import type { RefusalTexts } from './refusal.ts'
import type { refuse } from './platform-refusals.ts'

const texts: RefusalTexts<typeof refuse> = {
  'platform/invalid-input': {
    title: 'Thông tin gửi lên chưa đúng',
    detail:
      'Có ô còn thiếu hoặc chưa đúng cách ghi. Chưa có gì được lưu; nội dung ông/bà đã nhập vẫn còn trên màn hình.',
    next: 'Sửa các ô được đánh dấu rồi gửi lại.',
  },
  'platform/idempotency-key-missing': {
    title: 'Yêu cầu thiếu mã chống gửi lặp',
    detail: 'Mỗi lần gửi cần một mã riêng để không bị ghi hai lần. Chưa có gì được lưu.',
    next: 'Tải lại trang rồi gửi lại; nếu gọi từ phần mềm khác, thêm tiêu đề Idempotency-Key.',
  },
  'platform/not-signed-in': {
    title: 'Cần đăng nhập',
    detail: 'Phiên đăng nhập đã hết hạn hoặc đã bị thu hồi. Nội dung đang nhập vẫn còn trên máy này.',
    next: 'Đăng nhập lại để làm tiếp.',
  },
  'platform/forbidden': {
    title: 'Không có quyền thực hiện việc này',
    detail: 'Vai trò đang chọn không được làm việc này. Chưa có gì thay đổi.',
    next: 'Chọn vai trò khác nếu có, hoặc đề nghị quản trị viên của cơ quan giao quyền.',
  },
  'platform/wrong-origin': {
    title: 'Yêu cầu không xuất phát từ trang này',
    detail: 'Để bảo vệ tài khoản, chỉ nhận yêu cầu gửi từ chính trang của hệ thống. Chưa có gì thay đổi.',
    next: 'Mở lại trang từ địa chỉ chính thức rồi thực hiện lại.',
  },
  'platform/not-found': {
    title: 'Không tìm thấy nội dung',
    detail: 'Nội dung không có, đã được gỡ, hoặc thuộc cơ quan khác.',
    next: 'Kiểm tra lại đường dẫn hoặc quay về trang trước.',
  },
  'platform/version-conflict': {
    title: 'Có người vừa sửa nội dung này',
    detail: 'Bản ông/bà đang sửa không còn là bản mới nhất. Cả hai bản đều được giữ để đối chiếu.',
    next: 'Xem phần khác nhau, chọn nội dung đúng rồi gửi lại.',
  },
  'platform/key-reused': {
    title: 'Mã gửi đã dùng cho nội dung khác',
    detail: 'Lần gửi này trùng mã với một lần gửi có nội dung khác. Chưa có gì được lưu thêm.',
    next: 'Tải lại trang rồi gửi lại.',
  },
  'platform/busy-repeat': {
    title: 'Lần gửi trước đang được xử lý',
    detail: 'Cùng nội dung này vừa được gửi và chưa xử lý xong. Không bị ghi hai lần.',
    next: 'Chờ vài giây rồi xem lại danh sách.',
  },
  'platform/too-large': {
    title: 'Nội dung gửi lên quá lớn',
    detail: 'Dung lượng vượt giới hạn cho phép. Chưa có gì được lưu.',
    next: 'Giảm dung lượng hoặc chia thành nhiều lần gửi.',
  },
  'platform/wrong-media-type': {
    title: 'Loại nội dung không được nhận',
    detail: 'Cách gửi hoặc loại tệp này không được nhận ở đây. Chưa có gì được lưu.',
    next: 'Chọn đúng loại tệp được nêu trên màn hình rồi gửi lại.',
  },
  'platform/too-many-requests': {
    title: 'Gửi quá nhiều yêu cầu trong thời gian ngắn',
    detail: 'Những gì đã ghi trước đó vẫn an toàn.',
    next: 'Chờ một phút rồi làm tiếp.',
  },
  'platform/database-away': {
    title: 'Tạm thời chưa kết nối được cơ sở dữ liệu',
    detail: 'Những gì đã ghi vẫn an toàn; yêu cầu vừa rồi chưa được lưu.',
    next: 'Chờ một phút rồi gửi lại; nội dung đang nhập vẫn còn trên màn hình.',
  },
  'platform/overloaded': {
    title: 'Máy chủ đang quá tải',
    detail: 'Những gì đã ghi vẫn an toàn; yêu cầu vừa rồi chưa được xử lý.',
    next: 'Chờ ít phút rồi thử lại.',
  },
  'platform/disk-full': {
    title: 'Máy chủ hết chỗ lưu',
    detail: 'Tệp hoặc nội dung vừa gửi chưa được lưu; những gì đã lưu trước đó vẫn an toàn.',
    next: 'Báo quản trị viên giải phóng dung lượng rồi gửi lại.',
  },
}

export const vi = {
  refusals: texts,
  denials: {
    role: 'Vai trò đang chọn không được giao việc này.',
    'not-yours': 'Việc này không do ông/bà phụ trách.',
    'own-work': 'Người làm không tự xác nhận việc của mình; cần người thứ hai.',
    state: 'Nội dung đang ở bước không cho phép việc này.',
    'other-council': 'Nội dung thuộc cơ quan khác.',
  },
}
