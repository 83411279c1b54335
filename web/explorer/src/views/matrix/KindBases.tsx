/** The instruments of one kind between two jurisdictions, in force or not, and why those that don't count don't. */
import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InstrumentKind } from "../../graphql/enums.generated.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { InstrumentLink } from "../../parts/NodeLink.js";
import { BasisCard } from "./CellPanel.js";
import { MatrixKindsDocument } from "./matrix.generated.js";
import type { Kind } from "./table.js";

interface Props {
  kind: Kind;
  requesting: string;
  requested: string;
  asOf: string;
}

export function KindBases({ kind, requesting, requested, asOf }: Props) {
  const { t } = useTranslation("matrix");
  const asked = useAsk(MatrixKindsDocument, { requesting, requested, asOf: asOf || null });
  return (
    <Answer of={asked} height={200}>
      {({ legalBases }) => {
        const bases = legalBases.bases.filter(({ instrument }) => isOf(kind, instrument));
        const others = legalBases.notApplicable.filter(({ instrument }) => isOf(kind, instrument));
        return (
          <Stack gap="sm">
            {bases.length === 0 && <Text>{t("panel.noInstrument")}</Text>}
            {bases.map((basis) => (
              <BasisCard key={basis.instrument.id} basis={basis} />
            ))}
            {others.length > 0 && <Title order={3}>{t("panel.notApplicable")}</Title>}
            {others.map(({ instrument, because }) => (
              <Stack key={instrument.id} gap={2}>
                <InstrumentLink of={instrument} />
                <Text size="sm" lang="en">
                  {because}
                </Text>
              </Stack>
            ))}
          </Stack>
        );
      }}
    </Answer>
  );
}

const INSTRUMENT_KINDS: Readonly<Record<Exclude<Kind, "uncac">, InstrumentKind>> = {
  extraditionTreaty: "EXTRADITION_TREATY",
  mlaTreaty: "MLA_TREATY",
  sharingAgreement: "SHARING_AGREEMENT",
  memorandum: "MEMORANDUM",
};

function isOf(kind: Kind, instrument: { id: string; kind: InstrumentKind }): boolean {
  if (kind === "uncac") return instrument.id === "uncac";
  return instrument.kind === INSTRUMENT_KINDS[kind];
}
