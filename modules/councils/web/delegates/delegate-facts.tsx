import { Panel } from '#platform/ui'
import type { Delegate } from '#councils'
import { fullYearsBetween, systemClock, today } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { type Fact, Facts } from '../shared/facts.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './delegates.module.css'

/** What the register holds of a delegate; the sensitive facts only where the server gave them. */
export function DelegateFacts({ delegate }: { readonly delegate: Delegate }) {
  const { t, label, day, locale } = useCouncilWords()
  const { person, sensitive, mandate, electionUnit } = delegate
  const field = (name: string, value: Fact['value']): Fact => ({ label: label(`personFields.${name}`), value })
  const yesOrNo = (yes: boolean) => t(yes ? 'yes' : 'no')
  const born =
    person.bornOn &&
    t('delegate.born', { day: day(person.bornOn), age: fullYearsBetween(person.bornOn, today(systemClock)) })
  return (
    <>
      <Panel title={t('delegate.facts')}>
        <Facts
          none={t('notRecorded')}
          facts={[
            field('sex', label(`sexes.${person.sex}`)),
            field('bornOn', born),
            field('hometown', person.hometown),
            field('occupation', person.occupation),
            field('position', person.position),
            field('workplace', person.workplace),
            field('partyMember', yesOrNo(person.partyMember)),
            field('education', person.education && label(`educationLevels.${person.education}`)),
            field('specialisation', person.specialisation),
            field(
              'politicalTheory',
              person.politicalTheory && label(`politicalTheoryLevels.${person.politicalTheory}`),
            ),
          ]}
        />
      </Panel>
      <Panel title={t('delegate.election')}>
        <Facts
          none={t('notRecorded')}
          facts={[
            { label: t('delegate.origin'), value: label(`mandateOrigins.${mandate.origin}`) },
            {
              label: t('delegates.filters.electionUnit'),
              value:
                electionUnit && t('delegate.unit', { number: electionUnit.number, territory: electionUnit.territory }),
            },
            field('reElected', yesOrNo(mandate.reElected)),
            field('selfNominated', yesOrNo(mandate.selfNominated)),
            field('nominatedBy', mandate.nominatedBy),
            field('votesWon', mandate.votesWon === null ? null : formatCount(mandate.votesWon, locale)),
            field('certificate', mandate.certificate),
          ]}
        />
      </Panel>
      {sensitive !== null && (
        <Panel title={t('delegate.private')}>
          <p className={styles.help}>{t('delegate.privateHelp')}</p>
          <Facts
            none={t('notRecorded')}
            facts={[
              field('ethnicity', sensitive.ethnicity),
              field('religion', sensitive.religion),
              field('residence', sensitive.residence),
              field(
                'phone',
                sensitive.phone && <a href={`tel:${sensitive.phone.replaceAll(/[ .]/g, '')}`}>{sensitive.phone}</a>,
              ),
              field('email', sensitive.email && <a href={`mailto:${sensitive.email}`}>{sensitive.email}</a>),
            ]}
          />
        </Panel>
      )}
    </>
  )
}
