import type { AgencyChoice, MergedCouncil, MergerPreview, RoleChoice, SuccessorRegister, UnitId } from '#councils'
import type { MandateId } from '#platform/access'
import { roman } from '#platform/text'
import { Button, Checkbox } from '@mantine/core'
import { Panel } from '#platform/ui'
import { useProvinceWords } from '../shared/province-words.ts'
import { MergerAgencies } from './merger-agencies.tsx'
import { MergerPeople } from './merger-people.tsx'
import styles from './mergers.module.css'

export interface MergerPreviewPanelProps {
  readonly preview: MergerPreview
  readonly busy: boolean
  /** Who goes along with the part of a unit. */
  readonly onChoose: (unit: UnitId, delegates: readonly MandateId[]) => void
  readonly onChooseAgency: (choice: AgencyChoice) => void
  readonly onChooseRole: (choice: RoleChoice) => void
  readonly onRecord: () => void
}

/** Everything that the merger would move, end or make, named one by one. */
export function MergerPreviewPanel(props: MergerPreviewPanelProps) {
  const { preview, busy, onChoose, onChooseAgency, onChooseRole, onRecord } = props
  const { p, label, day } = useProvinceWords()
  const { into } = preview
  return (
    <Panel title={p('mergers.preview', { day: day(preview.on) })}>
      <h3>{into.councilName}</h3>
      {into.term ? (
        <p>
          {p(into.term.begins ? 'mergers.termBegins' : 'mergers.termGoesOn', {
            ordinal: roman(into.term.ordinal),
            why: label(`ordinalBases.${into.term.ordinalBasis}`),
            before: into.delegatesBefore,
            after: into.delegatesAfter,
            seats: into.term.assignedSeats,
          })}
        </p>
      ) : (
        <p>{p('mergers.onlyLinked')}</p>
      )}
      {preview.from.map((from) => (
        <OneCouncil
          key={from.unit.id}
          from={from}
          registers={preview.registers}
          onChoose={(chosen) => onChoose(from.unit.id, chosen)}
          onChooseAgency={onChooseAgency}
        />
      ))}
      <MergerAgencies
        title={p('mergers.provinceAgencies')}
        agencies={preview.provinceAgencies}
        registers={preview.registers}
        onChoose={onChooseAgency}
      />
      <MergerPeople people={preview.people} into={into.councilName} onChoose={onChooseRole} />
      {preview.invitations > 0 && <p>{p('mergers.invitations', { count: preview.invitations })}</p>}
      <div className={styles.verbs}>
        <Button loading={busy} onClick={onRecord}>
          {p('mergers.record')}
        </Button>
      </div>
    </Panel>
  )
}

interface OneCouncilProps {
  readonly from: MergedCouncil
  readonly registers: readonly SuccessorRegister[]
  readonly onChoose: (delegates: readonly MandateId[]) => void
  readonly onChooseAgency: (choice: AgencyChoice) => void
}

function OneCouncil({ from, registers, onChoose, onChooseAgency }: OneCouncilProps) {
  const { p, t, label, postName } = useProvinceWords()
  const moving = from.delegates.filter(({ moves }) => moves)
  return (
    <section aria-label={from.unit.fullName}>
      <h3>
        {from.unit.fullName} {from.extent === 'part' && <span className={styles.quiet}>{t('history.part')}</span>}
      </h3>
      {from.council === null && <p>{p('mergers.noCouncil')}</p>}
      {from.delegates.length > 0 && (
        <>
          <h4>{p('mergers.delegates', { moving: moving.length, all: from.delegates.length })}</h4>
          <ul className={styles.lines}>
            {from.delegates.map(({ mandate, fullName, state, moves }) => (
              <li key={mandate}>
                {from.extent === 'part' ? (
                  <Checkbox
                    className={styles.choice}
                    label={fullName}
                    checked={moves}
                    onChange={(event) =>
                      onChoose(
                        event.currentTarget.checked
                          ? [...moving.map((one) => one.mandate), mandate]
                          : moving.map((one) => one.mandate).filter((one) => one !== mandate),
                      )
                    }
                  />
                ) : (
                  <span>{fullName}</span>
                )}
                <span className={styles.quiet}>{label(`mandateStates.${state}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {from.posts.length > 0 && (
        <>
          <h4>{p('mergers.posts', { count: from.posts.length })}</h4>
          <ul className={styles.lines}>
            {from.posts.map((post) => (
              <li key={post.id}>
                {post.fullName} <span className={styles.quiet}>{postName(post)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {from.bodies.length > 0 && (
        <>
          <h4>{p('mergers.bodies')}</h4>
          <ul className={styles.lines}>
            {from.bodies.map(({ body, name, goesOnAs }) => (
              <li key={body}>
                {name}
                <span className={styles.quiet}>
                  {goesOnAs === null ? p('mergers.bodyEnds') : p('mergers.bodyGoesOn', { name: goesOnAs })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <MergerAgencies
        title={p('mergers.agencies')}
        agencies={from.agencies}
        registers={registers}
        onChoose={onChooseAgency}
      />
    </section>
  )
}
