/** Answers as `--json` prints them: names, enums and nesting are those of the GraphQL schema. */
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type {
  CitedSource,
  DatasetInfo,
  Instrument,
  Measure,
  Obstacle,
} from "../dataset/records.js";
import type { Perspective } from "../domain/coverage.js";
import { kindOf, type ProvidedMeasure } from "../domain/instruments.js";
import type { LegalBases, LegalBasis, Question } from "../domain/legal-bases.js";
import type { Route, RouteStep, Routes } from "../domain/routes.js";
import type { MeasureSupport } from "../domain/support.js";
import type { Graph } from "../graph/port.js";

/** `mla-treaty` → `MLA_TREATY`. */
export function enumName(value: string): string {
  return value.toUpperCase().replaceAll("-", "_");
}

export function jurisdictionJson(code: string) {
  const { id, name, nameZh } = jurisdictionOf(code);
  return { id, name, nameZh };
}

export function datasetJson(graph: Graph, { title, version, knownAt }: DatasetInfo) {
  return { title, version, knownAt, engine: graph.engine };
}

export function legalBasesJson(answer: LegalBases) {
  return {
    ...questionJson(answer),
    bases: answer.bases.map(basisJson),
    notApplicable: answer.notApplicable.map(({ instrument, because }) => ({
      instrument: instrumentJson(instrument),
      because,
    })),
    notes: answer.notes,
  };
}

export function routesJson(answer: Routes) {
  return {
    ...questionJson(answer),
    readiness: answer.readiness,
    best: answer.best && { mechanism: namedJson(answer.best.mechanism) },
    routes: answer.routes.map(routeJson),
  };
}

/** On whose behalf was asked, for which day and offence. */
export function perspectiveJson({ requesting, asOf, offence }: Perspective) {
  return { requesting: jurisdictionJson(requesting), asOf, offence: enumName(offence) };
}

function questionJson(question: Question) {
  const { requesting, ...rest } = perspectiveJson(question);
  return { requesting, requested: jurisdictionJson(question.requested), ...rest };
}

function basisJson(basis: LegalBasis) {
  const { instrument, force, inForce, because, since, until, measures, conditions } = basis;
  return {
    instrument: { ...instrumentJson(instrument), sources: instrument.sources.map(sourceJson) },
    force: enumName(force),
    inForce,
    because,
    since,
    until,
    measures: measures.map(providedJson),
    conditions,
    confidence: enumName(basis.confidence),
  };
}

export function instrumentJson(instrument: Instrument) {
  const { id, title } = instrument;
  return { id, title, kind: enumName(kindOf(instrument)) };
}

export function sourceJson({ url, title, publisher, kind, supports }: CitedSource) {
  return { url, title, publisher, kind, supports };
}

export function providedJson({ measure, strength, provision, byKind }: ProvidedMeasure) {
  return {
    measure: measureJson(measure),
    strength: enumName(strength),
    provision: provision && {
      id: provision.id,
      article: provision.article,
      heading: provision.heading,
    },
    byKind,
  };
}

export function measureJson({ id, name, group }: Measure) {
  return { id, name, group };
}

export function namedJson({ id, name, nameZh }: { id: string; name: string; nameZh: string }) {
  return { id, name, nameZh };
}

export function routeJson(route: Route) {
  const { mechanism, support, readiness, steps, bottleneck, obstacles, precedents } = route;
  return {
    mechanism: { ...namedJson(mechanism), summary: mechanism.summary },
    support,
    readiness,
    steps: steps.map(stepJson),
    bottleneck: bottleneck && stepJson(bottleneck),
    obstacles: obstacles.map(obstacleJson),
    precedents: precedents.map(({ id, title }) => ({ id, title })),
    confidence: enumName(route.confidence),
  };
}

export function stepJson(step: RouteStep) {
  const { stage, essential, actor, needs, anyOf, duty, power, support, by, note } = step;
  return {
    stage: enumName(stage),
    essential,
    actor: jurisdictionJson(actor),
    needs: enumName(needs),
    anyOf: anyOf.map(measureJson),
    duty,
    power,
    support,
    by: by.map(({ instrument, inForce }) => ({ instrument: instrumentJson(instrument), inForce })),
    note,
  };
}

/** A measure with both sides, and what carries it. */
export function supportJson({ measure, duty, power, by, confidence }: MeasureSupport) {
  return {
    measure: measureJson(measure),
    duty,
    power,
    by: by.map(({ instrument, inForce }) => ({ instrument: instrumentJson(instrument), inForce })),
    confidence: enumName(confidence),
  };
}

function obstacleJson(obstacle: Obstacle) {
  const { id, effect, kind, statement, since, until, sources } = obstacle;
  return {
    id,
    jurisdiction: jurisdictionJson(obstacle.jurisdiction),
    effect: enumName(effect),
    kind,
    statement,
    since,
    until,
    sources: sources.map(sourceJson),
  };
}
