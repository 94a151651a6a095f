import type { CodeValue } from '#lawbook'
import { entry, type LibraryEntry } from './library.ts'
import { decree30 } from './sources.ts'
import { codes } from './values.ts'

/** The 29 administrative documents of Decree 30/2020, article 7, with their abbreviations; công văn and thư công have none. */
export const documentTypes: LibraryEntry<CodeValue> = entry(
  'Loại văn bản hành chính',
  'Types of administrative documents',
  [
    decree30(
      codes(
        ['NQ', 'Nghị quyết', 'Resolution'],
        ['QĐ', 'Quyết định', 'Decision'],
        ['CT', 'Chỉ thị', 'Directive'],
        ['QC', 'Quy chế', 'Regulation'],
        ['QyĐ', 'Quy định', 'Rules'],
        ['TC', 'Thông cáo', 'Communiqué'],
        ['TB', 'Thông báo', 'Notice'],
        ['HD', 'Hướng dẫn', 'Guideline'],
        ['CTr', 'Chương trình', 'Programme'],
        ['KH', 'Kế hoạch', 'Plan'],
        ['PA', 'Phương án', 'Scheme of options'],
        ['ĐA', 'Đề án', 'Scheme'],
        ['DA', 'Dự án', 'Project'],
        ['BC', 'Báo cáo', 'Report'],
        ['BB', 'Biên bản', 'Minutes'],
        ['TTr', 'Tờ trình', 'Submission'],
        ['HĐ', 'Hợp đồng', 'Contract'],
        ['cong-van', 'Công văn', 'Official letter'],
        ['CĐ', 'Công điện', 'Telegram'],
        ['BGN', 'Bản ghi nhớ', 'Memorandum'],
        ['BTT', 'Bản thỏa thuận', 'Agreement'],
        ['GUQ', 'Giấy ủy quyền', 'Power of attorney'],
        ['GM', 'Giấy mời', 'Invitation'],
        ['GGT', 'Giấy giới thiệu', 'Letter of introduction'],
        ['GNP', 'Giấy nghỉ phép', 'Leave paper'],
        ['PG', 'Phiếu gửi', 'Dispatch slip'],
        ['PC', 'Phiếu chuyển', 'Transfer slip'],
        ['PB', 'Phiếu báo', 'Information slip'],
        ['thu-cong', 'Thư công', 'Official personal letter'],
      ),
      'Điều 7, Phụ lục III',
    ),
  ],
  {
    rule: 'DOC-R1',
    note: [
      'Công văn và thư công không có chữ viết tắt; kết luận ban hành bằng thông báo (TB)',
      'Official and personal letters have no abbreviation; conclusions are issued as a notice (TB)',
    ],
  },
)
