/** The shared worker: one live line for all tabs of this browser that act in the same capacity. */
import { LiveHub } from './live-hub.ts'
import type { FromTab, ToTab } from './live-messages.ts'

const hubs = new Map<string | undefined, LiveHub>()

function hubOf(capacity: string | undefined): LiveHub {
  const hub = hubs.get(capacity) ?? new LiveHub((url) => new EventSource(url), capacity)
  hubs.set(capacity, hub)
  return hub
}

// The worker's global scope isn't in the DOM library that the rest of the screen is checked with.
const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void }

scope.onconnect = ({ ports: [port] }) => {
  if (port === undefined) return
  let stop = () => {}
  const tell = (message: ToTab) => port.postMessage(message)
  port.onmessage = ({ data }: MessageEvent<FromTab>) => {
    stop()
    stop = hubOf(data.capacity).listen({
      topics: data.topics,
      onEvent: (event) => tell({ event }),
      onReset: () => tell({ reset: true }),
      onState: (state) => tell({ state }),
    })
  }
}
