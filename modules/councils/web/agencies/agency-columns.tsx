import type { Agency } from '#councils'
import { type Column, StatusBadge } from '#platform/ui'
import type { useCouncilWords } from '../shared/labels.ts'
import styles from './agencies.module.css'

/** The columns of the table of agencies. */
export function agencyColumns(
  { t, label }: ReturnType<typeof useCouncilWords>,
  nameOf: (code: string) => string,
): readonly Column<Agency>[] {
  return [
    { id: 'name', header: t('agencies.name'), cell: ({ name }) => name, onCard: 'title' },
    { id: 'kind', header: t('agencies.kind'), cell: ({ kind }) => label(`agencyKinds.${kind}`) },
    {
      id: 'head',
      header: label('agency.head'),
      cell: ({ head }) =>
        head === null ? (
          <StatusBadge tone="dueSoon">{label('agency.headVacant')}</StatusBadge>
        ) : (
          <>
            {head.fullName}
            <div className={styles.quiet}>
              {head.capacity === 'inCharge' ? label('headCapacities.inCharge') : head.title}
            </div>
          </>
        ),
    },
    { id: 'fields', header: label('agency.fields'), cell: (agency) => agency.fields.map(nameOf).join(', ') },
  ]
}
