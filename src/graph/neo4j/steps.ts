/** What paths and neighbourhoods ask of Neo4j; the walking itself is `walks.ts`, for all engines. */
import type { DatasetInfo } from "../../dataset/records.js";
import type { Day } from "../../dates.js";
import { certaintyOn, type ForcePeriod } from "../model.js";
import type { EdgeView, NodeView } from "../port.js";
import type { Steps } from "../walks.js";
import type { Ask } from "./connection.js";
import { READ } from "./statements.js";

export class Neo4jSteps implements Steps {
  constructor(
    private readonly ask: Ask,
    private readonly info: DatasetInfo,
  ) {}

  async edgesAt(ids: readonly string[], asOf: Day | null): Promise<EdgeView[]> {
    const edges = await this.ask<StoredEdgeView>(READ.edgesAt, { ids, asOf });
    return edges.map(({ period, ...edge }) => ({
      ...edge,
      inForce: certaintyOn(period, asOf ?? this.info.knownAt),
    }));
  }

  async views(ids: readonly string[]): Promise<NodeView[]> {
    const views = new Map<string, NodeView>();
    for (const view of await this.ask<NodeView & Shape>(READ.views, { ids }))
      views.set(view.id, view);
    return ids.flatMap((id) => views.get(id) ?? []);
  }
}

type StoredEdgeView = Omit<EdgeView, "inForce"> & { period: ForcePeriod };
type Shape = Record<string, unknown>;
