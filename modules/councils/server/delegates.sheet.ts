import type { BodyId } from '#platform/access'
import { choice, date, int, reference, type RowOf, sheet, text, yesNo } from '#platform/sheets'
import {
  councilsMessagesVi as vi,
  DOCUMENT_LONGEST,
  type ElectionUnitId,
  FULL_NAME_LONGEST,
  PHONE_LONGEST,
  SHORT_TEXT_LONGEST,
} from '#councils'
import type { Named } from './names.ts'

const fields = vi.personFields
const short = text({ longest: SHORT_TEXT_LONGEST })

/** Columns of the register of delegates, as offices keep it in Excel. */
export function delegatesSheet(units: Named<ElectionUnitId>, groups: Named<BodyId>) {
  return sheet({ name: 'Đại biểu HĐND', columns: columns(units, groups) })
}

export type DelegateSheetRow = RowOf<ReturnType<typeof columns>>

function columns(units: Named<ElectionUnitId>, groups: Named<BodyId>) {
  return [
    {
      key: 'fullName',
      header: fields.fullName,
      required: true,
      parse: text({ longest: FULL_NAME_LONGEST }),
      example: 'Nguyễn Văn Mẫu',
      width: 28,
    },
    { key: 'sex', header: fields.sex, required: true, parse: choice(vi.sexes), example: 'Nữ' },
    { key: 'bornOn', header: fields.bornOn, aliases: ['Ngày, tháng, năm sinh'], parse: date(), example: '19/05/1980' },
    { key: 'hometown', header: fields.hometown, parse: short, example: 'xã Mẫu, tỉnh Bắc Ninh' },
    { key: 'occupation', header: fields.occupation, parse: short, example: 'Giáo viên' },
    { key: 'workplace', header: fields.workplace, parse: short, example: 'Trường THCS Mẫu' },
    { key: 'position', header: fields.position, parse: short, example: 'Hiệu trưởng' },
    { key: 'partyMember', header: fields.partyMember, parse: yesNo(), example: 'x' },
    { key: 'education', header: fields.education, parse: choice(vi.educationLevels), example: 'Đại học' },
    { key: 'specialisation', header: fields.specialisation, parse: short, example: 'Sư phạm Toán' },
    {
      key: 'politicalTheory',
      header: fields.politicalTheory,
      parse: choice(vi.politicalTheoryLevels),
      example: 'Trung cấp',
    },
    { key: 'ethnicity', header: fields.ethnicity, parse: short, example: 'Kinh' },
    { key: 'religion', header: fields.religion, parse: short, example: '' },
    { key: 'residence', header: fields.residence, aliases: ['Địa chỉ'], parse: short, example: 'phường Mẫu' },
    {
      key: 'phone',
      header: fields.phone,
      aliases: ['Số điện thoại'],
      parse: text({ longest: PHONE_LONGEST }),
      example: '0900 000 000',
    },
    { key: 'email', header: fields.email, aliases: ['Email'], parse: short, example: 'mau@example.vn' },
    {
      key: 'electionUnit',
      header: 'Đơn vị bầu cử số',
      aliases: ['Đơn vị bầu cử'],
      parse: reference(units),
      example: '1',
    },
    { key: 'group', header: vi.delegate.group, parse: reference(groups), example: 'Tổ đại biểu số 1' },
    { key: 'reElected', header: fields.reElected, parse: yesNo(), example: 'x' },
    { key: 'selfNominated', header: fields.selfNominated, parse: yesNo(), example: '' },
    { key: 'nominatedBy', header: fields.nominatedBy, parse: short, example: 'Ủy ban MTTQ Việt Nam phường Mẫu' },
    { key: 'votesWon', header: fields.votesWon, parse: int(), example: '12345' },
    { key: 'certificate', header: fields.certificate, parse: text({ longest: DOCUMENT_LONGEST }), example: '01/GCN' },
  ] as const
}
