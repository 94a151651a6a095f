import { AppLink, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { organisationQuery, useCouncilLive } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { postOfBody } from '../shared/post-name.ts'
import styles from './today.module.css'

/** The card says how many and names the first: in the chart's order, the Thường trực and the Ban. */
const SHOWN = 5

/** "Khuyết, cần kiện toàn" on the page of today: shows itself while a decided seat is empty. */
export function VacanciesCard() {
  useCouncilLive()
  const { t, label } = useCouncilWords()
  const { id } = useMyCouncil()
  const chart = useQuery(organisationQuery(id))
  const vacant = (chart.data?.bodies ?? []).flatMap((body) => body.vacancies.map((vacancy) => ({ body, vacancy })))
  if (vacant.length === 0) return null
  const missing = vacant.reduce((sum, { vacancy }) => sum + vacancy.missing, 0)
  return (
    <article className={styles.card}>
      <AppLink to={paths.bodies} className={styles.head ?? ''}>
        <strong>{t('today.vacancies', { count: missing })}</strong>
        <IconChevronRight size={20} aria-hidden />
      </AppLink>
      <ul className={styles.lines}>
        {vacant.slice(0, SHOWN).map(({ body, vacancy }) => (
          <li key={`${body.id} ${vacancy.role}`}>
            {label('body.notHeld', {
              ...vacancy,
              role:
                body.kind === 'standing'
                  ? label(`postRoles.${vacancy.role}`)
                  : postOfBody(label(`postRoles.${vacancy.role}`), body.name),
            })}
          </li>
        ))}
        {vacant.length > SHOWN && <li>{t('today.more', { count: vacant.length - SHOWN })}</li>}
      </ul>
    </article>
  )
}
