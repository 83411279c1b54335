/** The report to take away: as Word or Markdown, its findings as a table, the question behind it. */
import { useApolloClient } from "@apollo/client/react";
import { Menu } from "@mantine/core";
import { IconFileText, IconFileTypeDocx } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { save, type Table } from "../../parts/saving.js";
import {
  DraftDocument,
  type DraftQueryVariables,
  DraftReportDocxDocument,
} from "./drafting.generated.js";
import type { Report } from "./MarkedText.js";

/** A longer text would make an address that browsers cut off. */
const LONGEST_IN_LINK = 20_000;

export function ReportMenu({
  report,
  draft,
}: {
  report: Report;
  draft: DraftQueryVariables["draft"];
}) {
  const { t, i18n } = useTranslation(["drafting", "common"]);
  const nameOf = useNameOf();
  const client = useApolloClient();
  const saveDocx = async () => {
    const { data } = await client.query({
      query: DraftReportDocxDocument,
      variables: { draft, language: i18n.language },
      fetchPolicy: "no-cache",
    });
    if (data) save("report.docx", new Blob([bytesOf(data.checkDraft.docx)], { type: DOCX }));
  };
  const table = (): Table => ({
    columns: ["article", "measure", "strength", "quote"].map((column) => t(`column.${column}`)),
    rows: report.articles.flatMap(({ number, measures, denials }) => [
      ...measures.map(({ measure, strength, quote }) => [
        number,
        nameOf(measure),
        t(`common:strength.${strength}`),
        quote,
      ]),
      ...denials.map(({ measure, quote }) => [number, nameOf(measure), t("denied"), quote]),
    ]),
  });
  return (
    <ExportMenu
      name="report"
      table={table}
      {...(draft.text.length <= LONGEST_IN_LINK
        ? { question: { document: DraftDocument, variables: { draft } } }
        : {})}
    >
      <Menu.Item leftSection={<IconFileTypeDocx size={16} />} onClick={() => void saveDocx()}>
        {t("docx")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFileText size={16} />}
        onClick={() =>
          save("report.md", new Blob([report.markdown], { type: "text/markdown;charset=utf-8" }))
        }
      >
        {t("markdown")}
      </Menu.Item>
    </ExportMenu>
  );
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
