/** What can be taken from a view: a table as CSV, a picture as PNG or SVG, the question behind it, the address, paper. */
import { Button, CopyButton, Menu } from "@mantine/core";
import {
  IconBraces,
  IconDownload,
  IconLink,
  IconPhoto,
  IconPrinter,
  IconTable,
  IconVector,
} from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "./ask.js";
import { graphiqlLink } from "./graphiql-link.js";
import { saveCsv, savePng, saveSvg, type Table } from "./saving.js";

interface Props {
  /** The files' name, without ending. */
  name: string;
  /** The table as it stands, worked out when it is wanted. */
  table?: () => Table;
  picture?: RefObject<HTMLElement | null>;
  /** Where the picture is one SVG. */
  svg?: RefObject<SVGSVGElement | null>;
  question?: Question;
  /** More entries: downloads in other formats. */
  children?: React.ReactNode;
}

export function ExportMenu({ name, table, picture, svg, question, children }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={16} />}>
          {t("export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {table && (
          <Menu.Item
            leftSection={<IconTable size={16} />}
            onClick={() => void saveCsv(name, table())}
          >
            {t("export.csv")}
          </Menu.Item>
        )}
        {svg && (
          <Menu.Item
            leftSection={<IconVector size={16} />}
            onClick={() => void saveSvg(name, svg.current)}
          >
            {t("export.svg")}
          </Menu.Item>
        )}
        {(picture || svg) && (
          <Menu.Item
            leftSection={<IconPhoto size={16} />}
            onClick={() => void savePng(name, (picture ?? svg)?.current ?? null)}
          >
            {t("export.png")}
          </Menu.Item>
        )}
        {children}
        {question && (
          <Menu.Item
            leftSection={<IconBraces size={16} />}
            component="a"
            href={graphiqlLink(question)}
            target="_blank"
          >
            {t("export.graphiql")}
          </Menu.Item>
        )}
        <CopyButton value={window.location.href}>
          {({ copied, copy }) => (
            <Menu.Item leftSection={<IconLink size={16} />} onClick={copy} closeMenuOnClick={false}>
              {t(copied ? "export.copied" : "export.link")}
            </Menu.Item>
          )}
        </CopyButton>
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t("export.print")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
