import type { documentKeys } from '../../contract/keys/documents.ts'
import { entry, type LibraryOf } from './library.ts'
import { decree30 } from './sources.ts'
import { count, range, text } from './values.ts'

const ANNEX = 'Phụ lục I'

type LayoutKey = Extract<
  keyof typeof documentKeys,
  | `document.margin${string}`
  | `document.${string}Size`
  | `document.scan${string}`
  | 'document.paragraphSpacing'
  | 'document.firstLineIndent'
  | 'document.typeface'
>

/** Layout of administrative documents (Decree 30/2020, annex I): what the Word and PDF templates follow. */
export const documentLayout: Pick<LibraryOf<typeof documentKeys>, LayoutKey> = {
  'document.marginTopBottom': entry('Lề trên, lề dưới', 'Top and bottom margin', [
    decree30(range(20, 25, 'millimetre'), ANNEX),
  ]),
  'document.marginLeft': entry('Lề trái', 'Left margin', [decree30(range(30, 35, 'millimetre'), ANNEX)]),
  'document.marginRight': entry('Lề phải', 'Right margin', [decree30(range(15, 20, 'millimetre'), ANNEX)]),
  'document.pageNumberSize': entry(
    'Cỡ chữ số trang',
    'Size of page numbers',
    [decree30(range(13, 14, 'type-size'), ANNEX)],
    {
      note: [
        'Canh giữa lề trên, không hiển thị ở trang thứ nhất',
        'Centred in the top margin, not shown on the first page',
      ],
    },
  ),
  'document.bodySize': entry('Cỡ chữ nội dung', 'Size of the body', [decree30(range(13, 14, 'type-size'), ANNEX)]),
  'document.headingSize': entry('Cỡ chữ tên loại, trích yếu, người ký', 'Size of type, subject and signer', [
    decree30(range(13, 14, 'type-size'), ANNEX),
  ]),
  'document.nationalNameSize': entry('Cỡ chữ Quốc hiệu, tên cơ quan', 'Size of the state name and issuer', [
    decree30(range(12, 13, 'type-size'), ANNEX),
  ]),
  'document.mottoSize': entry('Cỡ chữ Tiêu ngữ, địa danh, thời gian', 'Size of motto, place and date', [
    decree30(range(13, 14, 'type-size'), ANNEX),
  ]),
  'document.numberSize': entry('Cỡ chữ số, ký hiệu', 'Size of number and code', [
    decree30(count('exactly', 13, 'type-size'), ANNEX),
  ]),
  'document.recipientsTitleSize': entry('Cỡ chữ “Nơi nhận”', 'Size of “Nơi nhận”', [
    decree30(count('exactly', 12, 'type-size'), ANNEX),
  ]),
  'document.recipientsListSize': entry('Cỡ chữ danh sách nơi nhận', 'Size of the recipients', [
    decree30(count('exactly', 11, 'type-size'), ANNEX),
  ]),
  'document.annexTitleSize': entry('Cỡ chữ tiêu đề phụ lục', 'Size of an annex’s title', [
    decree30(count('exactly', 14, 'type-size'), ANNEX),
  ]),
  'document.attachmentStampSize': entry(
    'Cỡ chữ thông tin ký số trên phụ lục rời',
    'Size of the signature stamp on a separate attachment',
    [decree30(count('exactly', 10, 'type-size'), ANNEX)],
  ),
  'document.paragraphSpacing': entry('Khoảng cách giữa các đoạn', 'Space between paragraphs', [
    decree30(count('at-least', 6, 'type-size'), ANNEX),
  ]),
  'document.firstLineIndent': entry('Lùi đầu dòng', 'First-line indent', [
    decree30(text('1 cm hoặc 1,27 cm', '1 cm or 1.27 cm'), ANNEX),
  ]),
  'document.typeface': entry('Phông chữ', 'Typeface', [
    decree30(
      text('Times New Roman, Unicode TCVN 6909:2001, màu đen', 'Times New Roman, Unicode TCVN 6909:2001, black'),
      ANNEX,
    ),
  ]),
  'document.scanResolution': entry('Độ phân giải bản quét', 'Resolution of a scan', [
    decree30(count('at-least', 200, 'dots-per-inch'), ANNEX),
  ]),
  'document.scanFormat': entry('Định dạng bản quét', 'Format of a scan', [
    decree30(text('PDF 1.4 trở lên, ảnh màu, tỷ lệ 100%', 'PDF 1.4 or later, colour, 100 %'), ANNEX),
  ]),
}
