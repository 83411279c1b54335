/** The draft's own text, article by article, with the words marked that provide or deny something. */
import { Box, Text, Title, Tooltip } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import type { DraftQuery } from "./drafting.generated.js";
import { type Mark, pieces } from "./marks.js";

export type Report = DraftQuery["checkDraft"];

interface Props {
  report: Report;
  /** Where the words start that were chosen among the findings. */
  chosen: number | null;
}

export function MarkedText({ report, chosen }: Props) {
  const { t } = useTranslation("drafting");
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (chosen === null) return;
    const mark = place.current?.querySelector(`[data-start="${chosen}"]`);
    mark?.scrollIntoView({ block: "center" });
  }, [chosen]);

  if (report.articles.length === 0)
    return (
      <Box className="draft-text">
        <Title order={2} mb="xs">
          {t("itsText")}
        </Title>
        <Text className="draft-words">{report.text}</Text>
      </Box>
    );
  return (
    <Box className="draft-text" ref={place} tabIndex={0} role="region" aria-label={t("itsText")}>
      <Title order={2} mb="xs">
        {t("itsText")}
      </Title>
      {report.articles.map((article) => (
        <Box key={article.start} component="section" className="draft-article">
          <Text component="p" className="draft-words">
            {pieces(report.text, article).map(({ start, text, marks }) =>
              marks.length === 0 ? (
                text
              ) : (
                <Marked key={start} start={start} text={text} marks={marks} chosen={chosen} />
              ),
            )}
          </Text>
        </Box>
      ))}
    </Box>
  );
}

interface MarkedProps {
  start: number;
  text: string;
  marks: readonly Mark[];
  chosen: number | null;
}

function Marked({ start, text, marks, chosen }: MarkedProps) {
  const { t } = useTranslation(["drafting", "common"]);
  const nameOf = useNameOf();
  const names = marks.map(({ measure, says }) => {
    if (says === "DENIED") return t("denies", { measure: nameOf(measure) });
    if (says === "DOUBTED") return t("doubts", { measure: nameOf(measure) });
    return `${nameOf(measure)} (${t(`common:strength.${says}`)})`;
  });
  const kind = (marks.find(({ says }) => says === "DENIED") ?? marks[0])?.says.toLowerCase();
  const isChosen = marks.some((mark) => mark.start === chosen);
  return (
    <Tooltip
      label={names.join(" · ")}
      multiline
      maw={360}
      events={{ hover: true, focus: true, touch: true }}
    >
      <mark
        className={`draft-mark draft-${kind}${isChosen ? " draft-chosen" : ""}`}
        data-start={marks.find((mark) => mark.start === start)?.start}
      >
        {text}
        <span className="visually-hidden"> [{names.join("; ")}] </span>
      </mark>
    </Tooltip>
  );
}
