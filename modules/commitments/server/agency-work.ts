import type { AgencyId } from '#platform/access'
import type { AgencyWork } from '#councils/server'

/** Open commitments that were issued to an agency itself, for whoever asks whether the agency can be taken back. */
export const commitmentsAgencyWork: AgencyWork = {
  name: { vi: 'Nội dung giao đang theo dõi', en: 'Open commitments' },
  givenTo: async (tx, council, agencies) => {
    if (agencies.length === 0) return []
    const rows = await tx
      .selectFrom('commitments.commitment as given')
      .select((select) => ['given.agency_id as agency', select.fn.countAll<number>().as('count')])
      .where('given.council_id', '=', council)
      .where('given.agency_id', 'in', agencies)
      .where('given.state', 'not in', ['closed', 'recalled'])
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('commitments.agency_change as followed')
              .select('followed.id')
              .whereRef('followed.council_id', '=', 'given.council_id')
              .whereRef('followed.commitment_id', '=', 'given.id')
              .whereRef('followed.into_agency_id', '=', 'given.agency_id')
              .where('followed.undone_at', 'is', null),
          ),
        ),
      )
      .groupBy('given.agency_id')
      .execute()
    return rows.map(({ agency, count }) => ({ agency: agency as AgencyId, count }))
  },
}
