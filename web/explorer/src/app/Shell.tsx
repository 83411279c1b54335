/** The header on every view: where one can go, search, language, light and dark; and news of a lost connection. */
import {
  ActionIcon,
  Anchor,
  AppShell,
  Burger,
  Button,
  Drawer,
  Group,
  NavLink,
  SegmentedControl,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { Connection } from "./Connection.js";
import { VIEWS } from "./paths.js";
import { LANGUAGES } from "./word-files.js";

// Its script comes with the first wish to search: no view needs it before.
const Palette = lazy(() => import("../views/search/Palette.js"));

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const [menu, { toggle, close }] = useDisclosure(false);
  const [searched, setSearched] = useState(false);
  const search = () => {
    setSearched(true);
    void import("@mantine/spotlight").then(({ spotlight }) => spotlight.open());
  };
  // Not while somebody types in a field.
  useHotkeys([
    ["/", search],
    ["mod + K", search],
  ]);
  return (
    <AppShell header={{ height: 56 }} padding={0}>
      <a href="#main" className="skip">
        {t("shell.skip")}
      </a>
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="lg" wrap="nowrap">
            <Burger
              opened={menu}
              onClick={toggle}
              hiddenFrom="lg"
              size="sm"
              aria-label={t("shell.menu")}
            />
            <Anchor
              component={Link}
              href={VIEWS.start}
              underline="never"
              c="inherit"
              className="brand"
            >
              Treatygraph
            </Anchor>
            <Group
              component="nav"
              gap={2}
              wrap="nowrap"
              visibleFrom="lg"
              aria-label={t("shell.views")}
            >
              {Object.entries(VIEWS).map(([view, href]) => (
                <HeaderLink key={view} href={href} active={isAt(path, href)}>
                  {t(`shell.view.${view}`)}
                </HeaderLink>
              ))}
            </Group>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <SearchButton open={search} />
            <LanguageChoice />
            <SchemeChoice />
          </Group>
        </Group>
      </AppShell.Header>
      <Drawer
        opened={menu}
        onClose={close}
        size="xs"
        title="Treatygraph"
        closeButtonProps={{ "aria-label": t("shell.close") }}
      >
        {Object.entries(VIEWS).map(([view, href]) => (
          <NavLink
            key={view}
            component={Link}
            href={href}
            onClick={close}
            active={isAt(path, href)}
            label={t(`shell.view.${view}`)}
          />
        ))}
        <NavLink component="a" href="/graphql" label={t("shell.graphiql")} />
      </Drawer>
      <AppShell.Main id="main" tabIndex={-1}>
        <Connection />
        {children}
        <Footer />
      </AppShell.Main>
      {searched && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
    </AppShell>
  );
}

function isAt(path: string, href: string): boolean {
  if (href === VIEWS.gaps) return ["/gaps", "/programme", "/scenario"].includes(path);
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

function HeaderLink({
  href,
  active,
  children,
}: {
  href: string;
  active: boolean;
  children: string;
}) {
  return (
    <Button
      component={Link}
      href={href}
      variant={active ? "light" : "subtle"}
      color={active ? undefined : "gray"}
      size="compact-sm"
      aria-current={active ? "page" : undefined}
      className="header-link"
    >
      {children}
    </Button>
  );
}

function SearchButton({ open }: { open: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconSearch size={16} />}
        onClick={open}
        visibleFrom="sm"
      >
        {t("shell.search")}
        <kbd className="key">/</kbd>
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        onClick={open}
        hiddenFrom="sm"
        aria-label={t("shell.search")}
      >
        <IconSearch size={18} />
      </ActionIcon>
    </>
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("shell.language")}
      data={LANGUAGES.map((value) => ({ value, label: value === "zh" ? "中文" : "EN" }))}
      value={i18n.language}
      onChange={(language) => void i18n.changeLanguage(language)}
    />
  );
}

function SchemeChoice() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t(dark ? "shell.light" : "shell.dark")}
      onClick={() => setColorScheme(dark ? "light" : "dark")}
    >
      {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}

function Footer() {
  const { t, i18n } = useTranslation();
  return (
    <Group component="footer" px="md" py="lg" gap="md" className="footer">
      <Text size="xs" c="dimmed">
        {t("shell.noAdvice")}
        {i18n.language !== "en" && t("shell.someEnglish")}
      </Text>
      <Anchor size="xs" href="/graphql">
        {t("shell.graphiql")}
      </Anchor>
      <Anchor size="xs" component={Link} href="/claims">
        {t("shell.claims")}
      </Anchor>
    </Group>
  );
}
