import { type BodyOnChart, type DelegateRow, type PostRole, ROLES_OF_BODY } from '#councils'
import type { MandateId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, ErrorState, Form, LoadingState, Panel, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { allDelegatesQuery } from '../councils.queries.ts'
import { useProvinceWords } from '../shared/province-words.ts'
import { postOfBody } from '../shared/post-name.ts'
import { openedChartQuery, useOpeningCommands } from './openings.queries.ts'

const MEMBERS: ReadonlySet<PostRole> = new Set(['committeeMember', 'groupMember'])

/** One empty chair that leads: its place on the form, its body and role. */
interface Chair {
  readonly name: string
  readonly body: BodyOnChart
  readonly role: PostRole
}

export interface FirstPostsProps {
  readonly opened: string
  readonly startsOn: CalendarDate | null
}

/** Who leads the new council: each vacant leading post with the delegates to choose from, written together. */
export function FirstPosts({ opened, startsOn }: FirstPostsProps) {
  const { p } = useProvinceWords()
  const { id } = useMyCouncil()
  const chart = useQuery(openedChartQuery(id, opened))
  const delegates = useQuery(allDelegatesQuery(opened, { state: 'active' }))
  if (chart.isError) return <ErrorState error={chart.error} onRetry={() => void chart.refetch()} />
  return (
    <Panel title={p('readiness.steps.posts')}>
      {chart.isSuccess && delegates.isSuccess && startsOn ? (
        <ChairsForm
          key={chart.dataUpdatedAt}
          opened={opened}
          startsOn={startsOn}
          chairs={emptyChairs(chart.data.bodies)}
          delegates={delegates.data}
        />
      ) : (
        <LoadingState lines={5} />
      )}
    </Panel>
  )
}

function emptyChairs(bodies: readonly BodyOnChart[]): Chair[] {
  return bodies.flatMap((body) => {
    const roles: readonly PostRole[] = ROLES_OF_BODY[body.kind]
    return roles
      .filter((role) => !MEMBERS.has(role))
      .flatMap((role) => {
        const missing = body.vacancies.find((vacancy) => vacancy.role === role)?.missing ?? 0
        return Array.from({ length: missing }, (_, place) => ({ name: `${body.id}.${role}.${place}`, body, role }))
      })
  })
}

interface ChairsFormProps {
  readonly opened: string
  readonly startsOn: CalendarDate
  readonly chairs: readonly Chair[]
  readonly delegates: readonly DelegateRow[]
}

function ChairsForm({ opened, startsOn, chairs, delegates }: ChairsFormProps) {
  const { p, t, label } = useProvinceWords()
  const { appoint } = useOpeningCommands(opened)
  const form = useForm<Record<string, string>, unknown>({
    key: `councils/opening/${opened}/posts`,
    start: Object.fromEntries(chairs.map(({ name }) => [name, ''])),
    send: (values) =>
      appoint({
        posts: chairs
          .filter(({ name }) => values[name])
          .map(({ name, body, role }) => ({
            body: body.id,
            mandate: values[name] as MandateId,
            role,
            title: null,
            origin: 'elected' as const,
            fullTime: false,
            startsOn,
            document: null,
            decision: null,
          })),
      }),
    onSent: () => tellDone({ message: p('openings.postsDone') }),
  })
  if (delegates.length === 0) return <p>{p('openings.postsNeedDelegates')}</p>
  if (chairs.length === 0) return <p>{t('figures.noVacancy')}</p>
  const options = delegates.map(({ mandate, fullName }) => ({ value: mandate, label: fullName }))
  return (
    <Form form={form} submit={p('openings.submitPosts')}>
      {chairs.map(({ name, body, role }) => (
        <ChoiceField
          key={name}
          form={form}
          name={name}
          label={
            body.kind === 'standing' ? label(`postRoles.${role}`) : postOfBody(label(`postRoles.${role}`), body.name)
          }
          options={options}
        />
      ))}
    </Form>
  )
}
