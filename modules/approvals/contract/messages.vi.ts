import type { RefusalTexts } from '#platform/refusal'
import type { refuse } from './refusals.ts'

const refusals: RefusalTexts<typeof refuse> = {
  'approvals/already-submitted': {
    title: 'Văn bản đang được trình',
    detail: 'Hồ sơ này đã trình và chưa xong. Bản đang trình được giữ nguyên.',
    next: 'Mở bản đang trình; muốn trình bản khác thì rút bản đang trình trước.',
  },
  'approvals/state': {
    title: 'Văn bản đã sang bước khác',
    detail: 'Văn bản đang ở bước “{state}”, không làm được việc này. Những gì đã ghi được giữ nguyên.',
    next: 'Mở lại văn bản để xem diễn biến mới nhất.',
  },
  'approvals/not-your-step': {
    title: 'Bước này do người khác thực hiện',
    detail: 'Theo quy trình, bước hiện tại không thuộc vai trò đang chọn. Chưa có gì thay đổi.',
    next: 'Chọn vai trò khác nếu có, hoặc chờ người được phân công.',
  },
  'approvals/post-ended': {
    title: 'Chức vụ đã kết thúc',
    detail: 'Vai trò đang chọn không còn hiệu lực vào ngày {day}. Chưa có gì thay đổi.',
    next: 'Chọn vai trò khác, hoặc đề nghị văn phòng bàn giao công việc.',
  },
  'approvals/own-work': {
    title: 'Không tự duyệt văn bản mình trình',
    detail: 'Cơ quan còn người khác duyệt được bước này. Chưa có gì thay đổi.',
    next: 'Đề nghị người khác trong bước này duyệt.',
  },
  'approvals/nobody-could': {
    title: 'Chưa có ai duyệt được văn bản này',
    detail: 'Quy trình cần {who}, nhưng hôm nay không có ai giữ vai trò đó. Chưa trình văn bản.',
    next: 'Giao vai trò, ủy quyền, hoặc sửa quy trình trình ký rồi trình lại.',
  },
  'approvals/decider-unknown': {
    title: 'Người được ghi không quyết định được bước này',
    detail: 'Vào ngày {day}, người đó không giữ vai trò của bước này. Chưa có gì được ghi.',
    next: 'Chọn lại người, hoặc kiểm tra ngày.',
  },
  'approvals/day-outside': {
    title: 'Ngày chưa đúng',
    detail: 'Ngày {day} trước ngày của bước trước, hoặc sau hôm nay. Chưa có gì được ghi.',
    next: 'Kiểm tra ngày rồi gửi lại.',
  },
  'approvals/file-unknown': {
    title: 'Không tìm thấy tệp đã tải lên',
    detail: 'Tệp không do tài khoản này tải lên, hoặc dùng cho việc khác. Chưa có gì được ghi.',
    next: 'Chọn tệp và tải lên lại.',
  },
  'approvals/number-missing': {
    title: 'Chưa có số văn bản',
    detail: 'Cơ quan lấy số từ hệ thống quản lý văn bản của tỉnh. Chưa phát hành.',
    next: 'Ghi số đã được cấp rồi phát hành.',
  },
  'approvals/number-taken': {
    title: 'Số văn bản đã dùng',
    detail: 'Năm {year} đã có văn bản số {number}/{code}. Chưa phát hành.',
    next: 'Kiểm tra số và ký hiệu.',
  },
  'approvals/undo-over': {
    title: 'Không hoàn tác được nữa',
    detail: 'Đã quá {minutes} phút, hoặc bước này đã có bước sau. Những gì đã ghi được giữ nguyên.',
    next: 'Nếu cần sửa, trả lại hoặc rút văn bản.',
  },
  'approvals/chain-day': {
    title: 'Ngày áp dụng chưa đúng',
    detail: 'Quy trình mới áp dụng từ hôm nay trở đi, mỗi ngày một bản. Quy trình đang dùng được giữ nguyên.',
    next: 'Chọn ngày khác.',
  },
  'approvals/chain-unknown': {
    title: 'Không có loại văn bản hoặc người đó',
    detail: 'Loại văn bản, Ban hoặc người được chọn không còn dùng được. Chưa có gì thay đổi.',
    next: 'Chọn lại từ danh sách.',
  },
  'approvals/delegation-unfit': {
    title: 'Ủy quyền chưa phù hợp',
    detail: 'Không ủy quyền cho chính mình, không ghi người khác ủy quyền cho mình, và cả hai phải đang giữ vai trò.',
    next: 'Chọn lại người ủy quyền hoặc người được ủy quyền.',
  },
  'approvals/delegation-over': {
    title: 'Ủy quyền đã kết thúc',
    detail: 'Ủy quyền này không còn hiệu lực. Chưa có gì thay đổi.',
    next: 'Tải lại danh sách.',
  },
  'approvals/document-under-way': {
    title: 'Văn bản chưa sửa được',
    detail: 'Chỉ người trình sửa được, khi văn bản bị trả lại. Bản đang trình được giữ nguyên.',
    next: 'Mở văn bản trình để xem tình trạng; muốn thay bản khác thì rút văn bản rồi trình lại.',
  },
  'approvals/export-too-large': {
    title: 'Danh sách quá dài để xuất một lần',
    detail: 'Mỗi tệp Excel có nhiều nhất {most} dòng. Dữ liệu vẫn nguyên vẹn.',
    next: 'Thu hẹp bằng bộ lọc rồi xuất lại.',
  },
}

