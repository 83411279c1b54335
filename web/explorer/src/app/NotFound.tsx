/** An address at which there is no view. */
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { View } from "../parts/View.js";
import { VIEWS } from "./paths.js";

export function NotFound() {
  const { t } = useTranslation();
  const [path] = useLocation();
  return (
    <View title={t("notFound.title")}>
      <Text>{t("notFound.what", { path })}</Text>
      <Group mt="md">
        <Button component={Link} href={VIEWS.start}>
          {t("notFound.start")}
        </Button>
        <Anchor component={Link} href={VIEWS.library}>
          {t("notFound.library")}
        </Anchor>
      </Group>
    </View>
  );
}
