import { vi as facts } from './fact-words.vi.ts'
import { vi as contract } from '../contract/messages.vi.ts'

const { audit } = contract

/** What the screens say; loaded with the first of them. */
export const vi = {
  ...contract,
  screen: {
    ...audit,
    lead: 'Ai đã làm gì, lúc nào, với vai trò nào. Không ai sửa hay xóa được, kể cả quản trị viên.',
    subjectOfList: 'Việc đã làm',
    empty: 'Chưa có việc nào được ghi',
    emptyDetail: 'Mỗi việc làm thay đổi dữ liệu của cơ quan tự ghi vào đây. Không cần nhập gì.',
    emptyFiltered: 'Không có việc nào khớp bộ lọc',
    emptyFilteredDetail: 'Bỏ bớt một điều kiện lọc, hoặc chọn khoảng thời gian dài hơn.',
    filters: {
      who: 'Người thực hiện',
      whoBefore: 'của',
      kind: 'Loại việc',
      subject: 'Đối tượng',
      subjectBefore: 'trên',
      period: 'Thời gian',
      periodBefore: 'trong',
      from: 'Từ ngày',
      to: 'Đến hết ngày',
    },
    periods: {
      today: 'hôm nay',
      week: '7 ngày qua',
      month: '30 ngày qua',
      year: 'năm nay',
      between: 'khoảng ngày chọn',
    },
    seal: { column: 'Niêm phong', done: 'Số {seq}', waiting: 'Chờ niêm phong' },
    chain: {
      title: 'Chuỗi niêm phong',
      about: 'Mỗi việc được niêm phong nối vào việc trước nó: sửa, thêm hay bỏ một việc thì chuỗi đứt đúng ở đó.',
      whole: 'Chuỗi còn nguyên vẹn: {entries} việc.',
      wholeDetail: 'Máy chủ vừa tính lại từng mắt xích, từ việc đầu tiên đến việc số {entries}.',
      none: 'Chưa có việc nào được niêm phong.',
      noneDetail: 'Chuỗi bắt đầu từ việc đầu tiên của cơ quan.',
      head: 'Mã cuối chuỗi',
      headHelp:
        'Ghi mã này vào sổ hoặc biên bản: lần kiểm chứng sau, mã còn trong chuỗi thì phần trước đó chưa ai viết lại.',
      broken: 'Chuỗi bị đứt ở việc số {seq}: sai {part}.',
      brokenDetail:
        '{entries} việc trước đó vẫn nguyên vẹn. Giữ nguyên hiện trạng, xuất nhật ký và báo quản trị viên hệ thống.',
      expected: 'Phải là',
      found: 'Đang ghi',
      nothing: 'không có',
      exported: 'Đã tải nhật ký xuống máy này.',
      check: 'Kiểm tra tệp ở máy bất kỳ có Node 20, không cần mạng hay phần mềm này:',
      contains: 'Thêm --contains và mã biên nhận để chắc rằng một việc còn trong chuỗi.',
    },
    entry: {
      receipt: 'Mã biên nhận',
      receiptHelp: 'Mã tính từ nội dung của việc này; người làm có thể giữ lại để đối chiếu với mọi bản xuất sau.',
      link: 'Mã mắt xích',
      copy: 'Chép mã',
      copied: 'Đã chép',
      noChange: 'Việc này không ghi giá trị trước và sau.',
      field: 'Mục',
      sameSubject: 'Xem mọi việc trên đối tượng này',
      ofAccount: 'Tài khoản {id}',
      council: 'Cơ quan khi thực hiện',
      otherCouncil: 'Cơ quan khác ({id})',
      body: 'Thuộc Ban, Tổ ({id})',
      agency: 'Thuộc cơ quan trả lời ({id})',
      byItself: 'việc tự động',
      yes: 'có',
      no: 'không',
      nothing: 'để trống',
    },
    looks: { page: 'trang riêng', list: 'danh sách', export: 'tệp xuất ra' },
    ...facts,
  },
}
