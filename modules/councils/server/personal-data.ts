import type { CouncilId } from '#platform/access'
import { type CalendarDate, formatDate, formatInstant, type Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Bilingual, holding, type PersonalHolding, viewsOf, type Whose } from '#audit/server'
import { accountNames } from '#identity/server'
import { identityMessagesEn, identityMessagesVi } from '#identity'
import { councilsMessagesEn, councilsMessagesVi } from '#councils'

const words = { vi: councilsMessagesVi, en: councilsMessagesEn } as const
const roleNames: Readonly<Record<keyof Bilingual, Readonly<Record<string, string>>>> = {
  vi: identityMessagesVi.roles,
  en: identityMessagesEn.roles,
}

const register: Bilingual = { vi: 'Hồ sơ đại biểu của hội đồng', en: 'The council’s register of delegates' }

/** A field by its name in the register. */
const field = (key: keyof typeof councilsMessagesVi.personFields): Bilingual => ({
  vi: councilsMessagesVi.personFields[key],
  en: councilsMessagesEn.personFields[key],
})

const day = (date: string | null, language: keyof Bilingual) =>
  date === null ? null : formatDate(date as CalendarDate, language)

const facts = holding({
  name: 'councils.person',
  title: { vi: 'Thông tin đại biểu', en: 'Facts of a delegate' },
  purpose: register,
  columns: {
    council: { vi: 'Cơ quan', en: 'Council' },
    fullName: field('fullName'),
    sex: field('sex'),
    bornOn: field('bornOn'),
    hometown: field('hometown'),
    occupation: field('occupation'),
    workplace: field('workplace'),
    position: field('position'),
    education: field('education'),
    specialisation: field('specialisation'),
    politicalTheory: field('politicalTheory'),
  },
  read: async (tx, { person }, language) => {
    if (!person) return []
    const rows = await tx
      .selectFrom('councils.person as person')
      .innerJoin('councils.council as council', 'council.council_id', 'person.council_id')
      .selectAll('person')
      .select('council.name as council')
      .where('person.id', '=', person)
      .execute()
    const said = (labels: Readonly<Record<string, string>>, code: string | null) =>
      code === null ? null : (labels[code] ?? code)
    return rows.map((row) => ({
      council: row.council,
      fullName: row.full_name,
      sex: said(words[language].sexes, row.sex),
      bornOn: day(row.born_on, language),
      hometown: row.hometown,
      occupation: row.occupation,
      workplace: row.workplace,
      position: row.position,
      education: said(words[language].educationLevels, row.education),
      specialisation: row.specialisation,
      politicalTheory: said(words[language].politicalTheoryLevels, row.political_theory),
    }))
  },
})

const sensitive = holding({
  name: 'councils.sensitive',
  title: { vi: 'Thông tin nhạy cảm, liên hệ', en: 'Sensitive facts and contact' },
  purpose: {
    vi: 'Thống kê cơ cấu và liên hệ công việc; chỉ ông/bà và văn phòng đọc được',
    en: 'Statistics of structure and contact; read by you and the office alone',
  },
  columns: {
    ethnicity: field('ethnicity'),
    religion: field('religion'),
    residence: field('residence'),
    phone: field('phone'),
    email: field('email'),
  },
  read: async (tx, { person }) =>
    person
      ? tx
          .selectFrom('councils.person_sensitive')
          .select(['ethnicity', 'religion', 'residence', 'phone', 'email'])
          .where('person_id', '=', person)
          .execute()
      : [],
})

const photos = holding({
  name: 'councils.photos',
  title: { vi: 'Ảnh đại biểu', en: 'Photos' },
  purpose: {
    vi: 'Để nhận ra đại biểu trong danh sách; ảnh đã bỏ hoặc đã thay được giữ để hoàn tác',
    en: 'To know a delegate in lists; one that was taken off is kept so that this can be undone',
  },
  columns: {
    council: { vi: 'Cơ quan', en: 'Council' },
    added: { vi: 'Ghi lúc', en: 'Added' },
    shown: { vi: 'Đang hiển thị', en: 'Shown' },
  },
  read: async (tx, { person }, language) => {
    if (!person) return []
    const rows = await tx
      .selectFrom('councils.portrait as portrait')
      .innerJoin('councils.council as council', 'council.council_id', 'portrait.council_id')
      .select(['council.name', 'portrait.added_at', 'portrait.shown'])
      .where('portrait.person_id', '=', person)
      .orderBy('portrait.added_at', 'desc')
      .execute()
    const yes = { vi: 'có', en: 'yes' } as const
    const no = { vi: 'không', en: 'no' } as const
    return rows.map((row) => ({
      council: row.name,
      added: formatInstant(row.added_at as Instant, language),
      shown: (row.shown ? yes : no)[language],
    }))
  },
})

