/** A wire to a server that can be cut, mended, and held so that nothing passes. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export interface Wire {
  uri: string;
  /** Ends all connections and takes no new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Lets nothing through, as a server that hangs. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

export async function startWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let held = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      if (held) socket.pause();
      socket.on("data", (data) => other.write(data));
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    if (held) for (const socket of [near, far]) socket.pause();
  });
  await listening(server, 0);
  const own = portOf(server);

  const cut = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return {
    uri: `bolt://127.0.0.1:${own}`,
    cut,
    mend: () => listening(server, own),
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    release() {
      held = false;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      if (server.listening) await cut();
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done) => server.listen(port, "127.0.0.1", done));
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the wire has no port");
  return address.port;
}
