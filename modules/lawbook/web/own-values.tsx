import type { OwnParameter, ParameterCard } from '#lawbook'
import { Button } from '@mantine/core'
import { DetailDrawer, Panel } from '#platform/ui'
import { IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { EndOwnForm } from './end-own-form.tsx'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { OwnValueForm } from './own-value-form.tsx'
import { ValueSaid } from './value-said.tsx'

/** What the council's working regulation says, over time; set and ended by its office, where the law leaves it the choice. */
export function OwnValues({ card }: { readonly card: ParameterCard }) {
  const { t, span } = useLawbookWords()
  const [open, setOpen] = useState<'set' | OwnParameter>()
  const newest = card.own.at(-1)
  const close = () => setOpen(undefined)
  const maySet = card.setBy === 'council' && card.abilities.setOwn
  return (
    <Panel
      title={t('parameter.own')}
      aside={
        maySet && (
          <Button variant="default" leftSection={<IconPencilPlus size={18} />} onClick={() => setOpen('set')}>
            {t('set.open')}
          </Button>
        )
      }
    >
      {card.setBy === 'law' && <p className={styles.quiet}>{t('parameter.byLaw')}</p>}
      {card.setBy === 'council' && card.own.length === 0 && <p className={styles.quiet}>{t('parameter.ownNone')}</p>}
      <ul className={styles.values}>
        {card.own.toReversed().map((own) => (
          <li key={own.id} className={styles.valueRow}>
            <div>
              <ValueSaid kind={card.kind} value={own.value} withCodes={card.abilities.edit} />
              <p className={styles.quiet}>{[own.regulation, own.article].filter(Boolean).join(', ')}</p>
              <p className={styles.quiet}>{span(own.from, own.to)}</p>
            </div>
            {maySet && own === newest && own.to === null && (
              <Button variant="default" onClick={() => setOpen(own)}>
                {t('end.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <DetailDrawer
        open={open !== undefined}
        onClose={close}
        title={t(open === 'set' || open === undefined ? 'set.title' : 'end.title')}
      >
        {open === 'set' && <OwnValueForm card={card} onDone={close} />}
        {open !== undefined && open !== 'set' && <EndOwnForm own={open} onDone={close} />}
      </DetailDrawer>
    </Panel>
  )
}
