import type { Vacancy } from '#councils'
import { IconUserPlus } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import { postOfBody } from '../shared/post-name.ts'
import styles from './home.module.css'

/** A seat that was decided and that nobody holds, in the place where the person would stand. */
export function VacantPost({
  vacancy,
  bodyName,
}: {
  readonly vacancy: Vacancy
  readonly bodyName?: string | undefined
}) {
  const { t, label } = useCouncilWords()
  const role = label(`postRoles.${vacancy.role}`)
  return (
    <li className={styles.personRow}>
      <span className={styles.emptyMark} aria-hidden>
        <IconUserPlus size={20} stroke={1.6} />
      </span>
      <span className={styles.personWords}>
        <strong className={styles.vacant}>{label('body.vacancy')}</strong>
        <span className={styles.role}>
          {bodyName === undefined ? role : postOfBody(role, bodyName)}
          {' · '}
          {t('figures.missing', { missing: vacancy.missing, seats: vacancy.seats })}
        </span>
      </span>
    </li>
  )
}
