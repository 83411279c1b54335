/** The page of a jurisdiction: what connects it with others, its law, and what happened there. */
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { Anchor, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import * as z from "zod/mini";
import { day, text, useAddress } from "../../app/address.js";
import { pairOf, VIEWS } from "../../app/paths.js";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { DayChoice } from "../../parts/choices.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { View } from "../../parts/View.js";
import { Growth } from "./Growth.js";
import { Connections, Conventions, Laws } from "./JurisdictionInstruments.js";
import { JurisdictionRest } from "./JurisdictionRest.js";
import { JurisdictionPageDocument, type JurisdictionPageQuery } from "./jurisdiction.generated.js";
import { Missing } from "./Missing.js";

export type JurisdictionOnPage = NonNullable<JurisdictionPageQuery["jurisdiction"]>;

/** `filter` and `sort` are those of the treaties with others. */
const ADDRESS = z.object({ asOf: day(), filter: text(), sort: text("-signed") });
const CODE = /^[A-Z]{3}$/;

export function JurisdictionPage({ id: code }: { id: string }) {
  const address = useAddress(ADDRESS);
  const { asOf, filter, sort } = address.values;
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const possible = CODE.test(code);
  const asked = useAsk(JurisdictionPageDocument, { code, asOf: asOf || null }, { skip: !possible });
  const jurisdiction = asked.data?.jurisdiction;
  // A code that is nobody's is refused.
  const refused = CombinedGraphQLErrors.is(asked.error);
  if (!possible || refused || (asked.data && !jurisdiction))
    return <Missing kind="JURISDICTION" id={code} />;
  return (
    <View
      title={jurisdiction ? nameOf(jurisdiction) : code}
      lead={jurisdiction && <Names of={jurisdiction} />}
      problems={address.problems}
      asOf={asOf}
      actions={<ExportMenu name={code} question={asked.question} />}
    >
      <Answer of={asked} height={600}>
        {({ jurisdiction: one, dataset }) => {
          const collected = dataset.collectedFor.some(({ id }) => id === code);
          return (
            one && (
              <div className="page">
                <Group gap="md" align="flex-end" className="no-print">
                  <DayChoice
                    label={t("inForce.on")}
                    value={asOf}
                    onChange={(changed) => address.set({ asOf: changed })}
                  />
                  <Links code={code} asOf={asOf} seekers={dataset.collectedFor} />
                </Group>
                {collected && <Growth code={code} />}
                <Connections
                  jurisdiction={one}
                  collected={collected}
                  state={{ filter, sort }}
                  onState={(state) => address.set(state, { replace: true })}
                />
                <Conventions jurisdiction={one} />
                <Laws jurisdiction={one} />
                <JurisdictionRest code={code} />
              </div>
            )
          );
        }}
      </Answer>
    </View>
  );
}

/** The name in the other language, codes, other names. */
function Names({ of: { id, name, nameZh, alpha2, aliases } }: { of: JurisdictionOnPage }) {
  const { i18n, t } = useTranslation();
  const other = i18n.language === "zh" ? name : nameZh;
  return (
    <>
      {t("nodeKind.JURISDICTION")}
      {other && <span lang={i18n.language === "zh" ? "en" : "zh-Hans"}>{` · ${other}`}</span>}
      {` · ${id} · ${alpha2}`}
      {aliases
        .filter((alias) => alias.length > 3 && alias !== name && alias !== nameZh)
        .slice(0, 6)
        .map((alias) => (
          <span key={alias} lang="">{` · ${alias}`}</span>
        ))}
    </>
  );
}

function Links({
  code,
  asOf,
  seekers,
}: {
  code: string;
  asOf: string;
  seekers: readonly { id: string; name: string; nameZh: string | null }[];
}) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  return (
    <Group gap="md" pb={22}>
      {seekers
        .filter(({ id }) => id !== code)
        .slice(0, 3)
        .map((seeker) => (
          <Anchor key={seeker.id} component={Link} href={pairOf(seeker.id, code, asOf)} size="sm">
            {t("link.ask", { name: nameOf(seeker) })}
          </Anchor>
        ))}
      <Anchor component={Link} href={`${VIEWS.matrix}?jurisdictions=${code}`} size="sm">
        {t("link.matrix")}
      </Anchor>
      <Anchor component={Link} href={`${VIEWS.network}?around=${code}`} size="sm">
        {t("link.network")}
      </Anchor>
    </Group>
  );
}
