/** An address of something that isn't in the graph: what was asked for, and where to look. */
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { VIEWS } from "../../app/paths.js";
import type { NodeKind } from "../../graphql/enums.generated.js";
import { useAsk } from "../../parts/ask.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { View } from "../../parts/View.js";
import { WhatIsDocument } from "./missing.generated.js";
import { kindOfType } from "./node-kinds.js";

const LISTS: Readonly<Record<NodeKind, string>> = {
  JURISDICTION: "jurisdictions",
  INSTRUMENT: "instruments",
  PROVISION: "provisions",
  MEASURE: "measures",
  MECHANISM: "mechanisms",
  ENTERPRISE: "enterprises",
  CASE: "cases",
  OBSTACLE: "obstacles",
};

/** Nothing of this kind has the id. */
export function Missing({ kind, id }: { kind: NodeKind; id: string }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  return (
    <View title={t("missing.title", { id })}>
      <Text>{t("missing.what", { kind: common(`nodeKind.${kind}`), id })}</Text>
      <Elsewhere id={id} />
      <Ways id={id} href={`${VIEWS.library}/${LISTS[kind]}`} />
    </View>
  );
}

/** No page is of such a kind. */
export function UnknownKind({ kind, id }: { kind: string; id: string }) {
  const { t } = useTranslation("pages");
  return (
    <View title={t("missing.noKind", { kind })}>
      <Text>{t("missing.kinds", { kind })}</Text>
      <Elsewhere id={id} />
      <Ways id={id} href={VIEWS.library} />
    </View>
  );
}

/** Where the id belongs to something of another kind, the way there. */
function Elsewhere({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const { data } = useAsk(WhatIsDocument, { id });
  const kind = data?.node ? kindOfType(data.node.__typename) : null;
  if (!kind) return null;
  return (
    <Text>
      {t("missing.elsewhere", { kind: common(`nodeKind.${kind}`) })}{" "}
      <NodeLink kind={kind} id={id}>
        {id}
      </NodeLink>
    </Text>
  );
}

function Ways({ id, href }: { id: string; href: string }) {
  const { t } = useTranslation("pages");
  return (
    <Group>
      <Button component={Link} href={`/search?text=${encodeURIComponent(id)}`}>
        {t("missing.search", { id: id.length > 40 ? `${id.slice(0, 40)}…` : id })}
      </Button>
      <Anchor component={Link} href={href}>
        {t("missing.library")}
      </Anchor>
    </Group>
  );
}
