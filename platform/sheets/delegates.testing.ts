import { choice, date, int, reference, sheet, text, yesNo } from './index.ts'

const BODIES: Readonly<Record<string, 'a' | 'b' | 'several'>> = {
  'Ban Pháp chế': 'a',
  'Ban Dân tộc': 'b',
  Ban: 'several',
}
const NAMES = { a: 'Ban Pháp chế', b: 'Ban Dân tộc' } as const

/** A register with a column of each kind. */
export const delegates = sheet({
  name: 'Đại biểu',
  columns: [
    {
      key: 'name',
      header: 'Họ và tên',
      aliases: ['Họ tên'],
      required: true,
      parse: text({ longest: 60 }),
      example: 'Nguyễn Văn A',
    },
    { key: 'born', header: 'Ngày sinh', required: true, parse: date(), example: '05/02/1980' },
    { key: 'sex', header: 'Giới tính', parse: choice({ male: 'Nam', female: ['Nữ', 'Nu'] }), example: 'Nam' },
    { key: 'member', header: 'Đảng viên', parse: yesNo(), example: 'x' },
    { key: 'votes', header: 'Số phiếu', parse: int({ most: 100_000 }), example: '1200' },
    {
      key: 'body',
      header: 'Ban',
      parse: reference<'a' | 'b'>({
        find: async (names) => new Map(names.flatMap((name) => (BODIES[name] ? [[name, BODIES[name]]] : []))),
        show: (id) => NAMES[id],
      }),
      example: 'Ban Pháp chế',
    },
  ],
})
