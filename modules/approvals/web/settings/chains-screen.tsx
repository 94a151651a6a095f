import { Button } from '@mantine/core'
import type { KindCard } from '#approvals'
import { BackLink, ErrorState, LoadingState, PageHeader, Panel, useMe, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kindsQuery, peopleQuery, settingsQuery, useApprovalsLive } from '../approvals.queries.ts'
import { placed, WhoWords } from '../paper/way.tsx'
import styles from '../shared/approvals.module.css'
import { setsChains } from '../shared/offered.ts'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'
import { ChainDialog } from './chain-dialog.tsx'
import { NumbersPanel } from './numbers-panel.tsx'

/** Quy trình trình ký: by which steps each kind of paper goes, and where numbers come from. */
export function ChainsScreen() {
  useApprovalsLive()
  const { t, label } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const kinds = useQuery(kindsQuery(council))
  const people = useQuery(peopleQuery(council))
  const settings = useQuery(settingsQuery(council))
  const failed = [kinds, people, settings].find(({ isError }) => isError)
  return (
    <>
      <BackLink to={paths.inbox}>{label('title')}</BackLink>
      <PageHeader title={t('chains.title')} lead={t('chains.lead')} />
      {failed !== undefined && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === undefined &&
        (kinds.data === undefined || people.data === undefined || settings.data === undefined ? (
          <LoadingState lines={6} />
        ) : (
          <div className={styles.stack}>
            {kinds.data.map((kind) => (
              <KindPanel key={kind.kind} kind={kind} />
            ))}
            <NumbersPanel settings={settings.data} />
          </div>
        ))}
    </>
  )
}

function KindPanel({ kind }: { readonly kind: KindCard }) {
  const { t, named, day } = useApprovalWords()
  const maySet = setsChains(useMe())
  const [changing, setChanging] = useState(false)
  const { inForce, versions } = kind
  const coming = versions.filter(({ from }) => from !== null && from > (inForce.from ?? '') && from !== inForce.from)
  return (
    <Panel
      title={named(kind.name)}
      aside={
        maySet && (
          <Button
            variant="default"
            aria-label={t('chains.changeOf', { kind: named(kind.name) })}
            onClick={() => setChanging(true)}
          >
            {t('chains.change')}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>
        {inForce.from === null ? t('chains.default') : t('chains.since', { day: day(inForce.from) })}
      </p>
      <ol className={styles.way}>
        {placed(inForce.steps).map(({ step: who, at, place }) => (
          <li key={place}>
            <strong>{t(at === inForce.steps.length - 1 ? 'way.sign' : 'way.approve', { at: at + 1 })}</strong>
            <div>
              <WhoWords who={who} />
            </div>
          </li>
        ))}
        <li>
          <strong>{t('way.issue')}</strong>
          <div>
            <WhoWords who={inForce.issue} />
          </div>
        </li>
      </ol>
      {coming.map(({ id, from }) => (
        <p key={id} className={styles.quiet}>
          {from !== null && t('chains.coming', { day: day(from) })}
        </p>
      ))}
      {changing && <ChainDialog kind={kind} onClose={() => setChanging(false)} />}
    </Panel>
  )
}
