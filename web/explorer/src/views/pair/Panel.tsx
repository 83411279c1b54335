/** What opens below a lane: has the focus when it opens; Escape closes it and gives the focus back. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface Props {
  label: string;
  /** What opened it, within its lane. */
  opener: string;
  close: () => void;
  children: ReactNode;
}

export function Panel({ label, opener, close, children }: Props) {
  const place = useRef<HTMLElement>(null);
  // A link to an open step leads to it, too.
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // A list of sources within closes itself first.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const button = place.current?.parentElement?.querySelector(`${opener}[aria-expanded="true"]`);
    close();
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <section
      ref={place}
      aria-label={label}
      tabIndex={-1}
      className="pair-detail"
      onKeyDown={onKeyDown}
    >
      {children}
    </section>
  );
}
