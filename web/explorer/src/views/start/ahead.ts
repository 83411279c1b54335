/**
 * Asks what the start view will ask while its words and parts are still on their way: the same questions with the
 * same variables, which Apollo then doesn't ask twice. The map's figures first: the verdicts take the service longest.
 */
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { client } from "../../app/client.js";
import { JurisdictionsDocument } from "../../names/names.generated.js";
import { VerdictsDocument } from "./claims.generated.js";
import { MapReadinessDocument } from "./map.generated.js";

export function askAhead(search: string): void {
  const address = new URLSearchParams(search);
  const perspective = {
    requesting: address.get("requesting") ?? "CHN",
    asOf: address.get("asOf") || null,
  };
  ask(JurisdictionsDocument, {});
  if ((address.get("layer") ?? "readiness") === "readiness") ask(MapReadinessDocument, perspective);
  ask(VerdictsDocument, perspective);
}

function ask<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
): void {
  // What fails is asked again, and shown, by the view itself.
  client.query<TData, OperationVariables>({ query, variables }).catch(() => {});
}
