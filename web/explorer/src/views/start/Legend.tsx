/** What the colours of the map mean; what isn't known is hatched. */
import { useTranslation } from "react-i18next";
import type { Layer } from "./address.js";
import type { Fill } from "./layers.js";

const STEPS: readonly Fill[] = ["scale-0", "scale-1", "scale-2", "scale-3", "scale-4"];

export function Legend({ layer }: { layer: Layer }) {
  const { t } = useTranslation("start");
  const scaled = layer === "readiness" || layer === "exposure";
  return (
    <ul className="start-legend" aria-label={t("legend.title")}>
      {scaled ? (
        STEPS.map((fill, step) => (
          <Entry key={fill} fill={fill}>
            {layer === "readiness"
              ? `${step * 20}–${step * 20 + 20}`
              : t("legend.ofMost", { from: step * 20, to: step * 20 + 20 })}
          </Entry>
        ))
      ) : (
        <>
          <Entry fill="yes">{t("legend.yes")}</Entry>
          <Entry fill="no">{t("legend.no")}</Entry>
        </>
      )}
      <Entry fill="unknown" hatched>
        {t(`legend.unknown.${scaled ? layer : "treaties"}`)}
      </Entry>
      {layer === "readiness" && (
        <Entry fill="scale-2" hatched>
          {t("legend.open")}
        </Entry>
      )}
      <Entry fill="self">{t("legend.self")}</Entry>
      <Entry fill="none">{t("legend.none")}</Entry>
    </ul>
  );
}

function Entry({
  fill,
  hatched = false,
  children,
}: {
  fill: Fill | "none";
  hatched?: boolean;
  children: string;
}) {
  return (
    <li>
      <span
        className={`start-swatch start-bg-${fill}${hatched ? " start-hatched" : ""}`}
        aria-hidden="true"
      />
      {children}
    </li>
  );
}
