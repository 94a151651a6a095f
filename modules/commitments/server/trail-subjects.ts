import type { SubjectNames } from '#audit/server'

/** How the trail calls what this module's acts were done to: by the reference of the source, else by the work. */
export const commitmentsSubjects: readonly SubjectNames[] = [
  {
    kind: 'commitments/commitment',
    find: async (tx, council, ids) => {
      const rows = await tx
        .selectFrom('commitments.commitment')
        .select(['id', 'reference', 'work'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute()
      return rows.map(({ id, reference, work }) => ({ id, name: reference ?? work }))
    },
  },
  {
    kind: 'commitments/urging',
    find: async (tx, council, ids) => {
      const rows = await tx
        .selectFrom('commitments.urging as u')
        .innerJoin('councils.agency as agency', (join) =>
          join.onRef('agency.council_id', '=', 'u.council_id').onRef('agency.id', '=', 'u.agency_id'),
        )
        .select(['u.id', 'u.letter_number', 'agency.name'])
        .where('u.council_id', '=', council)
        .where('u.id', 'in', ids)
        .execute()
      return rows.map(({ id, letter_number: number, name }) => ({
        id,
        name: [number, name].filter(Boolean).join(', '),
      }))
    },
  },
  {
    kind: 'commitments/file',
    find: async (tx, council, ids) => {
      const rows = await tx
        .selectFrom('commitments.upload')
        .select(['file_id', 'name'])
        .where('council_id', '=', council)
        .where('file_id', 'in', ids)
        .execute()
      return rows.map(({ file_id: id, name }) => ({ id, name }))
    },
  },
]
