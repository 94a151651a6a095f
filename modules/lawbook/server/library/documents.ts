import type { documentKeys } from '../../contract/keys/documents.ts'
import { documentLayout } from './document-layout.ts'
import { documentTypes } from './document-types.ts'
import { entry, type LibraryOf } from './library.ts'
import { decree30, expectedIn, practice } from './sources.ts'
import { codes, count, text, workingAfter, yearly } from './values.ts'

const RUNNING_SYSTEMS = [
  'Theo các hệ thống đang chạy; cần xác nhận quy chuẩn hiện hành',
  'As running systems do; the standard in force is to be confirmed',
] as const
const edXml = expectedIn('qcvn-102-2016', '2018-07-12')

export const documentLibrary: LibraryOf<typeof documentKeys> = {
  'document.types': documentTypes,
  ...documentLayout,
  'document.issuers': entry(
    'Chữ viết tắt cơ quan ban hành',
    'Abbreviations of issuing bodies',
    [
      practice(
        codes(
          ['HĐND', 'Hội đồng nhân dân', 'People’s Council'],
          ['TTHĐND', 'Thường trực HĐND', 'Standing Committee'],
          ['BPC', 'Ban Pháp chế', 'Legal Affairs Committee'],
          ['BKTNS', 'Ban Kinh tế - Ngân sách', 'Economy and Budget Committee'],
          ['BVHXH', 'Ban Văn hóa - Xã hội', 'Culture and Society Committee'],
          ['HĐND-ĐĐ', 'Đoàn giám sát của HĐND', 'Supervision delegation of the council'],
        ),
      ),
    ],
    { rule: 'DOC-R2', note: ['Do người đứng đầu cơ quan ban hành quy định', 'Set by the head of the issuing body'] },
  ),
  'document.signing': entry(
    'Quyền hạn ký',
    'Authority of the signer',
    [
      decree30(
        codes(
          ['TM.', 'Thay mặt tập thể', 'On behalf of a collective'],
          ['KT.', 'Ký thay người đứng đầu', 'For the head'],
          ['TL.', 'Thừa lệnh', 'By order'],
          ['TUQ.', 'Thừa ủy quyền', 'By delegation'],
          ['Q.', 'Quyền', 'Acting'],
        ),
        'Điều 13, Phụ lục I',
      ),
    ],
    { rule: 'DOC-R4' },
  ),
  'document.urgency': entry('Độ khẩn', 'Urgency', [
    decree30(
      codes(
        ['urgent', 'Khẩn', 'Urgent'],
        ['very-urgent', 'Thượng khẩn', 'Very urgent'],
        ['express', 'Hỏa tốc', 'Express'],
      ),
      'Phụ lục I',
    ),
  ]),
  'document.circulation': entry('Chỉ dẫn phạm vi lưu hành', 'Circulation', [
    decree30(
      codes(
        ['return', 'Xem xong trả lại', 'Return after reading'],
        ['internal', 'Lưu hành nội bộ', 'Internal circulation'],
      ),
      'Phụ lục I',
    ),
  ]),
  'document.copies': entry('Hình thức bản sao', 'Kinds of copies', [
    decree30(
      codes(['SY', 'Sao y', 'True copy'], ['SL', 'Sao lục', 'Copy of a copy'], ['TrS', 'Trích sao', 'Extract']),
      'Phụ lục I, Phụ lục III',
    ),
  ]),
  'document.ownSeries': entry(
    'Loại văn bản có hệ thống số riêng',
    'Documents with a number series of their own',
    [
      decree30(
        codes(
          ['normative', 'Văn bản quy phạm pháp luật', 'Legal normative documents'],
          ['secret', 'Văn bản mật', 'Secret documents'],
          [
            'advisory',
            'Hội đồng, Ban, Tổ tư vấn dùng con dấu của cơ quan',
            'Advisory councils and teams using the body’s seal',
          ],
        ),
        'Điều 15, Phụ lục I',
      ),
    ],
    { rule: 'DOC-R3' },
  ),
  'document.components': entry('Thành phần thể thức chính', 'Main components', [
    decree30(
      codes(
        ['state-name', 'Quốc hiệu và Tiêu ngữ', 'State name and motto'],
        ['issuer', 'Tên cơ quan ban hành', 'Issuing body'],
        ['number', 'Số, ký hiệu', 'Number and code'],
        ['place-date', 'Địa danh và thời gian', 'Place and date'],
        ['type-subject', 'Tên loại và trích yếu', 'Type and subject'],
        ['content', 'Nội dung', 'Content'],
        ['signer', 'Chức vụ, họ tên và chữ ký', 'Position, name and signature'],
        ['seal', 'Dấu, chữ ký số của cơ quan', 'Seal or signature of the body'],
        ['recipients', 'Nơi nhận', 'Recipients'],
      ),
      'Điều 8',
    ),
  ]),
  'document.issued': entry(
    'Phát hành văn bản',
    'Document issued',
    [decree30(workingAfter(1, 'ngày ký', 'the signing'), 'Điều 18')],
    {
      rule: 'DOC-R5',
      note: [
        'Trong ngày ký, chậm nhất ngày làm việc tiếp theo; văn bản khẩn gửi ngay',
        'On the day of signing, at the latest the next working day; urgent ones at once',
      ],
    },
  ),
  'document.numbered': entry(
    'Đăng ký, lấy số văn bản giấy',
    'Number taken for a paper document',
    [decree30(workingAfter(1, 'ngày ký', 'the signing'), 'Điều 15')],
    { rule: 'DOC-R3' },
  ),
  'document.numbersFrom': entry(
    'Bắt đầu số 01 mỗi năm',
    'Numbers start each year',
    [decree30(yearly('01-01'), 'Điều 15')],
    { rule: 'DOC-R3' },
  ),
  'document.registerOutgoingColumns': entry(
    'Số cột sổ đăng ký văn bản đi',
    'Columns of the outgoing register',
    [decree30(count('exactly', 10, 'column'), 'Phụ lục IV')],
    { rule: 'DOC-R8' },
  ),
  'document.registerIncomingColumns': entry(
    'Số cột sổ đăng ký văn bản đến',
    'Columns of the incoming register',
    [decree30(count('exactly', 10, 'column'), 'Phụ lục IV')],
    { rule: 'DOC-R8' },
  ),
  'document.registerFollowUpColumns': entry(
    'Số cột sổ theo dõi giải quyết văn bản đến',
    'Columns of the follow-up register',
    [decree30(count('exactly', 7, 'column'), 'Phụ lục IV')],
    { rule: 'DOC-R8' },
  ),
  'document.metadataLengths': entry(
    'Độ dài trường thông tin đầu vào',
    'Lengths of metadata fields',
    [
      decree30(
        codes(
          ['OrganId', 'Mã định danh cơ quan', 'Agency identifier', 13],
          ['FileCatalog', 'Năm hình thành hồ sơ', 'Year of the file', 4],
          ['FileNotation', 'Số và ký hiệu hồ sơ', 'File notation', 20],
          ['TypeName', 'Tên loại văn bản', 'Type of document', 100],
          ['CodeNumber', 'Số văn bản', 'Number', 11],
          ['CodeNotation', 'Ký hiệu văn bản', 'Code', 30],
          ['OrganName', 'Tên cơ quan ban hành', 'Issuing body', 200],
          ['Subject', 'Trích yếu', 'Subject', 500],
          ['Language', 'Ngôn ngữ', 'Language', 30],
          ['Position', 'Chức vụ người ký', 'Position of the signer', 100],
          ['FullName', 'Họ tên người ký', 'Name of the signer', 50],
          ['ToPlaces', 'Nơi nhận', 'Recipients', 1000],
          ['Title', 'Tiêu đề hồ sơ', 'Title of the file', 500],
          ['Maintenance', 'Thời hạn bảo quản', 'Retention', 30],
          ['Rights', 'Chế độ sử dụng', 'Rights of use', 30],
        ),
        'Phụ lục VI',
      ),
    ],
    { rule: 'DOC-R9' },
  ),
  'exchange.agencyIdLength': entry(
    'Độ dài mã định danh điện tử',
    'Length of an agency identifier',
    [expectedIn('qd-20-2020', '2020-09-10')(count('at-most', 35, 'character'), null)],
    { rule: 'DOC-R10', note: ['Chưa thấy văn bản thay thế', 'No replacement was found'] },
  ),
  'exchange.format': entry(
    'Định dạng gói tin liên thông',
    'Format of exchanged messages',
    [edXml(text('edXML 1.02', 'edXML 1.02'), null)],
    { rule: 'DOC-R11', note: RUNNING_SYSTEMS },
  ),
  'exchange.statuses': entry(
    'Trạng thái liên thông văn bản',
    'Statuses of exchange',
    [
      edXml(
        codes(
          ['01', 'Đã đến', 'Arrived'],
          ['02', 'Từ chối tiếp nhận', 'Refused'],
          ['03', 'Đã tiếp nhận', 'Received'],
          ['04', 'Chờ phân công', 'Waiting for assignment'],
          ['05', 'Đang xử lý', 'In progress'],
          ['06', 'Hoàn thành', 'Done'],
          ['13', 'Lấy lại', 'Recall'],
          ['15', 'Đồng ý lấy lại, cập nhật', 'Agreed to recall or update'],
          ['16', 'Từ chối lấy lại, cập nhật', 'Refused to recall or update'],
        ),
        null,
      ),
    ],
    { rule: 'DOC-R12', note: RUNNING_SYSTEMS },
  ),
  'exchange.businessTypes': entry(
    'Loại nghiệp vụ liên thông',
    'Business types of exchange',
    [
      edXml(
        codes(
          ['0', 'Văn bản mới', 'New'],
          ['1', 'Thu hồi', 'Recall'],
          ['2', 'Cập nhật', 'Update'],
          ['3', 'Thay thế', 'Replace'],
        ),
        null,
      ),
    ],
    { rule: 'DOC-R11', note: RUNNING_SYSTEMS },
  ),
  'exchange.priorities': entry(
    'Mức độ khẩn khi liên thông',
    'Priorities of exchange',
    [
      edXml(
        codes(
          ['0', 'Thường', 'Ordinary'],
          ['1', 'Khẩn', 'Urgent'],
          ['2', 'Thượng khẩn', 'Very urgent'],
          ['3', 'Hỏa tốc', 'Express'],
          ['4', 'Hỏa tốc hẹn giờ', 'Express at a time'],
        ),
        null,
      ),
    ],
    { rule: 'DOC-R11', note: RUNNING_SYSTEMS },
  ),
  'exchange.steeringTypes': entry(
    'Loại chỉ đạo khi liên thông',
    'Steering types of exchange',
    [
      edXml(
        codes(
          ['1', 'Không phải văn bản chỉ đạo', 'Not steering'],
          ['2', 'Văn bản chỉ đạo', 'Steering'],
          ['3', 'Báo cáo văn bản chỉ đạo', 'Report on steering'],
        ),
        null,
      ),
    ],
    { rule: 'DOC-R11', note: RUNNING_SYSTEMS },
  ),
}
