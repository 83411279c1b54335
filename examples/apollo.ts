/**
 * Apollo Client with typed documents and queries by digest: China's widest gaps, and for the widest which
 * ways lead there. `npx tsx examples/apollo.ts [address of the API]`
 */
import { createHash } from "node:crypto";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GapsDocument, RoutesDocument } from "../client/operations.generated.js";

const api = process.argv[2] ?? "http://127.0.0.1:4000/graphql";

const client = new ApolloClient({
  // A digest in the place of the query makes addresses short enough for GET, so that caches can answer.
  link: new PersistedQueryLink({
    sha256: (query) => createHash("sha256").update(query).digest("hex"),
    useGETForHashedQueries: true,
  }).concat(new HttpLink({ uri: api })),
  cache: new InMemoryCache(),
});

/** Readiness is an interval: its width is what research could settle. */
const share = ({ low, high }: { low: number; high: number }) =>
  `${Math.round(low * 100)}–${Math.round(high * 100)}%`;

const asked = { requesting: "CHN", asOf: "2026-11-23", first: 5 };
const { data: found } = await client.query({ query: GapsDocument, variables: asked });
const gaps = found?.gaps ?? [];
for (const { rank, jurisdiction, score, readiness } of gaps)
  console.log(`${rank}. ${jurisdiction.name}: gap ${score.toFixed(2)}, ready ${share(readiness)}`);

const widest = gaps[0]?.jurisdiction;
if (widest) {
  const pair = { requesting: "CHN", requested: widest.id, asOf: "2026-11-23" };
  const { data } = await client.query({ query: RoutesDocument, variables: pair });
  console.log(`\nWays to ${widest.name}:`);
  for (const { mechanism, support, bottleneck } of data?.routes.routes ?? [])
    console.log(`  ${mechanism.name}: ${support}, at ${bottleneck?.stage ?? "no stage"}`);
}
client.stop();
