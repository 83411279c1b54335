/** The way from a page to the network around its subject. */
import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { VIEWS } from "../../app/paths.js";

export function NetworkLink({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  return (
    <Anchor
      component={Link}
      href={`${VIEWS.network}?around=${encodeURIComponent(id)}`}
      size="sm"
      className="no-print"
    >
      {t("link.network")}
    </Anchor>
  );
}