const mandates = holding({
  name: 'councils.mandates',
  title: { vi: 'Nhiệm vụ đại biểu', en: 'Mandates' },
  purpose: register,
  columns: {
    council: { vi: 'Cơ quan', en: 'Council' },
    term: { vi: 'Nhiệm kỳ', en: 'Term' },
    votes: field('votesWon'),
    certificate: field('certificate'),
    nominatedBy: field('nominatedBy'),
  },
  read: async (tx, { person }) => {
    if (!person) return []
    const rows = await tx
      .selectFrom('councils.mandate as mandate')
      .innerJoin('councils.term as term', (join) =>
        join.onRef('term.council_id', '=', 'mandate.council_id').onRef('term.id', '=', 'mandate.term_id'),
      )
      .innerJoin('councils.council as council', 'council.council_id', 'mandate.council_id')
      .select(['council.name', 'term.from_year', 'term.to_year', 'mandate.votes_won', 'mandate.certificate'])
      .select('mandate.nominated_by')
      .where('mandate.person_id', '=', person)
      .orderBy('term.from_year', 'desc')
      .execute()
    return rows.map((row) => ({
      council: row.name,
      term: `${row.from_year}–${row.to_year}`,
      votes: row.votes_won,
      certificate: row.certificate,
      nominatedBy: row.nominated_by,
    }))
  },
})

const posts = holding({
  name: 'councils.posts',
  title: { vi: 'Chức danh đã và đang giữ', en: 'Posts held' },
  purpose: register,
  columns: {
    body: { vi: 'Ban, Tổ', en: 'Body' },
    title: { vi: 'Chức danh', en: 'Title' },
    from: { vi: 'Từ ngày', en: 'From' },
    to: { vi: 'Đến hết ngày', en: 'To' },
  },
  read: async (tx, { person }, language) => {
    if (!person) return []
    const rows = await tx
      .selectFrom('councils.post as post')
      .innerJoin('councils.mandate as mandate', (join) =>
        join.onRef('mandate.council_id', '=', 'post.council_id').onRef('mandate.id', '=', 'post.mandate_id'),
      )
      .innerJoin('councils.body as body', (join) =>
        join.onRef('body.council_id', '=', 'post.council_id').onRef('body.id', '=', 'post.body_id'),
      )
      .select(['body.name', 'post.title', 'post.starts_on', 'post.ended_on'])
      .where('mandate.person_id', '=', person)
      .where('post.withdrawn_at', 'is', null)
      .orderBy('post.starts_on', 'desc')
      .execute()
    return rows.map((row) => ({
      body: row.name,
      title: row.title,
      from: day(row.starts_on, language),
      to: day(row.ended_on, language),
    }))
  },
})

const views = holding({
  name: 'councils.views',
  title: { vi: 'Ai đã xem thông tin nhạy cảm của tôi', en: 'Who read my sensitive facts' },
  purpose: {
    vi: 'Mỗi lần người khác đọc dân tộc, tôn giáo, nơi cư trú, điện thoại, thư điện tử đều được ghi lại',
    en: 'Every time that somebody else read ethnicity, religion, residence, telephone or e-mail',
  },
  columns: {
    at: { vi: 'Lúc', en: 'At' },
    who: { vi: 'Người xem', en: 'Who' },
    role: { vi: 'Vai trò', en: 'Role' },
    how: { vi: 'Cách xem', en: 'How' },
  },
  read: async (tx, whose, language) => {
    const seen = await viewsOfPerson(tx, whose)
    const names = await accountNames(
      tx,
      seen.map(({ account }) => account),
    )
    return seen.map(({ at, account, role, how }) => ({
      at: formatInstant(at, language),
      who: names.get(account) ?? '',
      role: roleNames[language][role] ?? role,
      how: HOW[language][how],
    }))
  },
})

const HOW = {
  vi: { page: 'Mở trang của đại biểu', list: 'Mở danh sách', export: 'Xuất danh sách ra Excel' },
  en: { page: 'Opened the delegate’s page', list: 'Opened the list', export: 'Exported the register to Excel' },
} as const

async function viewsOfPerson(tx: Tx, { person }: Whose) {
  if (!person) return []
  const councils = await tx.selectFrom('councils.person').select('council_id').where('id', '=', person).execute()
  const found = await Promise.all(
    councils.map(({ council_id: council }) => viewsOf(tx, council as CouncilId, 'councils.sensitive-read', person)),
  )
  return found.flat()
}

/** What this module holds about a person, and who read the part that is nobody else's business. */
export const councilsHoldings: readonly PersonalHolding[] = [facts, sensitive, photos, mandates, posts, views]
