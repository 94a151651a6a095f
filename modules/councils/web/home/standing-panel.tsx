import type { OrganisationChart } from '#councils'
import { AppLink, Panel } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { PersonMark } from '../shared/person-mark.tsx'
import { postOfBody } from '../shared/post-name.ts'
import styles from './home.module.css'
import { VacantPost } from './vacant-post.tsx'

/** Thường trực HĐND: its own posts and the heads of the Ban, with what is vacant among them. */
export function StandingPanel({ chart }: { readonly chart: OrganisationChart }) {
  const { t, label } = useCouncilWords()
  const bodies = new Map(chart.bodies.map((body) => [body.id, body]))
  const vacancies = chart.bodies.filter(({ kind }) => kind === 'standing').flatMap(({ vacancies: missing }) => missing)
  return (
    <Panel title={label('bodyKinds.standing')} aside={<AppLink to={paths.bodies}>{t('home.chart')}</AppLink>}>
      {chart.standing.length === 0 && vacancies.length === 0 && <p>{t('home.noStanding')}</p>}
      <ul className={styles.people}>
        {chart.standing.map(({ mandate, fullName, role, body, fullTime }) => (
          <li key={`${mandate} ${role}`} className={styles.personRow}>
            <PersonMark name={fullName} />
            <span className={styles.personWords}>
              <AppLink to={paths.delegate(mandate)}>{fullName}</AppLink>
              <span className={styles.role}>
                {role === 'committeeHead'
                  ? t('home.memberAsHead', {
                      post: postOfBody(label('postRoles.committeeHead'), bodies.get(body)?.name ?? ''),
                    })
                  : (bodies.get(body)?.posts.find((post) => post.mandate === mandate)?.title ??
                    label(`postRoles.${role}`))}
                {' · '}
                {t(fullTime ? 'post.fullTime' : 'post.partTime')}
              </span>
            </span>
          </li>
        ))}
        {vacancies.map((vacancy) => (
          <VacantPost key={vacancy.role} vacancy={vacancy} />
        ))}
      </ul>
    </Panel>
  )
}
