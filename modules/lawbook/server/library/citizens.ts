import type { citizenKeys } from '../../contract/keys/citizens.ts'
import { entry, type LibraryOf } from './library.ts'
import { complaintsLaw, denunciationsLaw, letterCircular, receptionDecree, receptionLaw, secondary } from './sources.ts'
import { after, codes, count, range, times, workingAfter, workingBefore } from './values.ts'

const ACCEPTED = ['ngày thụ lý', 'the day of acceptance'] as const
const THEIR_CLOCK = [
  'Thời hạn của cơ quan có thẩm quyền, HĐND theo dõi; giá trị trước Luật 136/2025/QH15',
  'A clock of the competent body that the council follows; as before Law 136/2025',
] as const
const CIRCULAR = [
  'Theo Thông tư 07/2014/TT-TTCP; cần đối chiếu Thông tư 05/2021/TT-TTCP',
  'From Circular 07/2014; to be compared with Circular 05/2021',
] as const

export const citizenLibrary: LibraryOf<typeof citizenKeys> = {
  'reception.schedulePosted': entry(
    'Niêm yết lịch tiếp công dân',
    'Reception schedule posted',
    [receptionLaw(workingBefore(5, 'ngày tiếp công dân', 'the reception day'), 'Điều 24')],
    { rule: 'CIT-R3' },
  ),
  'reception.groupSmall': entry(
    'Nhóm đông người cử ít đại diện',
    'Group that sends few representatives',
    [receptionLaw(range(5, 10, 'person'), 'Điều 29')],
    { rule: 'CIT-R7' },
  ),
  'reception.representativesSmall': entry(
    'Số đại diện của nhóm từ 5 đến 10 người',
    'Representatives of 5 to 10 people',
    [receptionLaw(range(1, 2, 'person'), 'Điều 29')],
    { rule: 'CIT-R7' },
  ),
  'reception.representativesLarge': entry(
    'Số đại diện của nhóm trên 10 người',
    'Representatives of more than 10 people',
    [receptionLaw(count('at-most', 5, 'person'), 'Điều 29')],
    { rule: 'CIT-R7' },
  ),
  'reception.refusalNotice': entry(
    'Thông báo từ chối tiếp công dân',
    'Written refusal of reception',
    [receptionDecree(workingAfter(3, 'ngày từ chối tiếp', 'the refusal'), 'Điều 4 khoản 3')],
    { rule: 'CIT-R9' },
  ),
  'reception.forms': entry(
    'Mẫu giấy tờ tiếp công dân',
    'Forms of reception',
    [
      receptionDecree(
        codes(
          ['01/TCD', 'Thông báo từ chối tiếp công dân', 'Refusal of reception'],
          ['02/TCD', 'Giấy biên nhận thông tin, tài liệu', 'Receipt for documents'],
        ),
        'Điều 4, 15',
      ),
    ],
    { rule: 'CIT-R9' },
  ),
  'reception.onlineNotice': entry(
    'Thông báo tiếp công dân trực tuyến',
    'Notice of online reception',
    [receptionDecree(workingBefore(5, 'ngày tiếp trực tuyến', 'the online reception'), 'Điều 16 đến 24')],
    { rule: 'CIT-R10' },
  ),
  'reception.onlineTest': entry(
    'Kiểm tra kỹ thuật tiếp trực tuyến',
    'Technical test of online reception',
    [receptionDecree(workingBefore(1, 'ngày tiếp trực tuyến', 'the online reception'), 'Điều 16 đến 24')],
    { rule: 'CIT-R10' },
  ),
  'reception.onlineConnected': entry(
    'Kết nối trước giờ tiếp trực tuyến',
    'Connection before online reception',
    [receptionDecree(count('at-least', 1, 'hour'), 'Điều 16 đến 24')],
    { rule: 'CIT-R10' },
  ),
  'reception.executiveDays': entry(
    'Chủ tịch UBND cấp xã tiếp công dân',
    'Chair of the commune’s executive receives citizens',
    [secondary('luat-136-2025', '2026-07-01')(times(2, 'month'), null, 'commune')],
    { rule: 'CIT-R5', note: ['Không phải chỉ tiêu của HĐND', 'Not a quota of the council'] },
  ),
  'letter.kinds': entry(
    'Loại đơn, thư',
    'Kinds of letters',
    [
      letterCircular(
        codes(
          ['complaint', 'Khiếu nại', 'Complaint'],
          ['denunciation', 'Tố cáo', 'Denunciation'],
          ['feedback', 'Kiến nghị, phản ánh', 'Petition or feedback'],
          ['several', 'Đơn có nhiều nội dung', 'Several contents'],
        ),
        'Điều 6',
      ),
    ],
    { note: CIRCULAR },
  ),
  'letter.outcomes': entry(
    'Hình thức xử lý đơn',
    'Outcomes of a letter',
    [
      letterCircular(
        codes(
          ['transfer', 'Chuyển đơn', 'Transferred'],
          ['guide', 'Hướng dẫn', 'Guided'],
          ['reply', 'Trả lời công dân', 'Replied'],
          ['return', 'Trả lại đơn', 'Returned'],
          ['file', 'Lưu theo dõi', 'Filed'],
          ['survey', 'Giao Ban khảo sát', 'Assigned to a committee'],
          ['in-process', 'Đang xử lý', 'In process'],
        ),
        null,
      ),
    ],
    { note: CIRCULAR },
  ),
  'letter.axes': entry(
    'Tiêu chí phân loại đơn',
    'Axes of classifying a letter',
    [
      letterCircular(
        codes(
          ['content', 'Theo nội dung', 'By content'],
          ['eligibility', 'Theo điều kiện xử lý', 'By eligibility'],
          ['competence', 'Theo thẩm quyền giải quyết', 'By competence'],
          ['people', 'Theo số lượng người', 'By number of people'],
          ['originals', 'Theo tài liệu gốc gửi kèm', 'By original documents'],
          ['field', 'Theo lĩnh vực', 'By field'],
        ),
        'Điều 6',
      ),
    ],
    { note: CIRCULAR },
  ),
  'letter.collectiveFrom': entry(
    'Đơn có nhiều người',
    'Letter of many people',
    [letterCircular(count('at-least', 5, 'person'), 'Điều 6')],
    { note: CIRCULAR },
  ),
  'letter.guidedTimes': entry(
    'Số lần hướng dẫn cùng một nội dung',
    'Times the same content is guided',
    [letterCircular(count('at-most', 1, 'time'), 'Điều 6')],
    { note: CIRCULAR },
  ),
  'letter.ineligibleKept': entry(
    'Lưu đơn không đủ điều kiện xử lý',
    'Ineligible letters kept',
    [letterCircular(count('exactly', 1, 'year'), 'Điều 28')],
    { note: CIRCULAR },
  ),
  'letter.replyAfterReception': entry('Trả lời người đã được tiếp', 'Answer to a person received', [
    receptionLaw(workingAfter(10, 'ngày tiếp công dân', 'the reception'), 'Điều 28 khoản 1'),
  ]),
  'letter.resultToForwarder': entry(
    'Thông báo kết quả cho đại biểu, cơ quan đã chuyển đơn',
    'Result told to the deputy or body that forwarded',
    [receptionLaw(workingAfter(7, 'ngày giải quyết xong', 'the settlement'), 'Điều 27 khoản 2')],
  ),
  'letter.resultToCitizen': entry('Đại biểu thông báo kết quả cho công dân', 'Delegate tells the citizen the result', [
    receptionLaw(workingAfter(5, 'ngày nhận được kết quả', 'receipt of the result'), 'Điều 28 khoản 2'),
  ]),
  'denunciation.initialHandling': entry(
    'Xử lý ban đầu thông tin tố cáo',
    'Initial handling of a denunciation',
    [denunciationsLaw(workingAfter(7, 'ngày nhận được tố cáo', 'receipt'), 'Điều 24')],
    { note: THEIR_CLOCK },
  ),
  'denunciation.initialHandlingSeveralPlaces': entry(
    'Xử lý ban đầu khi phải xác minh ở nhiều nơi',
    'Initial handling, verification in several places',
    [denunciationsLaw(workingAfter(10, 'ngày nhận được tố cáo', 'receipt'), 'Điều 24')],
    { note: THEIR_CLOCK },
  ),
  'denunciation.transfer': entry(
    'Chuyển tố cáo không thuộc thẩm quyền',
    'Denunciation transferred',
    [denunciationsLaw(workingAfter(5, 'ngày nhận được tố cáo', 'receipt'), 'Điều 24')],
    { rule: 'CIT-R14', note: THEIR_CLOCK },
  ),
  'denunciation.notifyForwarder': entry(
    'Thông báo cho cơ quan đã chuyển tố cáo',
    'Body that forwarded is told',
    [denunciationsLaw(after(20, 'ngày nhận được tố cáo', 'receipt'), 'Điều 26')],
    { note: THEIR_CLOCK },
  ),
  'denunciation.settle': entry(
    'Giải quyết tố cáo',
    'Denunciation settled',
    [denunciationsLaw(after(30, ...ACCEPTED), 'Điều 30')],
    { note: THEIR_CLOCK },
  ),
  'denunciation.extension': entry(
    'Gia hạn giải quyết tố cáo, mỗi lần',
    'Extension of settling, each time',
    [denunciationsLaw(after(30, 'ngày hết thời hạn', 'the end of the term'), 'Điều 30')],
    { note: THEIR_CLOCK },
  ),
  'denunciation.extensionsComplex': entry(
    'Số lần gia hạn vụ việc phức tạp',
    'Extensions, complex case',
    [denunciationsLaw(count('at-most', 1, 'time'), 'Điều 30')],
    { note: THEIR_CLOCK },
  ),
  'denunciation.extensionsSpeciallyComplex': entry(
    'Số lần gia hạn vụ việc đặc biệt phức tạp',
    'Extensions, specially complex case',
    [denunciationsLaw(count('at-most', 2, 'time'), 'Điều 30')],
    { note: THEIR_CLOCK },
  ),
  'complaint.limitation': entry(
    'Thời hiệu khiếu nại',
    'Limitation for a complaint',
    [complaintsLaw(after(90, 'ngày biết được quyết định, hành vi', 'knowing the decision or act'), 'Điều 9')],
    { note: THEIR_CLOCK },
  ),
  'complaint.accept': entry(
    'Thụ lý khiếu nại',
    'Complaint accepted',
    [complaintsLaw(after(10, 'ngày nhận được khiếu nại', 'receipt'), 'Điều 27')],
    { note: THEIR_CLOCK },
  ),
  'complaint.first': entry(
    'Giải quyết khiếu nại lần đầu',
    'First settlement of a complaint',
    [complaintsLaw(after(30, ...ACCEPTED), 'Điều 28')],
    { note: THEIR_CLOCK },
  ),
  'complaint.firstComplex': entry(
    'Giải quyết khiếu nại lần đầu, phức tạp',
    'First settlement, complex',
    [complaintsLaw(after(45, ...ACCEPTED), 'Điều 28')],
    { note: THEIR_CLOCK },
  ),
  'complaint.firstRemote': entry(
    'Giải quyết khiếu nại lần đầu, vùng sâu, vùng xa',
    'First settlement, remote area',
    [complaintsLaw(after(45, ...ACCEPTED), 'Điều 28')],
    { note: THEIR_CLOCK },
  ),
  'complaint.firstRemoteComplex': entry(
    'Giải quyết khiếu nại lần đầu, vùng sâu, vùng xa, phức tạp',
    'First settlement, remote and complex',
    [complaintsLaw(after(60, ...ACCEPTED), 'Điều 28')],
    { note: THEIR_CLOCK },
  ),
  'complaint.second': entry(
    'Giải quyết khiếu nại lần hai',
    'Second settlement of a complaint',
    [complaintsLaw(after(45, ...ACCEPTED), 'Điều 37')],
    { note: THEIR_CLOCK },
  ),
  'complaint.secondComplex': entry(
    'Giải quyết khiếu nại lần hai, phức tạp',
    'Second settlement, complex',
    [complaintsLaw(after(60, ...ACCEPTED), 'Điều 37')],
    { note: THEIR_CLOCK },
  ),
  'complaint.secondRemote': entry(
    'Giải quyết khiếu nại lần hai, vùng sâu, vùng xa',
    'Second settlement, remote area',
    [complaintsLaw(after(60, ...ACCEPTED), 'Điều 37')],
    { note: THEIR_CLOCK },
  ),
  'complaint.secondRemoteComplex': entry(
    'Giải quyết khiếu nại lần hai, vùng sâu, vùng xa, phức tạp',
    'Second settlement, remote and complex',
    [complaintsLaw(after(70, ...ACCEPTED), 'Điều 37')],
    { note: THEIR_CLOCK },
  ),
}
