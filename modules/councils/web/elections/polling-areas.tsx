import type { ElectionUnitRow, PollingArea } from '#councils'
import { ActionIcon, Button } from '@mantine/core'
import { formatCount } from '#platform/text'
import { ErrorState, LoadingState, tellDone, tellRefused, useKeysetList, useMyCouncil, useWords } from '#platform/ui'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useCouncilWords } from '../shared/labels.ts'
import { useElectionCommands } from './election.commands.ts'
import { pollingAreasKey, pollingAreasPage } from './election.queries.ts'
import styles from './elections.module.css'
import { PollingAreaForm } from './polling-area-form.tsx'

export interface PollingAreasProps {
  readonly unit: ElectionUnitRow
  readonly mayChange: boolean
}

/** Where the voters of a unit vote: the polling areas by number, each changed or taken off in its place. */
export function PollingAreas({ unit, mayChange }: PollingAreasProps) {
  const { t, label } = useCouncilWords()
  const ui = useWords('ui')
  const { id: council } = useMyCouncil()
  const [editing, setEditing] = useState<PollingArea | 'new'>()
  const { rows, loading, error, onRetry, more } = useKeysetList(pollingAreasKey(council, unit.id), (after) =>
    pollingAreasPage(council, unit.id, after),
  )
  const done = () => setEditing(undefined)
  return (
    <section>
      <h3>{label('delegate.pollingAreas')}</h3>
      {error !== undefined && <ErrorState error={error} onRetry={onRetry} />}
      {loading && <LoadingState lines={3} />}
      {!loading && error === undefined && rows.length === 0 && <p className={styles.quiet}>{t('elections.noAreas')}</p>}
      <ul className={styles.areas}>
        {rows.map((area) => (
          <li key={area.id} className={styles.area}>
            {editing !== 'new' && editing?.id === area.id ? (
              <PollingAreaForm unit={unit.id} area={area} number={area.number} onDone={done} />
            ) : (
              <AreaLine area={area} onChange={mayChange ? () => setEditing(area) : undefined} />
            )}
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <Button variant="default" fullWidth disabled={more.loading} onClick={more.load}>
          {ui(more.loading ? 'table.loadingMore' : 'table.more')}
        </Button>
      )}
      {editing === 'new' && (
        <PollingAreaForm
          unit={unit.id}
          area={undefined}
          number={Math.max(unit.pollingAreas, ...rows.map((area) => area.number)) + 1}
          onDone={done}
        />
      )}
      {mayChange && editing === undefined && (
        <Button variant="subtle" px={0} leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
          {t('elections.addArea')}
        </Button>
      )}
    </section>
  )
}

interface AreaLineProps {
  readonly area: PollingArea
  readonly onChange: (() => void) | undefined
}

function AreaLine({ area, onChange }: AreaLineProps) {
  const { t, locale } = useCouncilWords()
  const { removeArea, restoreArea } = useElectionCommands()
  const name = t('elections.area', { number: area.number })
  async function remove(): Promise<void> {
    try {
      const { version } = await removeArea(area.id, area.version)
      tellDone({
        message: t('elections.removed', { unit: name }),
        undo: async () => {
          await restoreArea(area.id, version)
        },
      })
    } catch (thrown) {
      tellRefused(thrown)
    }
  }
  return (
    <>
      <span className={styles.words}>
        <strong>{name}</strong>
        <span>{area.place}</span>
        <span className={styles.quiet}>
          {[area.territory, area.voters !== null && t('elections.voters', { count: formatCount(area.voters, locale) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {onChange !== undefined && (
        <span className={`${styles.acts} nt-no-print`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="var(--nt-touch)"
            aria-label={t('elections.changeArea', { area: name })}
            onClick={onChange}
          >
            <IconPencil size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="var(--nt-touch)"
            aria-label={t('elections.removeArea', { area: name })}
            onClick={() => void remove()}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </span>
      )}
    </>
  )
}
