/**
 * Asks what the start view will ask before it is drawn for the first time. The verdicts come last: they take the
 * service longest, and until it has judged it sends nobody anything else.
 */
import { useEffect, useState } from "react";
import { askAhead } from "../../app/client.js";
import { askJurisdictions } from "../../names/useNames.js";
import { MapReadinessDocument } from "./map.generated.js";

/** However long the rest takes, the verdicts are asked for after so many milliseconds. */
const LATEST = 3_000;

let others: Promise<unknown> = Promise.resolve();

export function askForStart(search: string): Promise<unknown> {
  const address = new URLSearchParams(search);
  const { requesting, asOf, layer } = Object.fromEntries(address);
  const perspective = { requesting: requesting || "CHN", asOf: asOf || null };
  const readiness = (layer ?? "readiness") === "readiness";
  others = Promise.allSettled([
    askJurisdictions(),
    // What fails is asked again, and shown, by the view itself.
    readiness && askAhead(MapReadinessDocument, perspective),
  ]);
  return others;
}

/** Whether all that was asked ahead has come, or has taken too long. */
export function useOthersCame(): boolean {
  const [came, setCame] = useState(false);
  useEffect(() => {
    let wanted = true;
    const tell = () => {
      if (wanted) setCame(true);
    };
    void others.then(tell);
    const timer = setTimeout(tell, LATEST);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
  return came;
}
