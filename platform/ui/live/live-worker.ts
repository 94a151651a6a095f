/** The shared worker: one live connection for all tabs of this browser. */
import { LiveHub } from './live-hub.ts'
import type { FromTab, ToTab } from './live-messages.ts'

const hub = new LiveHub((url) => new EventSource(url))

// The worker's global scope isn't in the DOM library that the rest of the screen is checked with.
const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void }

scope.onconnect = ({ ports: [port] }) => {
  if (port === undefined) return
  let stop = () => {}
  const tell = (message: ToTab) => port.postMessage(message)
  port.onmessage = ({ data }: MessageEvent<FromTab>) => {
    stop()
    stop = hub.listen({
      topics: data.topics,
      onEvent: (event) => tell({ event }),
      onState: (state) => tell({ state }),
    })
  }
}
