/** The resolvers' types, from `schema/`. */
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { parse } from "graphql";
import { readSchema } from "../src/api/sdl.js";

/** Where they stand, which says how they import others. */
const FILE = "src/api/generated/types.ts";

/** Imported under another name, since the schema's own types have the same. */
const from = (file: string) => (type: string) => `${file}#${type} as ${type}Parent`;
const records = from("../../dataset/records.js");
const models = from("../models.js");
const port = from("../../graph/port.js");
const legalBases = from("../../domain/legal-bases.js");
const routes = from("../../domain/routes.js");
const coverage = from("../../domain/coverage.js");
const claims = from("../../domain/claims/index.js");
const draftReport = from("../../domain/drafts/draft-report.js");
const draft = from("../../domain/drafts/reading.js");
const format = (type: string) => `../../dataset/kinds/common.js#${type}`;
const model = (type: string) => `../models.js#${type}`;

/** What resolvers are handed for an object of each type. */
const MAPPERS: Record<string, string> = {
  ...Object.fromEntries(
    [
      "Jurisdiction",
      "BilateralTreaty",
      "Memorandum",
      "DomesticLaw",
      "Participation",
      "Position",
      "Survey",
      "Provision",
      "Measure",
      "Mechanism",
      "Enterprise",
      "Operation",
      "Flow",
      "Case",
      "Obstacle",
    ].map((type) => [type, records(type)]),
  ),
  ...Object.fromEntries(
    ["Convention", "Network", "Body", "ModelLaw"].map((type) => [type, records("Multilateral")]),
  ),
  Source: records("CitedSource"),
  Instrument: records("Instrument"),
  Node: records("AnyRecord"),
  Reading: models("ReadingView"),
  ProvidedMeasure: from("../../domain/instruments.js")("ProvidedMeasure"),
  LegalBases: models("LegalBasesView"),
  LegalBasis: legalBases("LegalBasis"),
  MeasureSupport: from("../../domain/support.js")("MeasureSupport"),
  Routes: routes("Routes"),
  Route: routes("Route"),
  RouteStep: routes("RouteStep"),
  CoverageRow: coverage("CoverageRow"),
  CoverageYear: from("../../domain/coverage-history.js")("CoverageYear"),
  CoverageInYear: from("../../domain/coverage-history.js")("KindInYear"),
  Gap: from("../../domain/gaps.js")("Gap"),
  Component: from("../../domain/exposure.js")("Component"),
  Scenario: from("../../domain/scenario.js")("Scenario"),
  ScenarioRow: from("../../domain/scenario.js")("ScenarioRow"),
  Programme: from("../../domain/programme.js")("Programme"),
  ProgrammeStep: from("../../domain/programme.js")("ProgrammeStep"),
  Claim: claims("Claim"),
  ClaimEvidence: claims("ClaimEvidence"),
  Backtest: from("../../domain/backtest.js")("Backtest"),
  BacktestEntry: from("../../domain/backtest.js")("BacktestEntry"),
  Comparison: from("../../domain/comparison.js")("Comparison"),
  ComparisonCell: from("../../domain/comparison.js")("ComparisonCell"),
  InstrumentDepth: from("../../domain/depth.js")("Depth"),
  DraftReport: draftReport("DraftReport"),
  MissingMeasure: draftReport("MissingMeasure"),
  CheckerAccuracy: from("../../domain/drafts/accuracy.js")("Accuracy"),
  DraftArticle: draft("DraftArticle"),
  DraftMeasure: draft("DraftMeasure"),
  DraftDoubt: draft("Doubt"),
  DraftDenial: draft("Denial"),
  MechanismStep: models("Step"),
  CaseEnterprise: models("CaseEnterprise"),
  CaseAssets: models("CaseAssets"),
  CaseInstrument: models("CaseInstrument"),
  Figure: models("Figure"),
  SearchHit: port("Hit"),
  GraphEdge: port("EdgeView"),
  GraphNode: port("NodeView"),
  Path: port("Walk"),
  Dataset: records("DatasetInfo"),
};

/** Enums whose values have other names inside. */
const ENUMS: Record<string, string> = {
  Certainty: "../../graph/model.js#Certainty",
  NodeKind: "../../graph/model.js#NodeKind",
  Support: "../../domain/readiness.js#Support",
  InstrumentKind: "../../domain/instruments.js#InstrumentKind",
  Verdict: "../../domain/claims/index.js#Verdict",
  BacktestVerdict: "../../domain/backtest.js#BacktestVerdict",
  Mention: "../../domain/comparison.js#Mention",
  ChangeKind: model("ChangeKind"),
  DraftFormat: "../../domain/drafts/draft-input.js#DraftFormat",
  Confidence: format("Confidence"),
  Force: format("Force"),
  Strength: format("Strength"),
  DoubtReason: "../../domain/drafts/agreement.js#DoubtReason",
  Offence: format("Offence"),
  ReadingExtent: format("Extent"),
  Stage: model("Stage"),
  Needs: model("Needs"),
  Actor: model("Actor"),
  ObstacleEffect: model("ObstacleEffect"),
  CaseOutcome: model("CaseOutcome"),
  AssetStatus: model("AssetStatus"),
  FlowMeasure: model("FlowMeasure"),
};

/** The text of the types' file, for the schema as it stands. */
export async function generateTypes(): Promise<string> {
  const config = {
    contextType: "../context.js#Context",
    mappers: MAPPERS,
    enumValues: ENUMS,
    useTypeImports: true,
    emitLegacyCommonJSImports: false,
    enumsAsTypes: true,
    onlyResolveTypes: false,
    skipTypename: true,
    useIndexSignature: false,
    defaultScalarType: "unknown",
    scalars: { Date: "string", PartialDate: "string", ID: "string" },
    maybeValue: "T | null | undefined",
  };
  const types = await codegen({
    filename: FILE,
    schema: parse(readSchema()),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  const typesOnly = types.replaceAll(/^export \{ /gm, "export type { ");
  return `// Generated by \`npm run codegen\` from schema/. Do not edit.\n${typesOnly}`;
}
