/** The shared worker: one live line for all tabs of this browser that act in the same capacity. */
import { LiveHub } from './live-hub.ts'
import type { FromTab, ToTab } from './live-messages.ts'

const hubs = new Map<string | undefined, LiveHub>()

function hubOf(capacity: string | undefined): LiveHub {
  const hub = hubs.get(capacity) ?? new LiveHub((url) => new EventSource(url), capacity)
  hubs.set(capacity, hub)
  return hub
}

// In the worker, whose global scope isn't in the DOM library that the rest of the screen is checked with, this event
// brings the port of a tab.
globalThis.addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports
  if (port === undefined) return
  let stop = () => {}
  const tell = (message: ToTab) => port.postMessage(message, [])
  port.addEventListener('message', ({ data }: MessageEvent<FromTab>) => {
    stop()
    stop = hubOf(data.capacity).listen({
      topics: data.topics,
      onEvent: (happened) => tell({ event: happened }),
      onReset: () => tell({ reset: true }),
      onState: (state) => tell({ state }),
    })
  })
  port.start()
})
