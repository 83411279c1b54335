/**
 * The heart of the explorer: which legal bases connect the one who seeks assets to where they lie, on a day; what can
 * be done on them; what is missing.
 */
import { Alert, Box, Stack, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type AddressProblem, useAddress } from "../../app/address.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { type Asked, useAsk } from "../../parts/ask.js";
import { View } from "../../parts/View.js";
import { BasesTable } from "./BasesTable.js";
import { CasesThere } from "./CasesThere.js";
import { Downloads } from "./Downloads.js";
import { Fields } from "./Fields.js";
import { Lanes } from "./Lanes.js";
import { Missing } from "./Missing.js";
import { NothingBinding } from "./NotApplicable.js";
import "./pair.css";
import {
  PairBasesDocument,
  type PairBasesQuery,
  PairRoutesDocument,
  type PairRoutesQuery,
} from "./pair.generated.js";
import { ADDRESS, type PairAddress, questionOf } from "./question.js";
import { Suggestions } from "./Suggestions.js";
import { Summary } from "./Summary.js";
import { Timeline } from "./Timeline.js";
import { WhatIf } from "./WhatIf.js";

export default function Pair() {
  const address = useAddress(ADDRESS);
  const wrong = useWrong(address);
  if (wrong !== null || address.values.requested === "")
    return <Without address={address} wrong={wrong} />;
  return <With address={address} />;
}

/** Why the pair can't be asked about, in words; null where it can. */
function useWrong({ values }: PairAddress): string | null {
  const { t } = useTranslation("pair");
  const { byCode, loaded } = useJurisdictions();
  const nameOf = useNameOf();
  const { requesting, requested } = values;
  if (requesting === requested) {
    const one = byCode.get(requesting);
    return t("wrong.same", { name: one ? nameOf(one) : requesting });
  }
  const strange = [requesting, requested].find((code) => code !== "" && !byCode.has(code));
  return loaded && strange ? t("wrong.code", { code: strange }) : null;
}

/** Nobody, or nobody that makes sense, is chosen yet. */
function Without({ address, wrong }: { address: PairAddress; wrong: string | null }) {
  const { t } = useTranslation("pair");
  return (
    <View title={t("title")} lead={t("lead")} problems={address.problems}>
      <Fields address={address} />
      {wrong && (
        <Alert color="orange" icon={<IconInfoCircle />} title={t("wrong.title")} role="alert">
          {wrong}
        </Alert>
      )}
      <Suggestions address={address} />
    </View>
  );
}

function With({ address }: { address: PairAddress }) {
  const { t } = useTranslation("pair");
  const { byCode } = useJurisdictions();
  const nameOf = useNameOf();
  const question = questionOf(address.values);
  const { requesting, requested, asOf: _, ...today } = question;
  const routes = useAsk(PairRoutesDocument, question);
  const bases = useAsk(PairBasesDocument, { ...question, includeNotInForce: false });
  const also = address.values.also === "yes";
  const all = useAsk(PairBasesDocument, { ...question, includeNotInForce: true }, { skip: !also });
  const ever = useAsk(PairBasesDocument, {
    ...today,
    requesting,
    requested,
    includeNotInForce: true,
  });
  const picture = useRef<HTMLDivElement>(null);
  const name = (code: string) => {
    const one = byCode.get(code);
    return one ? nameOf(one) : code;
  };
  const names = { requesting: name(requesting), requested: name(requested) };
  const asked = both(routes, bases);
  return (
    <View
      title={`${names.requesting} → ${names.requested}`}
      lead={t("lead")}
      problems={[...address.problems, ...strangeIn(address.values, routes.data)]}
      asOf={address.values.asOf}
      question={[
        `${t("common.offence", { ns: "common" })}: ${t(`offence.${question.offence}`, { ns: "common" })}`,
      ]}
      actions={
        <Downloads
          question={question}
          asked={routes.question}
          picture={picture}
          bases={(also ? all : bases).data?.legalBases}
          routes={routes.data?.routes}
        />
      }
    >
      <Fields address={address} />
      <Answer of={asked} height={480}>
        {([{ routes: answer }, { legalBases }]) => (
          <Stack gap="xl">
            <Summary routes={answer} bases={legalBases} />
            <NothingBinding bases={legalBases} />
            <Lanes ref={picture} routes={answer} address={address} />
          </Stack>
        )}
      </Answer>
      <Section title={t("timeline.title")}>
        <Answer of={ever} height={260}>
          {({ legalBases }) => <Timeline ever={legalBases} address={address} />}
        </Answer>
      </Section>
      <Section title={t("bases.title")}>
        <Answer of={also ? all : bases} height={300}>
          {({ legalBases }) => <BasesTable bases={legalBases} address={address} />}
        </Answer>
      </Section>
      <Section title={t("missing.title")}>
        <Answer of={asked} height={200}>
          {([{ routes: answer }, { legalBases }]) => <Missing routes={answer} bases={legalBases} />}
        </Answer>
      </Section>
      <Section title={t("whatIf.title")} print={false}>
        <WhatIf
          key={`${requesting} ${requested}`}
          address={address}
          question={question}
          names={names}
        />
      </Section>
      <Section title={t("cases.title")}>
        <CasesThere question={question} names={names} />
      </Section>
    </View>
  );
}

/** What of the address leads to no lane or no step of it. */
function strangeIn(
  { route, step }: PairAddress["values"],
  data: PairRoutesQuery | undefined,
): AddressProblem[] {
  if (!data || route === "") return [];
  const all = data.routes.routes;
  const found = all.find(({ mechanism }) => mechanism.id === route);
  if (!found) {
    const expected = all.map(({ mechanism }) => mechanism.id).join(", ");
    return [{ name: "route", given: route, expected }];
  }
  const steps = found.steps.map((_, index) => String(index + 1));
  if (step === "" || steps.includes(step)) return [];
  return [{ name: "step", given: step, expected: steps.join(", ") }];
}

/** Two answers to be shown together. */
function both(
  routes: Asked<PairRoutesQuery>,
  bases: Asked<PairBasesQuery>,
): Asked<readonly [PairRoutesQuery, PairBasesQuery]> {
  return {
    data: routes.data && bases.data ? [routes.data, bases.data] : undefined,
    outdated: routes.outdated || bases.outdated,
    loading: routes.loading || bases.loading,
    error: routes.error ?? bases.error,
    cancelled: routes.cancelled || bases.cancelled,
    cancel: () => {
      routes.cancel();
      bases.cancel();
    },
    again: () => {
      routes.again();
      bases.again();
    },
    question: routes.question,
  };
}

function Section({
  title,
  print = true,
  children,
}: {
  title: string;
  print?: boolean;
  children: React.ReactNode;
}) {
  return (
    <Box component="section" mt="md" className={print ? "" : "no-print"}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </Box>
  );
}
