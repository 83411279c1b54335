/** How far a long job has come: a bar on a terminal, a line now and then elsewhere. */
import type { WriteStream } from "node:tty";
import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  update(done: number, total: number): void;
  /** Ends the bar's line; may be called more than once. */
  stop(): void;
}

export function progressOn(stream: WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: WriteStream): Progress {
  const shown = new SingleBar(
    { stream, format: "{bar} {percentage}%  {value} of {total} nodes and edges", barsize: 30 },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total) {
      if (!started) shown.start(total, done);
      else shown.update(done);
      started = true;
    },
    stop() {
      if (started) shown.stop();
      started = false;
    },
  };
}

/** A line a quarter: logs are read later, and nobody wants a hundred lines there. */
function lines(stream: WriteStream): Progress {
  let told = 0;
  return {
    update(done, total) {
      const quarter = total > 0 ? Math.floor((4 * done) / total) : 4;
      if (quarter <= told) return;
      told = quarter;
      stream.write(`${quarter * 25}% (${done} of ${total} nodes and edges)\n`);
    },
    stop() {},
  };
}
