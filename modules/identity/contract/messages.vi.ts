import type { RefusalTexts } from '#platform/refusal'
import { peopleVi } from './people-texts.vi.ts'
import { roleNamesVi } from './role-names.vi.ts'
import { signInVi } from './sign-in-texts.vi.ts'
import type { refuse } from './refusals.ts'

const texts: RefusalTexts<typeof refuse> = {
  'identity/wrong-name-or-password': {
    title: 'Tên đăng nhập hoặc mật khẩu chưa đúng',
    detail: 'Chưa đăng nhập được. Tài khoản vẫn an toàn.',
    next: 'Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại; nếu quên mật khẩu, liên hệ văn phòng của cơ quan.',
  },
  'identity/too-many-tries': {
    title: 'Nhập sai quá nhiều lần',
    detail:
      'Để bảo vệ tài khoản, thiết bị này tạm dừng đăng nhập bằng tên này. Đăng nhập ở thiết bị khác không bị ảnh hưởng.',
    next: 'Chờ {minutes} phút rồi thử lại, hoặc liên hệ văn phòng của cơ quan.',
  },
  'identity/no-capacity': {
    title: 'Hôm nay tài khoản không giữ vai trò nào',
    detail:
      'Đăng nhập đúng, nhưng vai trò đã kết thúc hoặc chưa được giao. Chưa có gì thay đổi; việc đã làm giữ nguyên chức danh cũ.',
    next: 'Chọn vai trò khác nếu có, hoặc đề nghị văn phòng của cơ quan giao vai trò.',
  },
  'identity/password-too-common': {
    title: 'Mật khẩu này dễ đoán',
    detail: 'Mật khẩu có trong danh sách hay dùng, lặp ký tự hoặc chứa tên đăng nhập. Mật khẩu cũ vẫn giữ nguyên.',
    next: 'Dùng một câu ngắn chỉ mình ông/bà biết, ví dụ bốn từ không liên quan đến nhau.',
  },
  'identity/wrong-current-password': {
    title: 'Mật khẩu đang dùng chưa đúng',
    detail: 'Chưa đổi mật khẩu.',
    next: 'Nhập lại mật khẩu đang dùng.',
  },
  'identity/own-role': {
    title: 'Không tự giao vai trò cho mình',
    detail: 'Vai trò của một người do người khác có thẩm quyền giao. Chưa có gì thay đổi.',
    next: 'Đề nghị quản trị viên khác hoặc cơ quan cấp trên giao vai trò.',
  },
  'identity/role-for-council': {
    title: 'Vai trò không phù hợp',
    detail: 'Vai trò này không dùng ở cơ quan này, hoặc còn thiếu cơ quan, đơn vị mà vai trò gắn với.',
    next: 'Chọn vai trò khác hoặc bổ sung cơ quan trả lời.',
  },
  'identity/role-is-over': {
    title: 'Vai trò này đã kết thúc',
    detail: 'Vai trò hết từ ngày {day}; đổi ngày kết thúc sẽ làm vai trò có lại. Chưa có gì thay đổi.',
    next: 'Giao vai trò mới nếu người này tiếp tục làm.',
  },
  'identity/ends-before-it-began': {
    title: 'Ngày kết thúc trước ngày bắt đầu',
    detail: 'Vai trò này bắt đầu từ ngày {from}. Chưa có gì thay đổi.',
    next: 'Chọn ngày kết thúc từ ngày ấy trở đi.',
  },
  'identity/setup-link-spent': {
    title: 'Đường dẫn thiết lập không còn dùng được',
    detail: 'Đường dẫn chỉ dùng một lần và hết hiệu lực khi đã có quản trị viên.',
    next: 'Đăng nhập bằng tài khoản quản trị viên; nếu chưa có, khởi động lại máy chủ để nhận đường dẫn mới.',
  },
  ...peopleVi.refusals,
  ...signInVi.refusals,
}

export const vi = {
  refusals: texts,
  roles: roleNamesVi,
}
