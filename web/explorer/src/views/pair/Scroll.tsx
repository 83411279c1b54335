/** Where a wide table scrolls by itself, with the keyboard too, so that the page needn't. */
import { Box } from "@mantine/core";
import type { ReactNode } from "react";

export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box className="pair-scroll" role="region" tabIndex={0} aria-label={label}>
      {children}
    </Box>
  );
}
