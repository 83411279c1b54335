/** Enum values of the schema, and what they are called inside. Those not listed are the same. */
import { LIST_ORDERS } from "./list-orders.js";

/** `FOREIGN_BRIBERY` → `foreign-bribery`. */
const kebab = (...values: string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, value.toLowerCase().replaceAll("_", "-")]));

export const enums: Record<string, Record<string, string>> = {
  Confidence: kebab("HIGH", "MEDIUM", "LOW"),
  Force: kebab("BINDING", "DOMESTIC", "CHANNEL", "MODEL"),
  Strength: kebab("MANDATORY", "CONDITIONAL", "DISCRETIONARY"),
  Offence: kebab(
    "CORRUPTION",
    "FOREIGN_BRIBERY",
    "LAUNDERING",
    "ORGANISED_CRIME",
    "DRUGS",
    "TERRORISM",
  ),
  DoubtReason: kebab("WORDING_ALONE", "LIKENESS_ALONE"),
  Needs: kebab("BOTH", "EITHER", "POWER", "ANY"),
  Stage: kebab("REQUEST", "TRACE", "FREEZE", "CONFISCATE", "RECOGNISE", "SURRENDER", "RETURN"),
  Actor: kebab("REQUESTING", "REQUESTED"),
  ReadingExtent: kebab("WHOLE", "PARTIAL", "SUMMARY", "NONE"),
  InstrumentKind: kebab(
    "EXTRADITION_TREATY",
    "MLA_TREATY",
    "SHARING_AGREEMENT",
    "CONVENTION",
    "MEMORANDUM",
    "DOMESTIC_LAW",
    "MODEL_LAW",
    "NETWORK",
    "BODY",
  ),
  ObstacleEffect: kebab("BARS", "HINDERS", "HELPS"),
  CaseOutcome: kebab("RECOVERED", "PARTLY_RECOVERED", "FAILED", "PENDING", "UNKNOWN"),
  AssetStatus: kebab("UNKNOWN", "SOUGHT", "FROZEN", "CONFISCATED", "RETURNED"),
  FlowMeasure: kebab(
    "ODI_STOCK",
    "ODI_FLOW",
    "FUGITIVES",
    "RED_NOTICE_SHARE",
    "CORRUPT_ASSETS_DESTINATION",
  ),
  DraftFormat: kebab("TEXT", "MARKDOWN", "AKOMA_NTOSO"),
  ChangeKind: kebab("CONCLUDE", "TERMINATE", "RATIFY", "AMEND_LAW"),
  ...LIST_ORDERS,
};
