import { FILES } from '../files.ts'
import { uploaded } from './callers-own.ts'
import { type Hints, inDays, today } from './hint.ts'

const papersIn = (...states: readonly string[]) =>
  `select id as paper, version::int from approvals.paper
    where council_id = :council and state in (${states.map((state) => `'${state}'`).join(', ')}) order by moved_at`
const SUBMIT = 'POST /councils/{council}/approvals/documents'
const LEADERS = ['chair', 'viceChair', 'officeChief'] as const

/** A paper's way: trình, duyệt or trả lại, ký, phát hành, thu hồi; chains and delegations. */
export const PAPERS: Hints = {
  'POST /councils/{council}/approvals/files': { asks: () => ({ query: { purpose: 'signed' }, file: FILES.pdf }) },
  'POST /councils/{council}/approvals/{paper}/approve': {
    rows: papersIn('waitingApproval'),
    needs: [SUBMIT],
    by: LEADERS,
  },
  'POST /councils/{council}/approvals/{paper}/return': {
    rows: papersIn('waitingApproval'),
    needs: [SUBMIT],
    by: LEADERS,
  },
  'POST /councils/{council}/approvals/{paper}/withdraw': {
    rows: papersIn('waitingApproval', 'returned'),
    needs: [SUBMIT],
  },
  'POST /councils/{council}/approvals/{paper}/resubmit': {
    rows: papersIn('returned'),
    needs: ['POST /councils/{council}/approvals/{paper}/return'],
  },
  'POST /councils/{council}/approvals/{paper}/recall': {
    needs: ['POST /councils/{council}/approvals/{paper}/issue'],
    rows: papersIn('issued'),
    asks: () => ({ body: { decision: null, on: null } }),
  },
  'POST /councils/{council}/approvals/{paper}/undo': {
    rows: `select distinct on (p.id) p.id as paper, s.id as step, p.version::int
             from approvals.paper p join approvals.step s on s.council_id = p.council_id and s.paper_id = p.id
            where p.council_id = :council and s.account_id = :account
            order by p.id, s.position desc`,
  },
  'POST /councils/{council}/approvals/{paper}/decisions': {
    needs: [SUBMIT],
    rows: `select p.id as paper, p.version::int, a.id as "decidedBy"
             from approvals.paper p join approvals.waiting w on w.council_id = p.council_id and w.paper_id = p.id
             join identity.assignment a on a.council_id = p.council_id and 'role:' || a.role = w.holder and a.account_id <> :account
            where p.council_id = :council and p.state = 'waitingApproval'`,
    by: ['officeChief', 'specialist', 'communeOfficer'],
    asks: async (so) => ({
      body: {
        decision: 'approved',
        on: today(),
        photo: await uploaded(so, 'approvals/files?purpose=note', FILES.jpeg),
      },
    }),
  },
  'POST /councils/{council}/approvals/{paper}/sign': {
    needs: ['POST /councils/{council}/approvals/{paper}/approve', 'POST /councils/{council}/approvals/{paper}/approve'],
    rows: papersIn('waitingSignature'),
    by: LEADERS,
    asks: async (so) => ({
      body: {
        way: 'ink',
        signer: null,
        on: today(),
        file: await uploaded(so, 'approvals/files?purpose=signed', FILES.pdf),
      },
    }),
  },
  'POST /councils/{council}/approvals/{paper}/issue': {
    needs: ['POST /councils/{council}/approvals/{paper}/sign'],
    rows: papersIn('signed', 'approved'),
    asks: ({ seed }) => ({ body: { number: String(100 + (seed % 800)), code: 'VP-CTHĐND', on: today(), file: null } }),
  },
  'GET /councils/{council}/approvals/{paper}/files/{file}': {
    rows: `select paper_id as paper, file_id as file from approvals.step where council_id = :council and file_id is not null`,
  },
  'POST /councils/{council}/approvals/chains': {
    asks: () => ({
      body: {
        kind: 'commitments/urging',
        from: inDays(1),
        steps: [
          { by: 'role', roles: ['officeChief'] },
          { by: 'role', roles: ['chair', 'viceChair'] },
        ],
        issue: { by: 'role', roles: ['recordsClerk', 'specialist'] },
      },
    }),
  },
  'POST /councils/{council}/approvals/delegations': {
    rows: `select a.id as "from", b.account_id as "to" from identity.assignment a join identity.assignment b
              on b.council_id = a.council_id and b.role = 'viceChair' and b.valid_to is null
            where a.council_id = :council and a.role = 'chair' and a.valid_to is null and a.account_id <> b.account_id`,
    by: ['officeChief', 'communeOfficer'],
    asks: ({ seed }) => ({
      body: { form: 'KT', startsOn: inDays(1 + (seed % 300)), endsOn: inDays(1 + (seed % 300)) },
    }),
  },
  'POST /councils/{council}/approvals/delegations/{delegation}/end': {
    rows: `select id as delegation, version::int from approvals.delegation where council_id = :council and ended_on is null`,
  },

  'POST /councils/{council}/approvals/documents': {
    asks: async (so) => ({
      body: {
        type: 'officialLetter',
        signedFor: 'standing',
        file: await uploaded(so, 'approvals/files?purpose=document', FILES.pdf),
      },
    }),
  },
  'PUT /councils/{council}/approvals/documents/{document}': {
    needs: [SUBMIT, 'POST /councils/{council}/approvals/{paper}/return'],
    rows: `select d.id as document, d.version::int from approvals.paper p join approvals.own_document d
              on d.council_id = p.council_id and d.id = p.subject_id
            where p.council_id = :council and p.state = 'returned' and p.submitted_by = :account`,
    asks: async (so) => ({
      body: {
        type: 'officialLetter',
        signedFor: 'standing',
        file: await uploaded(so, 'approvals/files?purpose=document', FILES.pdf),
      },
    }),
  },
}
