import { ErrorState, LoadingState } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { organisationQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { VacantPost } from './vacant-post.tsx'
import styles from './home.module.css'

/** The records of the figure of vacancies, drawn when it is opened. */
export const vacanciesOf = (council: string) => () => <VacancyList council={council} />

/** Khuyết, cần kiện toàn: every decided seat that nobody holds today. */
function VacancyList({ council }: { readonly council: string }) {
  const { t } = useCouncilWords()
  const chart = useQuery(organisationQuery(council))
  if (chart.isError) return <ErrorState error={chart.error} onRetry={() => void chart.refetch()} />
  if (chart.isPending) return <LoadingState lines={3} />
  const vacant = chart.data.bodies.flatMap((body) => body.vacancies.map((vacancy) => ({ body, vacancy })))
  if (vacant.length === 0) return <p>{t('figures.noVacancy')}</p>
  return (
    <ul className={styles.people}>
      {vacant.map(({ body, vacancy }) => (
        <VacantPost key={`${body.id} ${vacancy.role}`} vacancy={vacancy} bodyName={body.name} />
      ))}
    </ul>
  )
}
