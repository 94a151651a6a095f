import { workbook } from '../files.ts'
import { atWork, type Hint, type Hints, today } from './hint.ts'

const DECIDED_BY = 'Người quyết định (nếu nhiều hơn số được ấn định)'
const DECIDED_WHY = 'Lý do (nếu nhiều hơn số được ấn định)'
const POST_BY = 'Người quyết định (nếu khác cơ cấu)'
const POST_WHY = 'Lý do (nếu khác cơ cấu)'
const OFFICE = ['officeChief', 'communeOfficer', 'systemAdmin'] as const

/** An import takes what its preview took; another name or number each time. */
const sheetOf = (rows: (mark: number) => readonly (readonly (string | number | null)[])[]): Hint => ({
  by: OFFICE,
  asks: async ({ seed }) => ({ query: { sheet: undefined }, file: await workbook(rows(seed % 100_000)) }),
})
const agencies = sheetOf((n) => [
  ['Tên cơ quan', 'Loại cơ quan'],
  [`Sở Thử ${n}`, 'Sở, ban, ngành'],
])
const delegates = sheetOf((n) => [
  ['Họ và tên', 'Giới tính', 'Ngày sinh'],
  [`Nguyễn Văn Thử ${n}`, 'Nam', '19/05/1980'],
])
const electionUnits = sheetOf((n) => [
  ['Đơn vị bầu cử số', 'Địa bàn', 'Số đại biểu được bầu', DECIDED_BY, DECIDED_WHY],
  [10 + (n % 80), 'phường Mẫu', 3, 'Ủy ban bầu cử', 'Thêm một đơn vị'],
])
const pollingAreas = sheetOf((n) => [
  ['Đơn vị bầu cử số', 'Khu vực bỏ phiếu số', 'Nơi bỏ phiếu'],
  [1, 50 + (n % 40), 'Nhà văn hóa thôn Mẫu'],
])
const posts: Hint = {
  by: OFFICE,
  rows: `select p.full_name as delegate, b.name as body from councils.mandate m
           join councils.person p on p.council_id = m.council_id and p.id = m.person_id
           join councils.body b on b.council_id = m.council_id and b.term_id = m.term_id and b.kind = 'committee' and b.ended_on is null
          where m.council_id = :council and not exists (select from councils.post o where o.mandate_id = m.id) and ${atWork}
          order by m.id limit 30`,
  asks: async ({ row }) => ({
    query: { sheet: undefined },
    file: await workbook([
      ['Đại biểu HĐND', 'Thường trực, Ban, Tổ', 'Chức danh', 'Hình thức', 'Từ ngày', POST_BY, POST_WHY],
      [
        String(row['delegate']),
        String(row['body']),
        'Ủy viên Ban',
        'Phê chuẩn',
        '10/04/2026',
        'Thường trực',
        'Thêm người',
      ],
    ]),
  }),
}

const opened = `select o.council_id as opened, c.name from councils.opening o join councils.council c using (council_id)
                 where o.opened_by = :council and o.handed_over_on is null`
const inOpened = (register: string, hint: Hint): Hint => ({
  rows: `select council_id as opened, '${register}' as register from councils.opening
          where opened_by = :council and handed_over_on is null`,
  by: ['officeChief', 'systemAdmin'],
  ...(hint.asks && { asks: hint.asks }),
})

/** Registers from Excel, and the opening of a council, which takes them in. */
export const REGISTERS: Hints = {
  'POST /councils/{council}/registers/agencies/preview': agencies,
  'POST /councils/{council}/registers/agencies/import': agencies,
  'POST /councils/{council}/registers/delegates/preview': delegates,
  'POST /councils/{council}/registers/delegates/import': delegates,
  'POST /councils/{council}/registers/election-units/preview': electionUnits,
  'POST /councils/{council}/registers/election-units/import': electionUnits,
  'POST /councils/{council}/registers/polling-areas/preview': pollingAreas,
  'POST /councils/{council}/registers/polling-areas/import': pollingAreas,
  'POST /councils/{council}/registers/posts/preview': posts,
  'POST /councils/{council}/registers/posts/import': posts,
  'POST /councils/{council}/openings': {
    rows: `select u.id as unit from councils.unit u join councils.council p on p.council_id = :council and u.parent_id = p.unit_id
            where u.ended_on is null and not exists (select from councils.council c where c.unit_id = u.id) limit 40`,
    by: ['officeChief', 'systemAdmin'],
    asks: ({ seed }) => ({
      body: {
        term: {
          ordinal: 2,
          ordinalBasis: 'continued',
          fromYear: 2026,
          toYear: 2031,
          startsOn: '2026-04-08',
          electedOn: '2026-03-15',
          assignedSeats: 24,
          population: null,
        },
        bodies: [{ kind: 'committee', name: 'Ban Pháp chế', seats: [{ role: 'committeeHead', seats: 1 }] }],
        regulation: null,
        people: [{ displayName: 'Tạ Thị Mở', loginName: `mo.${seed}`, role: 'communeOfficer', title: 'Công chức' }],
      },
    }),
  },
  'GET /councils/{council}/openings/{opened}/organisation': { rows: opened },
  'GET /councils/{council}/openings/proposal': {
    rows: `select u.id as unit from councils.unit u join councils.council p on p.council_id = :council and u.parent_id = p.unit_id limit 5`,
  },
  'POST /councils/{council}/openings/{opened}/people': {
    rows: opened,
    asks: ({ seed }) => ({
      body: {
        people: [{ displayName: 'Lê Văn Hai', loginName: `hai.${seed}`, role: 'recordsClerk', title: 'Văn thư' }],
      },
    }),
  },
  'POST /councils/{council}/openings/{opened}/posts': {
    needs: ['POST /councils/{council}/openings/{opened}/registers/{register}/import'],
    rows: `select o.council_id as opened, b.id as body, m.id as mandate from councils.opening o
             join councils.mandate m on m.council_id = o.council_id
             join councils.body b on b.council_id = o.council_id and b.kind = 'committee'
            where o.opened_by = :council`,
    asks: ({ row }) => ({
      body: {
        posts: [
          {
            body: row['body'],
            mandate: row['mandate'],
            role: 'committeeHead',
            origin: 'approved',
            fullTime: false,
            startsOn: today(),
          },
        ],
      },
    }),
  },
  'POST /councils/{council}/openings/{opened}/regulation': {
    rows: opened,
    asks: () => ({ body: { from: today(), days: { minutes: 5 } } }),
  },
  'POST /councils/{council}/openings/{opened}/slips': { rows: opened, asks: () => ({ body: {} }) },
  'POST /councils/{council}/openings/{opened}/registers/{register}/preview': inOpened('delegates', delegates),
  'POST /councils/{council}/openings/{opened}/registers/{register}/import': inOpened('delegates', delegates),
  'GET /councils/{council}/openings/{opened}/registers/{register}/template': inOpened('delegates', {}),
  'POST /councils/{council}/openings/{opened}/hand-over': { rows: opened, asks: () => ({ body: {} }), last: 10 },
}
