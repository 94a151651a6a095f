import type { ElectionUnitRow } from '#councils'
import { formatCount } from '#platform/text'
import { type Column, StatusBadge } from '#platform/ui'
import type { useCouncilWords } from '../shared/labels.ts'

/** The columns of the table of election units. */
export function electionUnitColumns({
  t,
  label,
  locale,
}: ReturnType<typeof useCouncilWords>): readonly Column<ElectionUnitRow>[] {
  return [
    {
      id: 'number',
      header: t('elections.unit'),
      cell: ({ number }) => label('delegate.electionUnit', { number }),
      onCard: 'title',
    },
    { id: 'territory', header: label('electionFields.territory'), cell: ({ territory }) => territory },
    {
      id: 'seats',
      header: t('elections.delegates'),
      cell: ({ delegates, seats, decision }) => (
        <>
          {t('elections.ofSeats', { delegates, seats })}
          {decision !== null && <StatusBadge tone="dueSoon">{t('elections.decided')}</StatusBadge>}
        </>
      ),
      align: 'end',
    },
    {
      id: 'areas',
      header: label('delegate.pollingAreas'),
      cell: ({ pollingAreas }) => formatCount(pollingAreas, locale),
      align: 'end',
    },
    {
      id: 'voters',
      header: label('electionFields.voters'),
      cell: ({ voters }) => voters !== null && formatCount(voters, locale),
      align: 'end',
    },
  ]
}
