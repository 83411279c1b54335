/** Links to the pages of things, named in the reader's language. */
import { Anchor, type AnchorProps } from "@mantine/core";
import { Link } from "wouter";
import { pageOf } from "../app/paths.js";
import type { NodeKind } from "../graphql/enums.generated.js";
import { type Named, useNameOf, useTitleOf } from "../names/useNames.js";

interface Props extends AnchorProps {
  title?: string;
  kind: NodeKind;
  id: string;
  children: React.ReactNode;
}

export function NodeLink({ kind, id, children, ...rest }: Props) {
  return (
    <Anchor component={Link} href={pageOf(kind, id)} inherit {...rest}>
      {children}
    </Anchor>
  );
}

export function JurisdictionLink({ of }: { of: Named }) {
  const nameOf = useNameOf();
  return (
    <NodeLink kind="JURISDICTION" id={of.id}>
      {nameOf(of)}
    </NodeLink>
  );
}

export function MeasureLink({ of }: { of: { id: string; name: string; nameZh?: string | null } }) {
  const nameOf = useNameOf();
  return (
    <NodeLink kind="MEASURE" id={of.id}>
      {nameOf(of)}
    </NodeLink>
  );
}

interface NamedInstrument {
  id: string;
  title: string;
  titleZh?: string | null;
  shortTitle?: string;
  jurisdiction?: { name: string; nameZh: string | null };
}

export function InstrumentLink({ of }: { of: NamedInstrument }) {
  const titleOf = useTitleOf();
  return (
    <NodeLink kind="INSTRUMENT" id={of.id} title={of.title}>
      {titleOf(of)}
    </NodeLink>
  );
}
