/** An instrument's dates: those that its kind can have are named even where they aren't known. */
import { useTranslation } from "react-i18next";
import type { InstrumentOnPage } from "./InstrumentPage.js";
import { type Moment, Timeline } from "./Timeline.js";

export function InstrumentTimeline({ of, asOf }: { of: InstrumentOnPage; asOf: string }) {
  const { t } = useTranslation("pages");
  const moment = (key: MomentKey, date: string | null, note?: string | null): Moment => ({
    key,
    what: t(`moment.${key}`),
    date,
    note: note ?? null,
    sources: of.sources.filter(({ supports }) => supports.includes(key)),
  });
  /** What never happened to most is named only where it did. */
  const ifAny = (key: MomentKey, date: string | null) => (date ? [moment(key, date)] : []);
  switch (of.__typename) {
    case "BilateralTreaty":
      return (
        <Timeline
          asOf={asOf}
          inForce={{ from: of.entryIntoForce, until: of.suspended ?? of.terminated }}
          moments={[
            moment("signed", of.signed, of.signedAt),
            ...ifAny("ratifiedByChina", of.ratifiedByChina),
            moment("entryIntoForce", of.entryIntoForce),
            ...ifAny("suspended", of.suspended),
            ...ifAny("terminated", of.terminated),
          ]}
        />
      );
    case "Memorandum":
      return (
        <Timeline
          asOf={asOf}
          moments={[moment("signed", of.signed), ...ifAny("until", of.until)]}
        />
      );
    case "DomesticLaw":
      return (
        <Timeline
          asOf={asOf}
          inForce={{ from: of.entryIntoForce, until: of.terminated }}
          moments={[
            moment("adopted", of.adopted),
            moment("entryIntoForce", of.entryIntoForce),
            ...of.amended.map((amendment, index) => ({
              key: `amended-${index}`,
              what: t("moment.amended"),
              ...dated(amendment),
            })),
            ...ifAny("terminated", of.terminated),
          ]}
        />
      );
    case "ModelLaw":
      return <Timeline asOf={asOf} moments={[moment("adopted", of.adopted, of.adoptedAt)]} />;
    default:
      return (
        <Timeline
          asOf={asOf}
          inForce={{ from: of.entryIntoForce, until: of.terminated }}
          moments={[
            moment("adopted", of.adopted, of.adoptedAt),
            ...(of.kind === "CONVENTION"
              ? [moment("entryIntoForce", of.entryIntoForce)]
              : ifAny("entryIntoForce", of.entryIntoForce)),
            ...ifAny("terminated", of.terminated),
          ]}
        />
      );
  }
}

type MomentKey =
  | "signed"
  | "ratifiedByChina"
  | "entryIntoForce"
  | "suspended"
  | "terminated"
  | "until"
  | "adopted"
  | "amended";

/** An amendment as recorded may begin with its date: `2018-10-26 (art. 5)`. */
function dated(amendment: string): { date: string | null; note: string | null } {
  const date = amendment.match(/^\d{4}(-\d{2}){0,2}/)?.[0] ?? null;
  return { date, note: date === amendment ? null : amendment };
}
