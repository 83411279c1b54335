/** Where a view fails: says so, and how to go on; the header stays. */
import { Alert, Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  children: ReactNode;
}

/** React only lets a class catch what its children throw. */
export class ViewFailure extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failed again={() => this.setState({ error: null })} />;
  }
}

function Failed({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      icon={<IconAlertTriangle />}
      color="red"
      title={t("failure.title")}
      maw={640}
      mx="auto"
      my="xl"
    >
      {t("failure.what")}
      <Group mt="sm">
        <Button size="xs" onClick={again}>
          {t("failure.again")}
        </Button>
        <Button size="xs" variant="default" onClick={() => window.location.reload()}>
          {t("failure.reload")}
        </Button>
      </Group>
    </Alert>
  );
}
