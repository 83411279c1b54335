/**
 * The load: `autocannon` in a process of its own, so that it takes no time from what it measures. Its
 * parent starts it with `fork`, sends what to fire at, and gets back every answer's time: autocannon's
 * own percentiles are whole milliseconds.
 */
import autocannon from "autocannon";

export interface Load {
  url: string;
  body: string;
  seconds: number;
  connections: number;
}

export interface Fired {
  /** Answers a second. */
  rate: number;
  /** In milliseconds, one for each answer. */
  latencies: number[];
  /** Answers other than 2xx, broken connections, timeouts. */
  failed: number;
}

process.on("message", (load: Load) => {
  const latencies: number[] = [];
  const cannon = autocannon(
    {
      url: load.url,
      method: "POST",
      headers: { "content-type": "application/json" },
      body: load.body,
      duration: load.seconds,
      connections: load.connections,
    },
    (error: unknown, { duration, errors, non2xx }) => {
      if (error) throw error;
      const fired: Fired = {
        rate: latencies.length / duration,
        latencies,
        failed: errors + non2xx,
      };
      process.send?.(fired);
    },
  );
  cannon.on("response", (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
});
process.once("disconnect", () => process.exit());
