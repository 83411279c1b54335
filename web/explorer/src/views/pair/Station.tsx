/** A step as a station: its support, and apart, the duty and the power behind it. A button that opens what carries it. */
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { SupportMark } from "../../parts/marks.js";
import { STAGES } from "./order.js";
import type { Step } from "./question.js";

interface Props {
  step: Step;
  /** Taken by the requesting side, which needs no duty. */
  home: boolean;
  weakest: boolean;
  expanded: boolean;
  onOpen: () => void;
}

export function Station({ step, home, weakest, expanded, onOpen }: Props) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const says = useStationWords();
  const classes = ["pair-station"];
  if (weakest) classes.push("pair-is-weakest");
  if (!step.essential) classes.push("pair-is-optional");
  return (
    <li style={{ gridColumn: STAGES.indexOf(step.stage) + 1 }}>
      <button
        type="button"
        className={classes.join(" ")}
        aria-expanded={expanded}
        data-stage={step.stage}
        onClick={onOpen}
      >
        <span className="visually-hidden">{says(step, home, weakest)}</span>
        <span aria-hidden="true" className="pair-station-looks">
          <SupportMark support={step.support} />
          <span className="pair-stage">{common(`stage.${step.stage}`)}</span>
          <span className="pair-minis">
            <span className="pair-actor">{step.actor.id}</span>
            {!home && (
              <span className="pair-mini">
                {t("lanes.dutyLetter")}
                <SupportMark support={step.duty} />
              </span>
            )}
            <span className="pair-mini">
              {t("lanes.powerLetter")}
              <SupportMark support={step.power} />
            </span>
          </span>
          {weakest && <span className="pair-flag">{t("lanes.weakestShort")}</span>}
        </span>
      </button>
    </li>
  );
}

/** All that the station shows, in words. */
function useStationWords() {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  return (step: Step, home: boolean, weakest: boolean): string => {
    const support = (of: "support" | "duty" | "power") => common(`support.${step[of]}`);
    return [
      `${common(`stage.${step.stage}`)}: ${support("support")}`,
      t("station.actor", { name: nameOf(step.actor) }),
      home ? null : `${common("duty")}: ${support("duty")}`,
      `${common("power")}: ${support("power")}`,
      step.essential ? null : t("station.optional"),
      weakest ? t("lanes.weakest") : null,
    ]
      .filter(Boolean)
      .join("; ");
  };
}
