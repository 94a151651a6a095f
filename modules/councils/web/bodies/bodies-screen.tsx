import type { BodyId } from '#platform/access'
import { type BodyOnChart, type OrganisationChart, type PostRole, ROLES_OF_BODY } from '#councils'
import { Button } from '@mantine/core'
import {
  BackLink,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  ShareLink,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFileImport, IconHierarchy3, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { homeQuery, organisationQuery, useCouncilLive } from '../councils.queries.ts'
import { DayChoice, useDayOfAddress } from '../shared/day-choice.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import styles from './bodies.module.css'
import { BodyCard } from './body-card.tsx'
import { ChangeBodyDialog } from './change-body-dialog.tsx'
import { CreateBodyDialog } from './create-body-dialog.tsx'
import { DissolveBodyDialog } from './dissolve-body-dialog.tsx'
import { EndedBodies } from './ended-bodies.tsx'
import type { PostOnChart } from './post-on-chart.ts'
import { PostDrawer } from './post-drawer.tsx'

interface Opened {
  readonly body: BodyId
  readonly role: PostRole
}

/** Thường trực, the Ban and the Tổ as a chart of a day: who holds which post, what is vacant; prints as it stands. */
export function BodiesScreen() {
  useCouncilLive()
  const { nav, t, label, day } = useCouncilWords()
  const go = useGo()
  const council = useMyCouncil()
  const on = useDayOfAddress()
  const chart = useQuery(organisationQuery(council.id, on))
  const home = useQuery(homeQuery(council.id))
  const [appointing, setAppointing] = useState<Opened>()
  const [opened, setOpened] = useState<PostOnChart>()
  const [creating, setCreating] = useState(false)
  const [changing, setChanging] = useState<BodyOnChart>()
  const [dissolving, setDissolving] = useState<BodyOnChart>()

  if (chart.isError) return <ErrorState error={chart.error} onRetry={() => void chart.refetch()} />
  // A change is made today; on the chart of another day there is only reading.
  const mayChange = (chart.data?.abilities.change ?? false) && on === undefined
  const bodyOf = (id: BodyId) => chart.data?.bodies.find((body) => body.id === id)
  const appointTo = appointing && bodyOf(appointing.body)
  const openedBody = opened && bodyOf(opened.body)
  const term = home.data?.term
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={t('bodies.title')}
        lead={`${council.name}, ${on === undefined ? t('bodies.today') : t('bodies.on', { day: day(on) })}`}
        action={
          mayChange &&
          term && (
            <Button leftSection={<IconPlus size={20} />} onClick={() => setCreating(true)}>
              {label('body.create')}
            </Button>
          )
        }
      />
      <div className={`${styles.tools} nt-no-print`}>
        <DayChoice />
        <Button variant="subtle" color="gray" leftSection={<IconPrinter size={18} />} onClick={() => print()}>
          {t('print')}
        </Button>
        <ShareLink title={t('bodies.title')} />
        {mayChange && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFileImport size={18} />}
            onClick={() => go(paths.import('posts'))}
          >
            {t('importExcel')}
          </Button>
        )}
      </div>
      {chart.isPending ? (
        <LoadingState lines={8} />
      ) : (
        <Chart
          chart={chart.data}
          onOpen={setOpened}
          acts={
            mayChange
              ? {
                  onAppoint: (body, role) => setAppointing({ body: body.id, role }),
                  onChange: setChanging,
                  onDissolve: setDissolving,
                }
              : undefined
          }
        />
      )}
      {chart.isSuccess && <EndedBodies bodies={chart.data.ended} mayChange={mayChange} />}
      {changing && <ChangeBodyDialog body={changing} onClose={() => setChanging(undefined)} />}
      {dissolving && <DissolveBodyDialog body={dissolving} onClose={() => setDissolving(undefined)} />}
      {opened !== undefined && openedBody !== undefined && (
        <PostDrawer post={opened} body={openedBody} mayChange={mayChange} onClose={() => setOpened(undefined)} />
      )}
      {appointing !== undefined && appointTo !== undefined && (
        <AppointDialog body={appointTo} role={appointing.role} onClose={() => setAppointing(undefined)} />
      )}
      {creating && term && <CreateBodyDialog term={term} onClose={() => setCreating(false)} />}
    </>
  )
}

interface ChartProps {
  readonly chart: OrganisationChart
  readonly onOpen: (post: PostOnChart) => void
  /** Absent where nothing may be changed. */
  readonly acts: ChartActs | undefined
}

interface ChartActs {
  readonly onAppoint: (body: BodyOnChart, role: PostRole) => void
  readonly onChange: (body: BodyOnChart) => void
  readonly onDissolve: (body: BodyOnChart) => void
}

function Chart({ chart, onOpen, acts }: ChartProps) {
  const { t } = useCouncilWords()
  if (chart.bodies.length === 0) {
    return (
      <EmptyState icon={IconHierarchy3} title={t('bodies.emptyTitle')}>
        {t(acts === undefined ? 'bodies.emptyReader' : 'bodies.empty')}
      </EmptyState>
    )
  }
  const rows = (['standing', 'committee', 'group'] as const)
    .map((kind) => ({ kind, bodies: chart.bodies.filter((body) => body.kind === kind) }))
    .filter(({ bodies }) => bodies.length > 0)
  return (
    <div className={styles.chart}>
      {rows.map(({ kind, bodies }) => (
        <section key={kind} className={styles.level} data-kind={kind} aria-label={t(`bodies.levels.${kind}`)}>
          {bodies.map((body) => (
            <BodyCard
              key={body.id}
              body={body}
              onOpen={onOpen}
              acts={
                acts && {
                  onAppoint: (role) => acts.onAppoint(body, role ?? ROLES_OF_BODY[kind][0]),
                  onChange: () => acts.onChange(body),
                  onDissolve: () => acts.onDissolve(body),
                }
              }
            />
          ))}
        </section>
      ))}
    </div>
  )
}
