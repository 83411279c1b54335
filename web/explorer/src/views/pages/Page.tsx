/** The page of any node: `/instrument/mla-chn-aus-2006`, `/jurisdiction/AUS`, `/case/case-1mdb` … */
import type { ComponentType } from "react";
import { CasePage } from "./CasePage.js";
import { EnterprisePage } from "./EnterprisePage.js";
import { InstrumentPage } from "./InstrumentPage.js";
import { JurisdictionPage } from "./JurisdictionPage.js";
import { MeasurePage } from "./MeasurePage.js";
import { MechanismPage } from "./MechanismPage.js";
import { UnknownKind } from "./Missing.js";
import { ObstaclePage } from "./ObstaclePage.js";
import { ProvisionPage } from "./ProvisionPage.js";
import "./page.css";

const PAGES: ReadonlyMap<string, ComponentType<{ id: string }>> = new Map([
  ["jurisdiction", JurisdictionPage],
  ["instrument", InstrumentPage],
  ["provision", ProvisionPage],
  ["measure", MeasurePage],
  ["mechanism", MechanismPage],
  ["enterprise", EnterprisePage],
  ["case", CasePage],
  ["obstacle", ObstaclePage],
]);

export default function Page({ kind, id }: { kind: string; id: string }) {
  const Known = PAGES.get(kind);
  return Known ? <Known id={id} /> : <UnknownKind kind={kind} id={id} />;
}
