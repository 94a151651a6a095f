import type { AgencyChoice, MergerPreview, MergeUnits } from '#councils'
import { Button } from '@mantine/core'
import {
  BackLink,
  ErrorState,
  goToTop,
  LoadingState,
  PageHeader,
  tellDone,
  tellRefused,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { homeQuery, unitsQuery } from '../councils.queries.ts'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import { keptChoices } from './kept-choices.ts'
import { MergerForm, type MergerValues } from './merger-form.tsx'
import { MergerPreviewPanel } from './merger-preview-panel.tsx'
import styles from './mergers.module.css'
import { useMergerCommands } from './mergers.queries.ts'

/** What was looked at, and the command that shows it. */
interface Looked {
  readonly command: MergeUnits
  readonly preview: MergerPreview
  /** Choices made by hand before that fit the changed form no more. */
  readonly dropped: number
}

/** Ghi sắp xếp: what goes into what, then everything that it would move, and only then the act. */
export function NewMergerScreen() {
  const { p, nav, day } = useProvinceWords()
  const { id } = useMyCouncil()
  const go = useGo()
  const home = useQuery(homeQuery(id))
  const province = home.data?.unit.id
  const units = useQuery({ ...unitsQuery(province ?? ''), enabled: province !== undefined })
  const { preview, merge } = useMergerCommands()
  const [looked, setLooked] = useState<Looked>()
  const [typed, setTyped] = useState<MergerValues>()
  const [chosen, setChosen] = useState<MergeUnits>()
  const [busy, setBusy] = useState(false)

  async function record(): Promise<void> {
    if (!looked) return
    setBusy(true)
    try {
      await merge(looked.command)
      tellDone({ message: p('mergers.done', { into: looked.preview.into.name }) })
      go(paths.mergers)
    } catch (error) {
      tellRefused(error)
    } finally {
      setBusy(false)
    }
  }
  const look = async (command: MergeUnits): Promise<Looked> => ({
    command,
    preview: await preview(command),
    dropped: 0,
  })
  /** The form alone first: what it concerns says which of the earlier choices still hold. */
  async function lookWithChoices(form: MergeUnits): Promise<Looked> {
    const alone = await look(form)
    if (!chosen) return alone
    const { command, dropped } = keptChoices(chosen, form, alone.preview)
    return { ...(await look(command)), dropped }
  }
  const lookAgain = (command: MergeUnits) => void look(command).then(setLooked, tellRefused)

  return (
    <>
      <BackLink to={paths.mergers}>{nav('mergers')}</BackLink>
      <PageHeader title={p('mergers.new')} lead={p('mergers.newLead')} />
      {units.isError && <ErrorState error={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <LoadingState lines={8} />}
      {units.isSuccess && !looked && (
        <MergerForm
          units={units.data}
          start={typed}
          look={lookWithChoices}
          onLooked={(seen, values) => {
            setTyped(values)
            setLooked(seen)
            goToTop()
          }}
        />
      )}
      {looked && (
        <div className={styles.asked}>
          <span>{p('mergers.on', { day: day(looked.preview.on), basis: looked.command.basis })}</span>
          {looked.dropped > 0 && <span>{p('mergers.dropped', { count: looked.dropped })}</span>}
          <Button
            variant="default"
            onClick={() => {
              setChosen(looked.command)
              setLooked(undefined)
            }}
          >
            {p('mergers.askAgain')}
          </Button>
        </div>
      )}
      {looked && (
        <MergerPreviewPanel
          preview={looked.preview}
          busy={busy}
          onChoose={(unit, delegates) => {
            const from = looked.command.from.map((one) =>
              one.unit === unit && one.extent === 'part' ? { ...one, delegates: [...delegates] } : one,
            )
            lookAgain({ ...looked.command, from })
          }}
          onChooseAgency={(choice) => {
            const others = looked.command.agencies.filter((one) => !isSameAgency(one, choice))
            lookAgain({ ...looked.command, agencies: [...others, choice] })
          }}
          onChooseRole={(choice) => {
            const others = looked.command.people.filter(({ assignment }) => assignment !== choice.assignment)
            lookAgain({ ...looked.command, people: [...others, choice] })
          }}
          onRecord={() => void record()}
        />
      )}
    </>
  )
}

function isSameAgency(one: AgencyChoice, other: AgencyChoice): boolean {
  return one.council === other.council && one.agency === other.agency
}
