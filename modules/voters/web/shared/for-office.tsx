import { AppLink, ForbiddenState, useMe } from '#platform/ui'
import type { ComponentType } from 'react'
import { keepsRegister } from './office.ts'
import { paths } from './paths.ts'
import { useVoterWords } from './words.ts'

/** A form of the office's: who comes by a link and isn't of the office is told so before filling it in. */
export function forOffice(Screen: ComponentType): ComponentType {
  return function OfficeScreen() {
    const { label } = useVoterWords()
    if (keepsRegister(useMe())) return <Screen />
    return <ForbiddenState action={<AppLink to={paths.petitions}>{label('petitionsTitle')}</AppLink>} />
  }
}
