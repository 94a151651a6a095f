import type { BodyOnChart, OrganisationChart } from '#councils'
import { AppLink, Panel, StatusBadge } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './home.module.css'

/** The Ban and the Tổ: how many are in each, and where somebody is missing. */
export function CommitteesPanel({ chart }: { readonly chart: OrganisationChart }) {
  const { t } = useCouncilWords()
  const committees = chart.bodies.filter(({ kind }) => kind === 'committee')
  const groups = chart.bodies.filter(({ kind }) => kind === 'group')
  return (
    <Panel title={t('home.bodies')} aside={<AppLink to={paths.bodies}>{t('home.chart')}</AppLink>}>
      {committees.length + groups.length === 0 && <p>{t('home.noBodies')}</p>}
      {[committees, groups].map(
        (bodies) =>
          bodies.length > 0 && (
            <ul key={bodies[0]?.kind} className={styles.bodies}>
              {bodies.map((body) => (
                <BodyLine key={body.id} body={body} />
              ))}
            </ul>
          ),
      )}
    </Panel>
  )
}

function BodyLine({ body }: { readonly body: BodyOnChart }) {
  const { t } = useCouncilWords()
  const missing = body.vacancies.reduce((sum, vacancy) => sum + vacancy.missing, 0)
  return (
    <li className={styles.body}>
      <AppLink to={`${paths.delegates}?body=${body.id}`}>{body.name}</AppLink>
      <span className={styles.bodyFacts}>
        {t('home.members', { count: body.posts.length })}
        {missing > 0 && <StatusBadge tone="dueSoon">{t('home.missing', { count: missing })}</StatusBadge>}
      </span>
    </li>
  )
}
