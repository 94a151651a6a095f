import type { Actor, CouncilId } from '#platform/access'
import { findOwnParameters, inForce, setOwnParameter } from '#lawbook/server'
import type { Tx } from '#platform/db'
import { REGULATION_PARAMETERS, RegulationParameter, type SetRegulation } from '#councils'

/**
 * Writes what the working regulation says into the lawbook as the council's own values. Where it says the same as the
 * level, too: then it is the regulation that is cited. Refusals: those of the lawbook.
 */
export async function setRegulation(tx: Tx, actor: Actor, council: CouncilId, input: SetRegulation): Promise<void> {
  for (const parameter of RegulationParameter.options) {
    const days = input.days[parameter]
    if (days === undefined) continue
    const key = REGULATION_PARAMETERS[parameter]
    const known = await inForce(tx, council, key, input.from)
    if (!known.found) continue
    const newest = (await findOwnParameters(tx, council, [key])).at(-1)
    const { from, regulation } = input
    const value = { ...known.value, days }
    await setOwnParameter(tx, actor, council, { key, value, from, regulation, version: newest?.version ?? 0 })
  }
}
