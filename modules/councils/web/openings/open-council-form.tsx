import type { CouncilOpened, OpenCouncil, OpeningProposal } from '#councils'
import { Form, TextField, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useProvinceWords } from '../shared/province-words.ts'
import { proposalQuery, useOpenCouncil } from './openings.queries.ts'
import styles from './openings.module.css'
import { NO_PEOPLE, PeopleFields, peopleOf, type PeopleValues } from './people-fields.tsx'
import { NO_REGULATION, RegulationFields, regulationOf, type RegulationValues } from './regulation-fields.tsx'
import { populationOf, TermFields, termOf, type TermValues } from './term-fields.tsx'

/** The bodies' names by their place, and the seats of each by place and role. */
type BodyValues = Readonly<Record<`bodies.${number}.name` | `bodies.${number}.${string}.seats`, string>>
type Values = TermValues & PeopleValues & RegulationValues & BodyValues

export interface OpenCouncilFormProps {
  readonly proposal: OpeningProposal
  readonly onOpened: (opened: CouncilOpened) => void
}

/** One form for all that a council begins with; what is not known yet is left out and done later. */
export function OpenCouncilForm({ proposal, onOpened }: OpenCouncilFormProps) {
  const { p, label } = useProvinceWords()
  const { id } = useMyCouncil()
  const open = useOpenCouncil()
  const form = useForm<Values, CouncilOpened>({
    key: `councils/opening/${proposal.unit.id}`,
    start: startOf(proposal),
    send: (values) => open(commandOf(values, proposal)),
    onSent: onOpened,
  })
  const population = populationOf(form.values)
  const counted = useQuery({ ...proposalQuery(id, proposal.unit.id, population), enabled: population !== undefined })
  const named = namedAsSent(form.errors)
  return (
    <Form form={{ ...form, errors: named }} submit={p('openings.submit')}>
      <fieldset className={styles.group}>
        <legend>{p('openings.term')}</legend>
        <TermFields form={{ ...form, errors: named }} proposal={proposal} seats={counted.data?.seats ?? null} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{p('openings.bodies')}</legend>
        <p className={styles.quiet}>{p('openings.bodiesHelp')}</p>
        {proposal.bodies.map((body, place) => (
          <fieldset key={body.name} aria-label={body.name} className={styles.body}>
            <TextField form={form} name={`bodies.${place}.name`} label={p('openings.bodyName')} />
            {body.seats.map(({ role }) => (
              <TextField
                key={role}
                form={form}
                name={`bodies.${place}.${role}.seats`}
                label={label(`postRoles.${role}`)}
                inputMode="numeric"
              />
            ))}
          </fieldset>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{p('openings.regulationOf')}</legend>
        <p className={styles.quiet}>{p('openings.laterHelp')}</p>
        <RegulationFields form={form} defaults={proposal.regulation} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{p('openings.people')}</legend>
        <p className={styles.quiet}>{p('openings.peopleHelp')}</p>
        <PeopleFields form={form} />
      </fieldset>
    </Form>
  )
}

function startOf(proposal: OpeningProposal): Values {
  const bodies = proposal.bodies.flatMap((body, place) => [
    [`bodies.${place}.name`, body.name],
    ...body.seats.map(({ role, seats }) => [`bodies.${place}.${role}.seats`, String(seats)]),
  ])
  return {
    ordinal: String(proposal.ordinal),
    fromYear: proposal.fromYear === null ? '' : String(proposal.fromYear),
    toYear: proposal.toYear === null ? '' : String(proposal.toYear),
    electedOn: proposal.electedOn,
    startsOn: null,
    assignedSeats: '',
    population: '',
    ...NO_REGULATION,
    ...NO_PEOPLE,
    ...(Object.fromEntries(bodies) as BodyValues),
  }
}

/** A body without a name is left out, a role without a number too. */
function commandOf(values: Values, proposal: OpeningProposal): OpenCouncil {
  const bodies = proposal.bodies.map((body, place) => ({
    kind: body.kind,
    name: values[`bodies.${place}.name`] ?? '',
    seats: body.seats
      .map(({ role }) => ({ role, seats: Number(values[`bodies.${place}.${role}.seats`] ?? 0) }))
      .filter(({ seats }) => seats > 0),
  }))
  return {
    unit: proposal.unit.id,
    term: termOf(values, proposal),
    bodies: bodies.filter(({ name }) => name.trim() !== ''),
    regulation: regulationOf(values),
    people: peopleOf(values),
  }
}

/** The server names a term's fields below `term`; the form has one term and names them plainly. */
function namedAsSent(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [path.replace(/^term\./, ''), message]))
}
