/** What one would expect and doesn't connect the two, with the reason; up front where nothing binds them at all. */
import { Alert, List, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { InstrumentLink } from "../../parts/NodeLink.js";
import type { Bases } from "./question.js";

type NotApplicable = Bases["notApplicable"];

export function NotApplicableList({ of }: { of: NotApplicable }) {
  return (
    <List size="sm" spacing={6}>
      {of.map(({ instrument, because }) => (
        <List.Item key={instrument.id}>
          <InstrumentLink of={instrument} />
          <Text size="sm" c="dimmed" lang="en">
            {because}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

/** Without a treaty, why there is none matters more than anything below. */
export function NothingBinding({ bases: { bases, notApplicable, ...of } }: { bases: Bases }) {
  const { t } = useTranslation("pair");
  const nameOf = useNameOf();
  if (bases.some(({ force }) => force === "BINDING")) return null;
  const names = { requesting: nameOf(of.requesting), requested: nameOf(of.requested) };
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconInfoCircle />}
      title={t("nothingBinding.title", names)}
      className="pair-nothing-binding"
    >
      {bases.length === 0 && <Text size="sm">{t("nothingBinding.nothing")}</Text>}
      <Text size="sm">{t("nothingBinding.territory")}</Text>
      <Stack gap={6} component="ul" className="pair-plain">
        {byReason(notApplicable).map(([because, instruments]) => (
          <li key={because}>
            <Text size="sm" fw={600} lang="en">
              {because}
            </Text>
            <Text size="sm" className="pair-inline">
              {instruments.map((instrument, index) => (
                <Fragment key={instrument.id}>
                  {index > 0 && t("comma")}
                  <InstrumentLink of={instrument} />
                </Fragment>
              ))}
            </Text>
          </li>
        ))}
      </Stack>
      {notApplicable.length === 0 && bases.length > 0 && (
        <Text size="sm">{t("nothingBinding.rest")}</Text>
      )}
    </Alert>
  );
}

function byReason(notApplicable: NotApplicable) {
  const reasons = new Map<string, NotApplicable[number]["instrument"][]>();
  for (const { because, instrument } of notApplicable)
    reasons.set(because, [...(reasons.get(because) ?? []), instrument]);
  return [...reasons];
}
