import { type OrganisationChart, POST_ROLES } from '#councils'
import { Panel, StatusBadge } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { type Fact, Facts } from '../shared/facts.tsx'
import { postOfBody } from '../shared/post-name.ts'

/** Who leads a commune's council, and what is vacant there. */
export function CommuneBodies({ chart }: { readonly chart: OrganisationChart }) {
  const { nav, t, label, roleName } = useCouncilWords()
  const leading = chart.bodies
    .filter(({ kind }) => kind !== 'group')
    .flatMap((body) =>
      body.posts
        .filter(({ role }) => role !== 'committeeMember')
        .toSorted((a, b) => POST_ROLES.indexOf(a.role) - POST_ROLES.indexOf(b.role))
        .map((post): Fact => ({
          id: post.id,
          label: body.kind === 'standing' ? roleName(post) : postOfBody(roleName(post), body.name),
          value: post.fullName,
        })),
    )
  const vacant = chart.bodies.flatMap((body) =>
    body.vacancies.map((vacancy): Fact => ({
      label: postOfBody(label(`postRoles.${vacancy.role}`), body.name),
      value: <StatusBadge tone="dueSoon">{label('body.vacancy')}</StatusBadge>,
    })),
  )
  return (
    <Panel title={nav('bodies')}>
      {leading.length + vacant.length === 0 && <p>{t('home.noBodies')}</p>}
      <Facts facts={[...leading, ...vacant]} none={t('notRecorded')} />
    </Panel>
  )
}