export const vi = {
  refusals,
  title: 'Văn bản trình ký',
  paper: 'Văn bản trình',
  namedPerson: 'người được chỉ định trong quy trình',
  states: {
    waitingApproval: 'Chờ duyệt',
    waitingSignature: 'Chờ ký',
    returned: 'Trả lại',
    signed: 'Đã ký',
    approved: 'Đã duyệt',
    issued: 'Đã phát hành',
    recalled: 'Đã thu hồi',
    withdrawn: 'Đã rút',
  },
  steps: {
    submitted: 'Trình lãnh đạo',
    approved: 'Duyệt',
    returned: 'Trả lại',
    signed: 'Ký',
    issued: 'Phát hành',
    recalled: 'Thu hồi',
    withdrawn: 'Rút văn bản',
    undone: 'Hoàn tác',
  },
  ways: {
    tap: 'Trên hệ thống',
    note: 'Bút phê, có ảnh chụp',
    ink: 'Ký giấy, bản quét',
    file: 'Ký số ở hệ thống khác',
  },
  forms: { KT: 'Ký thay (KT.)', TL: 'Thừa lệnh (TL.)', TUQ: 'Thừa ủy quyền (TUQ.)' },
  delegationStandings: { coming: 'Chưa đến ngày', inForce: 'Đang hiệu lực', over: 'Đã kết thúc' },
  do: {
    submit: 'Trình lãnh đạo',
    approve: 'Duyệt',
    return: 'Trả lại',
    recordDecision: 'Ghi ý kiến chỉ đạo',
    sign: 'Ghi bản đã ký',
    issue: 'Phát hành',
    recall: 'Thu hồi',
    withdraw: 'Rút văn bản',
    resubmit: 'Trình lại',
    undo: 'Hoàn tác',
  },
  fields: {
    title: 'Trích yếu',
    kind: 'Loại',
    state: 'Tình trạng',
    submittedBy: 'Người trình',
    submittedOn: 'Ngày trình',
    number: 'Số, ký hiệu',
    issuedOn: 'Ngày văn bản',
    signer: 'Người ký',
    signedOn: 'Ngày ký',
    round: 'Lần trình',
  },
  ownDocument: {
    name: 'Văn bản khác',
    receivers: 'Nơi nhận',
    types: {
      officialLetter: 'Công văn',
      submission: 'Tờ trình',
      notice: 'Thông báo',
      plan: 'Kế hoạch',
      programme: 'Chương trình',
      decision: 'Quyết định',
      report: 'Báo cáo',
      guidance: 'Hướng dẫn',
      invitation: 'Giấy mời',
      other: 'Văn bản khác',
    },
    signedFor: {
      standing: 'Thay mặt Thường trực HĐND (TM.)',
      chair: 'Chủ tịch HĐND ký',
      office: 'Văn phòng ký',
    },
  },
  numbers: {
    typed: 'Số từ hệ thống quản lý văn bản của tỉnh',
    allotted: 'Cấp số tại đây',
  },
}
