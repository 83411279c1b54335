/** Tells when the service has gone away, looks for it every two seconds, and goes on once it is back. */
import { Alert, Loader } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { connection, lookForService } from "./client.js";

export function Connection() {
  const { t } = useTranslation();
  const gone = useSyncExternalStore(connection.subscribe, connection.isGone);
  useEffect(() => {
    if (!gone) return;
    const looking = setInterval(() => void lookForService(), 2_000);
    return () => clearInterval(looking);
  }, [gone]);
  if (!gone) return null;
  return (
    <Alert
      color="red"
      icon={<Loader size="xs" color="red" />}
      title={t("connection.lost")}
      radius={0}
    >
      {t("connection.what")}
    </Alert>
  );
}
