import {
  BackLink,
  ErrorState,
  Form,
  LoadingState,
  PageHeader,
  tellDone,
  useForm,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { homeQuery } from '../councils.queries.ts'
import { populationOf, TermFields, termOf, type TermValues } from '../openings/term-fields.tsx'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import { type ProposedTerm, proposedTermQuery, useTermCommands } from './terms.queries.ts'

/** Bắt đầu nhiệm kỳ: khóa and seats by the law, the days by the first session; the term before ends with it. */
export function StartTermScreen() {
  const { p, nav } = useProvinceWords()
  const council = useMyCouncil()
  const proposal = useQuery(proposedTermQuery(council.id))
  const home = useQuery(homeQuery(council.id))
  return (
    <>
      <BackLink to={paths.history}>{nav('history')}</BackLink>
      <PageHeader title={nav('startTerm')} lead={home.data?.term ? p('terms.startLead') : council.name} />
      {proposal.isError && <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {(proposal.isPending || home.isPending) && <LoadingState lines={8} />}
      {proposal.isSuccess && home.isSuccess && (
        <StartTermForm proposal={proposal.data} lastYear={home.data.term?.toYear ?? null} />
      )}
    </>
  )
}

interface StartTermFormProps {
  readonly proposal: ProposedTerm
  /** The year in which the running term ends as it is written. */
  readonly lastYear: number | null
}

function StartTermForm({ proposal, lastYear }: StartTermFormProps) {
  const { p, nav } = useProvinceWords()
  const { id } = useMyCouncil()
  const go = useGo()
  const { start } = useTermCommands()
  const form = useForm<TermValues, unknown>({
    key: `councils/term/new/${id}`,
    start: {
      ordinal: String(proposal.ordinal),
      fromYear: lastYear === null ? '' : String(lastYear),
      toYear: '',
      electedOn: null,
      startsOn: null,
      assignedSeats: '',
      population: '',
    },
    send: (values) => start(termOf(values, proposal)),
    onSent: () => {
      tellDone({ message: p('terms.started') })
      go(paths.home)
    },
  })
  const population = populationOf(form.values)
  const counted = useQuery({ ...proposedTermQuery(id, population), enabled: population !== undefined })
  return (
    <Form form={form} submit={nav('startTerm')}>
      <TermFields form={form} proposal={proposal} seats={counted.data?.seats ?? null} />
    </Form>
  )
}
