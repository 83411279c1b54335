/** The map's figures as a table that can be sorted: for the keyboard, for those who can't see it, for small places. */
import { Anchor, Box, Table, UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import type { Figures, Row } from "./layers.js";
import { type Place, useNames } from "./World.js";

interface Props {
  figures: Figures;
  place: Place;
  caption: string;
}

/** Which column, -1 for the names, and whether its greatest come first. */
interface Order {
  column: number;
  descending: boolean;
}

export function WorldTable({ figures: { columns, rows }, place, caption }: Props) {
  const { t, i18n } = useTranslation("start");
  const nameOf = useNames();
  const [order, setOrder] = useState<Order>({ column: -1, descending: false });
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    const byName = (a: Row, b: Row) => compare(nameOf(a.code), nameOf(b.code));
    const { column, descending } = order;
    const direction = descending ? -1 : 1;
    return rows.toSorted((a, b) => {
      if (column < 0) return direction * byName(a, b);
      const [one, other] = [a.cells[column]?.rank ?? null, b.cells[column]?.rank ?? null];
      if (one === other) return byName(a, b);
      // What has no figure comes last either way.
      if (one === null) return 1;
      if (other === null) return -1;
      return direction * (one - other);
    });
  }, [rows, order, nameOf, i18n.language]);
  const heads = [t("column.jurisdiction"), ...columns];
  return (
    <Box role="region" className="start-table" tabIndex={0} aria-label={caption}>
      <Table stickyHeader verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, index) => (
              <Head
                key={head}
                order={order.column === index - 1 ? order : undefined}
                sort={() => setOrder(after(order, index - 1))}
              >
                {head}
              </Head>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(({ code, cells }) => (
            <Table.Tr key={code} data-chosen={code === place.requested || undefined}>
              <Table.Th scope="row" fw={400}>
                <Anchor component={Link} href={pairOf(place.requesting, code, place.asOf)} inherit>
                  {nameOf(code)}
                </Anchor>
              </Table.Th>
              {columns.map((column, index) => {
                const cell = cells[index];
                return (
                  <Table.Td key={column} className="figures">
                    {cell?.readiness ? <ReadinessBar readiness={cell.readiness} /> : cell?.text}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  );
}

/** Names start from A, figures from the greatest; a second time turns it round. */
function after(order: Order, column: number): Order {
  return { column, descending: order.column === column ? !order.descending : column >= 0 };
}

interface HeadProps {
  order: Order | undefined;
  sort: () => void;
  children: string;
}

function Head({ order, sort, children }: HeadProps) {
  const sorted = order && (order.descending ? "descending" : "ascending");
  return (
    <Table.Th scope="col" aria-sort={sorted}>
      <UnstyledButton onClick={sort} fw={600} fz="sm">
        {children}
        <span aria-hidden="true">{order ? (order.descending ? " ↓" : " ↑") : " ↕"}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
