import { peopleVi } from './people-texts.vi.ts'
import { signInVi } from './sign-in-texts.vi.ts'

/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  subjects: {
    'identity/assignment': 'Vai trò',
    'identity/account': 'Tài khoản',
    'identity/login': 'Nơi đăng nhập',
    'identity/installation': 'Hệ thống',
    ...peopleVi.subjects,
    ...signInVi.subjects,
  },
  acts: {
    'identity.role-granted': 'Giao vai trò',
    'identity.role-ended': 'Kết thúc vai trò',
    'identity.role-given-back': 'Trả lại vai trò',
    'identity.password-changed': 'Đổi mật khẩu',
    'identity.login-revoked': 'Thu hồi nơi đăng nhập',
    'identity.installation-set-up': 'Thiết lập lần đầu',
    ...peopleVi.acts,
    ...signInVi.acts,
  },
}
