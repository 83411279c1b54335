/** What resolvers hand on where it is neither a record nor an answer of the domain as it stands. */

import type { Case, Flow, Mechanism, Obstacle } from "../dataset/records.js";
import type { Change } from "../domain/changes.js";
import type { LegalBases } from "../domain/legal-bases.js";
import type { SupportTable } from "../domain/support.js";

export type { ReadingView } from "../domain/reading-of.js";

export interface LegalBasesView extends LegalBases {
  table: SupportTable;
}

export type ChangeKind = Change["kind"];
export type Step = Mechanism["steps"][number];
export type Stage = Step["stage"];
export type Needs = Step["needs"];
export type Actor = Step["by"];
export type ObstacleEffect = Obstacle["effect"];
export type CaseOutcome = Case["outcome"];
export type CaseEnterprise = Case["enterprises"][number];
export type CaseAssets = Case["assetJurisdictions"][number];
export type CaseInstrument = Case["instrumentsUsed"][number];
export type AssetStatus = CaseAssets["status"];
export type FlowMeasure = Flow["measure"];
export type Figure = NonNullable<Flow["value"]>;
