import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useWords } from './language.ts'
import { type MyCapacity, useMe } from './me.tsx'

/** In which of several capacities one act is done. */
export interface ChoiceOfCapacity {
  /** The capacities of this council that could do the act; with fewer than two there is nothing to choose. */
  readonly possible: readonly MyCapacity[]
  /** The assignment of the one chosen. */
  readonly chosen: string
  readonly choose: (assignment: string) => void
  /** Sent with the act instead of the tab's own capacity. */
  readonly headers: Readonly<Record<'X-Capacity', string>>
}

/** Which of my capacities here could do an act, and the one chosen for it: at first the one that the tab acts in. */
export function useCapacityChoice(could: (capacity: MyCapacity) => boolean): ChoiceOfCapacity {
  const { as, capacities } = useMe()
  const possible = capacities.filter((capacity) => capacity.council === as.council && could(capacity))
  const first = possible.find(({ assignment }) => assignment === as.assignment) ?? possible[0] ?? as
  const [chosen, choose] = useState<string>(first.assignment)
  return { possible, chosen, choose, headers: { 'X-Capacity': chosen } }
}

/** "Thực hiện với tư cách": shows itself in the form of an act that several of one's capacities could do. */
export function CapacityChoice({ choice: { possible, chosen, choose } }: { readonly choice: ChoiceOfCapacity }) {
  const t = useWords('ui')
  if (possible.length < 2) return null
  return (
    <Radio.Group label={t('actAs')} value={chosen} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {possible.map(({ assignment, title }) => (
          <Radio key={assignment} value={assignment} label={title} size="md" />
        ))}
      </Stack>
    </Radio.Group>
  )
}
