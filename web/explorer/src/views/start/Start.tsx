/** The way in: one question in words, the claims that the project began with, and the world as it stands on a day. */
import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAddress } from "../../app/address.js";
import { View } from "../../parts/View.js";
import { ADDRESS, claimsHref } from "./address.js";
import { askForStart } from "./ahead.js";
import { ClaimList } from "./ClaimList.js";
import { Question } from "./Question.js";
import "./start.css";
import { World } from "./World.js";

/** Settled once what the view asks first has come, or failed. */
export const answers =
  window.location.pathname === "/" ? askForStart(window.location.search) : Promise.resolve();

export default function Start() {
  const { t } = useTranslation("start");
  const address = useAddress(ADDRESS);
  const { asOf } = address.values;
  const requesting = address.values.requesting || "CHN";
  return (
    <View title={t("title")} lead={t("lead")} problems={address.problems} asOf={asOf}>
      <Question address={address} />
      <div className="start-columns">
        <World address={address} />
        <section aria-labelledby="start-claims">
          <ClaimList requesting={requesting} asOf={asOf} headingId="start-claims" />
          <Text size="sm" mt="sm">
            <Anchor component={Link} href={claimsHref(requesting, asOf)}>
              {t("claims.all")}
            </Anchor>
          </Text>
        </section>
      </div>
    </View>
  );
}
