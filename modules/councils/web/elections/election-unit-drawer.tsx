import type { ElectionUnitRow } from '#councils'
import { Button } from '@mantine/core'
import { formatCount } from '#platform/text'
import { AppLink, DetailDrawer, tellDone, tellRefused } from '#platform/ui'
import { useState } from 'react'
import { Facts } from '../shared/facts.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { ChangeUnitForm } from './change-unit-form.tsx'
import { useElectionCommands } from './election.commands.ts'
import styles from './elections.module.css'
import { PollingAreas } from './polling-areas.tsx'

export interface ElectionUnitDrawerProps {
  readonly unit: ElectionUnitRow
  readonly mayChange: boolean
  readonly onClose: () => void
}

/** One election unit at the right of the list: its area and seats, its polling areas, and what can be done with them. */
export function ElectionUnitDrawer({ unit, mayChange, onClose }: ElectionUnitDrawerProps) {
  const { t, label } = useCouncilWords()
  const { removeUnit, restoreUnit } = useElectionCommands()
  const [changing, setChanging] = useState(false)
  const name = label('delegate.electionUnit', { number: unit.number })
  async function remove(): Promise<void> {
    try {
      const { version } = await removeUnit(unit.id, unit.version)
      tellDone({
        message: t('elections.removed', { unit: name }),
        undo: async () => {
          await restoreUnit(unit.id, version)
        },
      })
      onClose()
    } catch (thrown) {
      tellRefused(thrown)
    }
  }
  return (
    <DetailDrawer
      open
      onClose={onClose}
      title={name}
      actions={
        mayChange &&
        !changing && (
          <>
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('elections.changeUnit')}
            </Button>
            <Button variant="default" onClick={() => void remove()}>
              {t('elections.removeUnit')}
            </Button>
          </>
        )
      }
    >
      {changing ? (
        <ChangeUnitForm unit={unit} onDone={() => setChanging(false)} />
      ) : (
        <div className={styles.opened}>
          <UnitFactsList unit={unit} />
          <PollingAreas unit={unit} mayChange={mayChange} />
        </div>
      )}
    </DetailDrawer>
  )
}

function UnitFactsList({ unit }: { readonly unit: ElectionUnitRow }) {
  const { t, label, locale } = useCouncilWords()
  const { decision, voters } = unit
  return (
    <Facts
      none={t('notRecorded')}
      facts={[
        { label: label('electionFields.territory'), value: unit.territory },
        { label: label('electionFields.seats'), value: formatCount(unit.seats, locale) },
        {
          label: t('elections.present'),
          value:
            unit.delegates === 0 ? (
              '0'
            ) : (
              <AppLink to={`${paths.delegates}?electionUnit=${unit.number}`}>
                {t('elections.showDelegates', { count: unit.delegates })}
              </AppLink>
            ),
        },
        { label: label('electionFields.voters'), value: voters === null ? null : formatCount(voters, locale) },
        ...(decision === null ? [] : [{ label: t('elections.decision'), value: `${decision.by}: ${decision.reason}` }]),
      ]}
    />
  )
}
