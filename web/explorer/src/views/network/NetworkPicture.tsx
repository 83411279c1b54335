/** The drawn network, with buttons for those who use no mouse wheel. The table says the same to those who see no picture. */
import { ActionIcon, Alert, Box, Group, Text, useComputedColorScheme } from "@mantine/core";
import { IconFocusCentered, IconMinus, IconPlus, IconRefresh } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LabelOf } from "./drawing.js";
import { type Drawing, type Ink, openPicture, type Picture } from "./picture.js";

const INKS: Readonly<Record<"light" | "dark", Ink>> = {
  light: {
    label: "#23272d",
    ground: "rgba(255,255,255,0.82)",
    edge: "#c3c9d1",
    uncertainEdge: "#e6cf9a",
    strong: "#2f5fb3",
  },
  dark: {
    label: "#e4e7eb",
    ground: "rgba(36,36,36,0.82)",
    edge: "#4d535b",
    uncertainEdge: "#6b5518",
    strong: "#8fb2f2",
  },
};

interface Props {
  drawing: Drawing;
  chosen: readonly string[];
  labelOf: LabelOf;
  onSelect: (id: string | null) => void;
  onPin: (id: string) => void;
  /** Where others find the picture. */
  handle: RefObject<Picture | null>;
}

export function NetworkPicture({ drawing, chosen, labelOf, onSelect, onPin, handle }: Props) {
  const { t } = useTranslation("network");
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const container = useRef<HTMLDivElement>(null);
  const listener = useRef({ onSelect, onPin });
  listener.current = { onSelect, onPin };
  const [settled, setSettled] = useState(false);
  const [picture, setPicture] = useState<Picture | "none" | null>(null);

  // The listener's functions change with every rendering; the picture asks for the latest.
  useEffect(() => {
    if (!container.current) return;
    let opened: Picture;
    try {
      opened = openPicture(
        container.current,
        INKS[scheme],
        {
          onSelect: (id) => listener.current.onSelect(id),
          onPin: (id) => listener.current.onPin(id),
          onSettled: () => setSettled(true),
        },
        labelOf,
      );
    } catch {
      // Browsers without WebGL 2; the tables need none.
      setPicture("none");
      return;
    }
    handle.current = opened;
    setPicture(opened);
    return () => {
      opened.kill();
      handle.current = null;
    };
  }, [scheme, labelOf, handle]);

  const wanted = chosen.join();
  useEffect(() => {
    if (picture === null || picture === "none") return;
    setSettled(false);
    picture.draw(drawing);
  }, [picture, drawing]);
  useEffect(() => {
    if (picture === null || picture === "none") return;
    picture.choose(wanted === "" ? [] : wanted.split(","));
  }, [picture, wanted]);

  if (picture === "none") return <Alert color="orange">{t("noWebgl")}</Alert>;
  return (
    <Box className="network-frame">
      <div
        ref={container}
        className="network-picture"
        role="img"
        aria-label={t("pictureLabel", { nodes: drawing.nodes.length, edges: drawing.edges.length })}
        data-settled={settled}
      />
      <Group gap={4} className="network-buttons no-print">
        <Tool label={t("closer")} onClick={() => handle.current?.zoom(1.4)}>
          <IconPlus size={16} />
        </Tool>
        <Tool label={t("farther")} onClick={() => handle.current?.zoom(1 / 1.4)}>
          <IconMinus size={16} />
        </Tool>
        <Tool label={t("fit")} onClick={() => handle.current?.fit()}>
          <IconFocusCentered size={16} />
        </Tool>
        <Tool label={t("layOut")} onClick={() => handle.current?.layOut()}>
          <IconRefresh size={16} />
        </Tool>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t("help")}
      </Text>
    </Box>
  );
}

function Tool({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <ActionIcon variant="default" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
