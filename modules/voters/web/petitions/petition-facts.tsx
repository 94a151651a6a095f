import { AppLink } from '#platform/ui'
import type { Petition } from '#voters'
import { Facts } from '../shared/facts.tsx'
import { paths } from '../shared/paths.ts'
import { useFieldName, useVoterWords } from '../shared/words.ts'

/** Where and when it was heard, how it is classified, what it is like, what became of it. */
export function PetitionFacts({ petition }: { readonly petition: Petition }) {
  const { t, label, day, sourceName } = useVoterWords()
  const fieldName = useFieldName()
  const { meeting, wave, duplicateOf, duplicates, repeatOf, letter, onSpot, informedOn, ended } = petition
  const { receivedOn, sourceKind, unit, competence, field, summary, publishable, informedHow } = petition
  return (
    <Facts
      facts={[
        [label('fields.receivedOn'), day(receivedOn)],
        [label('fields.source'), sourceName(sourceKind)],
        [label('wave'), wave?.name],
        [
          label('meeting'),
          meeting && (
            <AppLink to={paths.meeting(meeting.id)}>
              {t('meeting.short', { number: meeting.number, date: day(meeting.on), place: meeting.place })}
            </AppLink>
          ),
        ],
        [label('fields.unit'), unit?.name],
        [label('fields.competence'), competence && label(`competences.${competence}`)],
        [label('fields.field'), field && fieldName(field)],
        [
          label('fields.letterNumber'),
          letter && t('petition.letter', { number: letter.number, date: day(letter.date) }),
        ],
        [
          label('fields.duplicateOf'),
          duplicateOf && <AppLink to={paths.petition(duplicateOf.id)}>{duplicateOf.code}</AppLink>,
        ],
        [label('fields.repeatOf'), repeatOf && <AppLink to={paths.petition(repeatOf.id)}>{repeatOf.code}</AppLink>],
        [
          t('petition.duplicates'),
          duplicates.length > 0 &&
            duplicates.map(({ id, code }) => (
              <span key={id}>
                <AppLink to={paths.petition(id)}>{code}</AppLink>{' '}
              </span>
            )),
        ],
        [label('states.answeredOnSpot'), onSpot && `${day(onSpot.on)}: ${onSpot.answer}`],
        [label('fields.informedOn'), informedOn && [day(informedOn), informedHow].filter(Boolean).join(', ')],
        [label('states.closed'), ended && `${day(ended.on)}: ${ended.reason}`],
        [
          label('fields.summary'),
          summary && `${summary} (${t(publishable ? 'petition.published' : 'petition.unpublished')})`,
        ],
      ]}
    />
  )
}
